package coach.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.interview.Event.Answered;
import coach.interview.Event.Asked;
import coach.partner.door.Address;
import coach.partner.door.Invitation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The door, knocked at by the real OpenSSH client in a pseudo-terminal; skipped where there is none. */
@Timeout(240)
@EnabledIf(value = "isSshThere", disabledReason = "needs ssh, ssh-keygen (openssh-client) and script (bsdutils)")
class DoorTest {
    private static final Invitation.Limits QUICK =
            new Invitation.Limits(Duration.ofMillis(1), Duration.ofMinutes(10), Duration.ofMinutes(10));

    @TempDir
    Path home;

    static boolean isSshThere() {
        return SshClient.isThere();
    }

    private Invitation byPassword() {
        return new Invitation(home, Address.of(""), List.of(), QUICK);
    }

    private static SshClient knock(HostedMock host, String password, String... options) throws IOException {
        SshClient client = SshClient.to(host.port(), List.of(options));
        client.await("password:");
        return client.type(password + "\n");
    }

    @Test
    void bothSeeTheTalkTheBoardAndTheEnd() throws Exception {
        try (var host = new HostedMock(home, byPassword());
                SshClient ada = knock(host, host.firstPassword())) {
            ada.await("you> ");
            host.await("Ada is here.");
            ada.type("How many daily active users do we have?\r");
            host.await("/tell 1  500 million people use the service on a normal day.");
            assertFalse(ada.shown().contains("500 million"), ada.shown());
            host.type("1");
            ada.await("Bob: ");
            ada.await("500 million people use the service on a normal day.");
            host.type("/go board");
            ada.await("Draw the components");
            ada.type("client -> gateway[x3] -> store[rf=3]\r");
            host.await("Ada: client -> gateway[x3] -> store[rf=3]");
            host.await("\u2502 gateway");
            ada.await("\u2502 gateway");
            assertEquals(1, host.onDisk().all(Answered.class).size());
            host.type("/finish now")
                    .type("4 3 3")
                    .type("3 3 3 3 3 3 3")
                    .type("4 4 4")
                    .type("3 3 3 3 3")
                    .type("4");
            host.await("Two scores");
            assertFalse(ada.shown().contains("Two scores"), ada.shown());
            host.type("You asked first.").type("").type("").type("Draw zones.").type("/done");
            ada.await("Draw zones.");
            ada.await("Rate Bob");
            ada.type("5 4 3 clear\r");
            ada.await("Two scores");
            host.await("That was it.");
            int port = host.port();
            host.type("");
            host.ended();
            assertEquals(0, ada.ended());
            try (SshClient late = SshClient.to(port, List.of())) {
                late.await("Connection refused");
                assertEquals(255, late.ended());
            }
        }
        assertFalse(Files.exists(home.resolve("door-open")));
    }

    @Test
    void aCutLinkLosesNothingAndASecondCandidateIsRefused() throws Exception {
        try (var host = new HostedMock(home, byPassword())) {
            String first = host.firstPassword();
            SshClient ada = knock(host, first);
            ada.await("you> ");
            ada.type("We store every message\r");
            host.await("Ada: We store every message");
            ada.type("and then \u7528\u6237 half a sen\u00a7");
            ada.await("\u00a7");
            String back = lastPassword(ada.shown());
            try (SshClient other = knock(host, back)) {
                other.await("Another candidate is here already");
                other.ended();
            }
            ada.cut();
            host.await("Ada is gone");
            host.await("The door is open", host.screen().lastIndexOf("Ada is gone"));
            ada.close();
            assertNotEquals(first, host.password());
            try (SshClient again = knock(host, host.password())) {
                again.await("We store every message");
                again.await("half a sen\u00a7");
                again.type("tence.\r");
                host.await("Ada: and then \u7528\u6237 half a sen\u00a7tence.");
                assertEquals(2, host.onDisk().all(Answered.class).size());
                again.type("/quit\r");
                assertEquals(0, again.ended());
            }
            host.await("The door is open", host.screen().lastIndexOf("Ada is gone"));
            host.type("/quit");
            host.ended();
        }
    }

