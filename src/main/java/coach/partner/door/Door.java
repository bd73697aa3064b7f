package coach.partner.door;

import coach.term.Rich;
import coach.text.CoachException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.file.nonefs.NoneFileSystemFactory;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.AsyncAuthException;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;

/**
 * An SSH server for one guest. It listens only while it is open; lets in by a one-time password, or by public keys; and
 * gives a console, never a shell, a program, a file or a connection to anywhere.
 */
public final class Door implements Closeable {
    private static final int CONNECTIONS_MAX = 8;
    private static final int TRIES_MAX = 3;
    private static final long WINDOW_BYTES = 64 << 10;
    private static final Duration LOGIN_MAX = Duration.ofSeconds(60);
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration STUCK_MAX = Duration.ofSeconds(20);
    private static final Duration GOODBYE_MAX = Duration.ofSeconds(2);
    private static final int BEATS_MISSED_MAX = 2;
    private static final long TICK_MILLIS = 200;
    static final String NOTE = "door-open";

    private final Invitation invitation;
    private final Guests guests;
    private final Knocks knocks;
    private final SshServer server;
    private final KeyPair key;
    private final ConcurrentHashMap<GuestShell, Session> shells = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer;
    private final long opened = System.nanoTime();
    private Address address;

    private Door(Invitation invitation, Guests guests) throws IOException {
        this.invitation = invitation;
        this.guests = guests;
        this.address = invitation.address();
        this.knocks = new Knocks(new SecureRandom(), invitation.limits().slowness());
        this.key = HostKey.in(invitation.home());
        this.server = SshServer.setUpDefaultServer();
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "door");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Opens the door. */
    public static Door open(Invitation invitation, Guests guests) throws IOException {
        var door = new Door(invitation, guests);
        try {
            door.start();
            return door;
        } catch (IOException | CoachException e) {
            door.close();
            throw e;
        }
    }

