package coach.partner.door;

import coach.text.CoachException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;

/**
 * Who may come in, where, and for how long.
 *
 * @param home the folder that keeps the host key
 * @param keys the public keys that are let in; with none, a one-time password is
 * @param limits what a guest may use up
 */
public record Invitation(Path home, Address address, List<AuthorizedKeyEntry> keys, Limits limits) {
    private static final long KEYS_BYTES_MAX = 64 << 10;

    public Invitation {
        keys = List.copyOf(keys);
    }

    /**
     * What a guest may use up.
     *
     * @param slowness how long the first wrong password is pondered; each further one takes twice as long
     * @param idle how long a guest may stay without touching a key
     * @param total how long the door stays open at most
     */
    public record Limits(Duration slowness, Duration idle, Duration total) {
        /** Returns the usual limits. */
        public static Limits usual() {
            return new Limits(Duration.ofMillis(500), Duration.ofMinutes(45), Duration.ofHours(4));
        }
    }

    /**
     * Makes an invitation.
     *
     * @throws CoachException where the file of keys cannot be read, or holds none
     */
    public static Invitation of(Path home, Address address, Optional<Path> keys) {
        return new Invitation(home, address, keys.map(Invitation::read).orElse(List.of()), Limits.usual());
    }

    private static List<AuthorizedKeyEntry> read(Path file) {
        try {
            if (Files.size(file) > KEYS_BYTES_MAX) {
                throw new CoachException(file + " is too large for a file of public keys");
            }
            List<AuthorizedKeyEntry> keys = AuthorizedKeyEntry.readAuthorizedKeys(file);
            if (keys.isEmpty()) {
                throw new CoachException(file + " holds no public key; one line each, as in authorized_keys");
            }
            return keys;
        } catch (IOException | IllegalArgumentException e) {
            throw new CoachException("cannot read public keys from %s: %s".formatted(file, e.getMessage()));
        }
    }
}
