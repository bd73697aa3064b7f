package coach.partner;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.interview.Event.Answered;
import coach.partner.door.Address;
import coach.partner.door.Invitation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes through the door, the interview goes on, and the next guest is let in. */
@Timeout(180)
class DoorFuzzTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Invitation.Limits QUICK =
            new Invitation.Limits(Duration.ofMillis(1), Duration.ofMinutes(10), Duration.ofMinutes(10));

    @TempDir
    Path home;

    private HostedMock host() throws IOException {
        return new HostedMock(home, new Invitation(home, Address.of(""), List.of(), QUICK));
    }

    @Test
    void strangersWhoSendAnythingAreForgotten() throws Exception {
        try (HostedMock host = host()) {
            int port = host.port();
            for (long seed = 0; seed < 40; seed++) {
                var random = new SplittableRandom(seed);
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    OutputStream out = socket.getOutputStream();
                    if (random.nextBoolean()) {
                        out.write("SSH-2.0-fuzz\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    var bytes = new byte[random.nextInt(4_000)];
                    random.nextBytes(bytes);
                    out.write(bytes);
                    out.flush();
                } catch (IOException e) {
                    assertTrue(port > 0, "the door may hang up at any time, seed " + seed);
                }
            }
            enterAndSay(host, port, "still here");
            host.await("Ada: still here");
            leave(host);
        }
    }

    @Test
    void aGuestWhoSendsAnythingHarmsNothing() throws Exception {
        try (HostedMock host = host()) {
            int port = host.port();
            for (long seed = 0; seed < 12; seed++) {
                host.firstPassword();
                int before = host.screen().length();
                fuzz(host, port, new SplittableRandom(seed));
                host.await("Ada is gone", before);
                host.await("Fingerprint", host.screen().indexOf("Ada is gone", before));
            }
            enterAndSay(host, port, "after all that");
            host.await("Ada: after all that");
            assertTrue(host.onDisk().all(Answered.class).size() >= 1);
            String shown = host.screen();
            assertFalse(shown.chars().anyMatch(c -> (c < ' ' && c != '\n') || c == 0x7f), shown);
            leave(host);
        }
    }

    private static void leave(HostedMock host) throws Exception {
        host.type("/quit");
        host.ended();
    }

    private interface Talk {
        void with(ClientSession session, ChannelShell shell) throws Exception;
    }

    private static void enter(HostedMock host, int port, Talk talk) throws Exception {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        try (ClientSession session =
                client.connect("candidate", "127.0.0.1", port).verify(PATIENCE).getSession()) {
            session.addPasswordIdentity(host.password());
            session.auth().verify(PATIENCE);
            ChannelShell shell = session.createShellChannel();
            shell.setOut(new ByteArrayOutputStream());
            shell.setErr(new ByteArrayOutputStream());
            talk.with(session, shell);
        } finally {
            client.stop();
        }
    }

    private static void enterAndSay(HostedMock host, int port, String line) throws Exception {
        enter(host, port, (session, shell) -> {
            int before = host.screen().length();
            shell.open().verify(PATIENCE);
            host.await("Ada is here.", before);
            // What the guest before left half typed stands in the line again; Ctrl-U empties it.
            shell.getInvertedIn().write(("\u0015" + line + "\r").getBytes(StandardCharsets.UTF_8));
            shell.getInvertedIn().flush();
            host.await("Ada: " + line, before);
        });
    }

    private static void fuzz(HostedMock host, int port, SplittableRandom random) throws Exception {
        enter(host, port, (session, shell) -> {
            shell.setEnv("LD_PRELOAD", "x".repeat(20_000));
            shell.setPtyType(new String(bytes(random, 200), StandardCharsets.ISO_8859_1));
            shell.setPtyColumns(random.nextInt());
            shell.setPtyLines(random.nextInt());
            int before = host.screen().length();
            shell.open().verify(PATIENCE);
            // A client that hangs up at once may take its request for a shell with it; then nobody came, and nobody is
            // gone.
            host.await("Ada is here.", before);
            for (int i = 0; i < 40 && shell.isOpen(); i++) {
                try {
                    act(session, shell, random);
                } catch (IOException e) {
                    break;
                }
            }
            if (random.nextBoolean()) {
                session.close(true);
            } else {
                shell.close(false);
            }
            shell.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
        });
    }

    private static void act(ClientSession session, ChannelShell shell, SplittableRandom random) throws IOException {
        switch (random.nextInt(6)) {
            case 0, 1, 2 -> {
                shell.getInvertedIn().write(bytes(random, 600));
                shell.getInvertedIn().flush();
            }
            case 3 -> shell.sendWindowChange(random.nextInt(), random.nextInt());
            case 4 -> {
                Buffer buffer = session.createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST);
                buffer.putUInt(shell.getRecipient());
                buffer.putString(List.of(
                                "env",
                                "signal",
                                "break",
                                "exec",
                                "subsystem",
                                "x11-req",
                                "auth-agent-req@openssh.com",
                                "shell")
                        .get(random.nextInt(8)));
                buffer.putBoolean(false);
                buffer.putBytes(bytes(random, 100));
                session.writePacket(buffer);
            }
            default -> {
                Buffer buffer = session.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST);
                buffer.putString(List.of("tcpip-forward", "streamlocal-forward@openssh.com", "x")
                        .get(random.nextInt(3)));
                buffer.putBoolean(false);
                buffer.putBytes(bytes(random, 100));
                session.writePacket(buffer);
            }
        }
    }

    /** Bytes that mean something to a terminal or to the commands, among any others. */
    private static byte[] bytes(SplittableRandom random, int most) {
        List<String> known = List.of(
                "\r",
                "\u001b[A",
                "\u001b[200~",
                "\u001b[201~",
                "\u0018\u0005",
                "\u0016\u001b",
                "\u0003",
                "\u0012",
                "\t",
                "/",
                "board\r",
                "help\r",
                "a -> b\r",
                "\u001b]0;x\u0007",
                "\u0004",
                "\u001a",
                "\u001c",
                "\ud83d\ude00");
        var out = new ByteArrayOutputStream();
        int length = random.nextInt(most);
        while (out.size() < length) {
            if (random.nextInt(4) == 0) {
                out.writeBytes(known.get(random.nextInt(known.size())).getBytes(StandardCharsets.UTF_8));
            } else {
                out.write(random.nextInt(256));
            }
        }
        return out.toByteArray();
    }
}