    private static String lastPassword(String shown) {
        return Pattern.compile("[2-9a-z]{4}(-[2-9a-z]{4}){3}")
                .matcher(shown)
                .results()
                .reduce((a, b) -> b)
                .orElseThrow()
                .group();
    }

    @Test
    void tenWrongPasswordsShutTheDoorUntilTheHostOpensItAgain() throws Exception {
        try (var host = new HostedMock(home, byPassword())) {
            String right = host.firstPassword();
            for (int connection = 0; connection < 4; connection++) {
                try (SshClient client = SshClient.to(host.port(), List.of())) {
                    int from = 0;
                    for (int i = 0; i < 3; i++) {
                        from = client.await("password:", from).length();
                        client.type("wrong" + i + "\n");
                    }
                    client.await("Permission denied (");
                    assertEquals(255, client.ended());
                }
            }
            host.await("Ten wrong passwords");
            try (SshClient client = knock(host, right)) {
                client.await("Permission denied");
            }
            host.type("/door new");
            host.await("Password, once", host.screen().indexOf("Ten wrong"));
            try (SshClient client = knock(host, host.password())) {
                client.await("you> ");
            }
            host.type("/quit");
            host.ended();
        }
    }

    @Test
    void onlyTheInvitedKeysOpen() throws Exception {
        keygen("invited");
        keygen("stranger");
        List<AuthorizedKeyEntry> keys = AuthorizedKeyEntry.readAuthorizedKeys(home.resolve("invited.pub"));
        try (var host = new HostedMock(home, new Invitation(home, Address.of(""), keys, QUICK))) {
            host.await("whoever has one of 1 public keys");
            try (SshClient stranger = withKey(host, "stranger")) {
                stranger.await("Permission denied");
                assertEquals(255, stranger.ended());
            }
            try (SshClient ada = withKey(host, "invited")) {
                ada.await("you> ");
                ada.type("May a message be lost?\r");
                host.await("Ada: May a message be lost?");
                assertEquals(1, host.onDisk().all(Asked.class).size());
            }
            host.await("Ada is gone");
            host.type("/quit");
            host.ended();
        }
    }

    private SshClient withKey(HostedMock host, String key) throws IOException {
        return SshClient.to(host.port(), List.of("-i", home.resolve(key).toString(), "-o", "IdentitiesOnly=yes"));
    }