    private void start() throws IOException {
        server.setHost(invitation.address().host());
        server.setPort(invitation.address().port());
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        bounds();
        nothingElse();
        if (invitation.keys().isEmpty()) {
            letInByPassword();
        } else {
            letInByKey();
        }
        try {
            server.start();
        } catch (BindException e) {
            throw new CoachException("cannot open a door at %s:%d: %s; name another ADDRESS:PORT"
                    .formatted(invitation.address().host(), invitation.address().port(), e.getMessage()));
        }
        address = invitation.address().at(server.getPort());
        Path note = invitation.home().resolve(NOTE);
        HostKey.remove(note);
        HostKey.writePrivately(
                note, address.here() + "\n" + address.port() + "\n" + PublicKeyEntry.toString(key.getPublic()) + "\n");
        ScheduledFuture<?> unused =
                timer.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Everything a guest can send is bounded, and a guest who has gone is noticed. */
    private void bounds() {
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, TRIES_MAX);
        CoreModuleProperties.AUTH_TIMEOUT.set(server, LOGIN_MAX);
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, 1);
        CoreModuleProperties.WINDOW_SIZE.set(server, WINDOW_BYTES);
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(server, STUCK_MAX);
        CoreModuleProperties.IDLE_TIMEOUT.set(server, invitation.limits().idle());
        CoreModuleProperties.HEARTBEAT_REQUEST.set(server, "keepalive@openssh.com");
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(server, BEAT);
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(server, BEATS_MISSED_MAX);
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "coach");
        server.addSessionListener(new SessionListener() {
            @Override
            public void sessionCreated(Session session) {
                if (server.getActiveSessions().size() >= CONNECTIONS_MAX) {
                    session.close(true);
                }
            }

            @Override
            public void sessionClosed(Session session) {
                if (session.isAuthenticated()) {
                    guests.left();
                }
            }
        });
    }

    /** No shell but ours, no programs, no subsystems, no files, no forwarding. */
    private void nothingElse() {
        server.setShellFactory(channel -> {
            var shell = new GuestShell(guests);
            shells.put(shell, channel.getSession());
            channel.addCloseFutureListener(closed -> {
                shells.remove(shell);
                shell.gone().complete(true);
            });
            return shell;
        });
        server.setCommandFactory(null);
        server.setSubsystemFactories(List.of());
        server.setFileSystemFactory(NoneFileSystemFactory.INSTANCE);
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setAgentFactory(null);
        server.setChannelFactories(List.of(new GuestChannel.Factory()));
        server.setGlobalRequestHandlers(List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE));
        server.setKeyboardInteractiveAuthenticator(KeyboardInteractiveAuthenticator.NONE);
    }

    private void letInByPassword() {
        knocks.renew();
        server.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        server.setPublickeyAuthenticator(null);
        server.setPasswordAuthenticator((user, typed, session) -> {
            Duration delay = knocks.delay();
            Knocks.Answer answer = knocks.knock(typed);
            if (answer == Knocks.Answer.OPEN) {
                return true;
            }
            if (answer == Knocks.Answer.SHUT) {
                guests.guessed();
            }
            var later = new AsyncAuthException();
            ScheduledFuture<?> unused =
                    timer.schedule(() -> later.setAuthed(false), delay.toMillis(), TimeUnit.MILLISECONDS);
            throw later;
        });
    }

    private void letInByKey() throws IOException {
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        server.setPasswordAuthenticator(null);
        try {
            server.setPublickeyAuthenticator(PublickeyAuthenticator.fromAuthorizedEntries(
                    "invited", null, invitation.keys(), PublicKeyEntryResolver.FAILING));
        } catch (GeneralSecurityException e) {
            throw new CoachException("a public key cannot be used: " + e.getMessage());
        }
    }

    /** New window sizes, guests who sleep, and the end of the time. */
    private void tick() {
        long now = System.nanoTime();
        boolean isOver = now - opened > invitation.limits().total().toNanos();
        shells.forEach((shell, session) -> {
            shell.resize();
            if (isOver || now - shell.touched() > invitation.limits().idle().toNanos()) {
                session.close(false);
            }
        });
        if (isOver) {
            stop();
        }
    }

    /** Makes a new password. Has no effect where keys are asked for. */
    public void renew() {
        if (invitation.keys().isEmpty()) {
            knocks.renew();
        }
    }

    /** Returns the password that opens now; empty where none does. */
    public Optional<String> password() {
        return knocks.current().map(Password::text);
    }

    /** Returns the port it listens on. */
    public int port() {
        return address.port();
    }

    /** Returns the fingerprint of the host key, as {@code ssh} shows it. */
    public String fingerprint() {
        return KeyUtils.getFingerPrint(key.getPublic());
    }

    /** Returns what the host tells the candidate. */
    public Rich invitation() {
        Rich how = invitation.keys().isEmpty()
                ? password()
                        .map(text -> Rich.plain("Password, once: ").then(Rich.strong(text)))
                        .orElse(Rich.warn("No password opens now; /door new makes one."))
                : Rich.plain("Let in: whoever has one of %d public keys."
                        .formatted(invitation.keys().size()));
        Rich text = Rich.rule("The door is open")
                .line(Rich.plain("The candidate types: ").then(Rich.code(address.ssh())))
                .line(how)
                .line(Rich.dim("Fingerprint, to be compared the first time: " + fingerprint()));
        return address.isLoopback()
                ? text.line(Rich.dim("On this machine, in another window: coach mock --join"))
                : text.line(Rich.warn("Everybody who can reach " + address.host() + " can knock. One is let in."));
    }

    private void stop() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException("a server that stops at once waits for nobody", e);
        }
    }

    /** Shuts the door, and ends the link of whoever is in. */
    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        // An exit status that is written once the server closes is lost, and the guest's program reports a broken link.
        awaitGuests();
        // Whoever is just being shown out leaves in good order; nobody else is waited for.
        server.close(false).await(GOODBYE_MAX);
        server.stop(true);
        HostKey.remove(invitation.home().resolve(NOTE));
    }

    private void awaitGuests() {
        CompletableFuture<?>[] gone =
                shells.keySet().stream().map(GuestShell::gone).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(gone)
                .completeOnTimeout(null, GOODBYE_MAX.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