    private void keygen(String name) throws Exception {
        Process keygen = new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        "ed25519",
                        "-N",
                        "",
                        "-f",
                        home.resolve(name).toString())
                .redirectErrorStream(true)
                .start();
        keygen.getInputStream().readAllBytes();
        assertEquals(0, keygen.waitFor());
    }

    @Test
    void nothingButTheInterviewIsToBeHad() throws Exception {
        keygen("invited");
        List<AuthorizedKeyEntry> keys = AuthorizedKeyEntry.readAuthorizedKeys(home.resolve("invited.pub"));
        try (var host = new HostedMock(home, new Invitation(home, Address.of(""), keys, QUICK))) {
            int port = host.port();
            String key = home.resolve("invited").toString();
            List<String> base = List.of("-i", key, "-o", "IdentitiesOnly=yes");
            try (SshClient exec = SshClient.to(port, base, "id; touch " + home.resolve("made"))) {
                exec.await("exec request failed");
                assertNotEquals(0, exec.ended());
            }
            try (SshClient sftp = SshClient.to(
                    port, Stream.concat(base.stream(), Stream.of("-s")).toList(), "sftp")) {
                sftp.await("subsystem request failed");
                assertNotEquals(0, sftp.ended());
            }
            try (SshClient bare = SshClient.to(
                    port, Stream.concat(base.stream(), Stream.of("-T")).toList())) {
                bare.await("The interview needs a terminal");
                assertEquals(1, bare.ended());
            }
            for (List<String> forward : List.of(
                    List.of("-N", "-R", "0:127.0.0.1:1", "-o", "ExitOnForwardFailure=yes"),
                    List.of("-W", "127.0.0.1:" + port))) {
                try (SshClient tunnel = SshClient.to(
                        port, Stream.concat(base.stream(), forward.stream()).toList())) {
                    assertNotEquals(0, tunnel.ended(), tunnel.shown());
                }
            }
            try (SshClient ada = SshClient.to(port, base)) {
                ada.await("you> ");
                // The line editor's own editor (Ctrl-X Ctrl-E) could open and write any file of the host.
                ada.type("words\u0018\u0005 more\r");
                host.await("Ada: words more");
            }
            assertFalse(Files.exists(home.resolve("made")));
            host.type("/quit");
            host.ended();
        }
    }

    @Test
    void theHostKeyIsKeptAndIsNobodyElses() throws Exception {
        String first;
        try (var host = new HostedMock(home, byPassword())) {
            first = fingerprint(host);
            host.type("/quit");
            host.ended();
        }
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("door-key"))));
        Files.delete(home.resolve("chat.journal"));
        try (var host = new HostedMock(home, byPassword())) {
            assertEquals(first, fingerprint(host));
            host.type("/quit");
            host.ended();
        }
    }

    private static String fingerprint(HostedMock host) {
        String shown = host.await("On this machine");
        return shown.substring(shown.indexOf("SHA256:")).split("\\s", 2)[0];
    }

    @Test
    void whatTheOtherSideTypesCannotDriveATerminal() throws Exception {
        try (var host = new HostedMock(home, byPassword());
                SshClient ada = knock(host, host.firstPassword())) {
            ada.await("you> ");
            ada.type("evil \u0016\u001b]0;owned\u0016\u0007 \u0016\u001b[2J end\r");
            host.await("Ada: evil");
            String shown = host.await("end", host.screen().indexOf("Ada: evil"));
            assertFalse(shown.contains("\u001b]0;owned"), shown);
            host.type("/say evil \u001b]0;back\u0007 too");
            ada.await("too");
            assertFalse(ada.shown().contains("\u001b]0;back"), ada.shown());
            assertTrue(host.onDisk().all(Answered.class).size() == 1);
            host.type("/quit");
            host.ended();
        }
    }

    @Test
    void aLineThatIsTooLongIsNotTaken() throws Exception {
        try (var host = new HostedMock(home, byPassword());
                SshClient ada = knock(host, host.firstPassword())) {
            ada.await("you> ");
            ada.type("\u001b[200~" + "word ".repeat(2_000) + "\u001b[201~\r");
            ada.await("That was too long, and is not taken");
            ada.type("short\r");
            host.await("Ada: short");
            assertEquals(1, host.onDisk().all(Answered.class).size());
            host.type("/quit");
            host.ended();
        }
    }

    @Test
    void aGuestWhoTouchesNoKeyIsShownOut() throws Exception {
        var limits = new Invitation.Limits(Duration.ofMillis(1), Duration.ofSeconds(2), Duration.ofMinutes(10));
        try (var host = new HostedMock(home, new Invitation(home, Address.of(""), List.of(), limits));
                SshClient ada = knock(host, host.firstPassword())) {
            ada.await("you> ");
            ada.ended();
            host.await("Ada is gone");
        }
    }

    @Test
    void theDoorShutsWhenItsTimeIsOver() throws Exception {
        var limits = new Invitation.Limits(Duration.ofMillis(1), Duration.ofMinutes(10), Duration.ofSeconds(3));
        try (var host = new HostedMock(home, new Invitation(home, Address.of(""), List.of(), limits));
                SshClient ada = knock(host, host.firstPassword())) {
            ada.await("you> ");
            ada.ended();
            try (SshClient late = SshClient.to(host.port(), List.of())) {
                late.await("Connection refused");
            }
        }
    }
}
