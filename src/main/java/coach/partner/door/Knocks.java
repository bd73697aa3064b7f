package coach.partner.door;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The password that opens now, and the wrong ones so far. Each wrong one makes the next take longer; after ten, no
 * password opens until the host makes a new one. For use by several threads.
 */
final class Knocks {
    /** Wrong passwords until none opens any more. */
    static final int WRONG_MAX = 10;

    private static final int DOUBLINGS_MAX = 5;

    private final SecureRandom random;
    private final Duration slowness;
    private @Nullable Password password;
    private int wrong;

    Knocks(SecureRandom random, Duration slowness) {
        this.random = random;
        this.slowness = slowness;
    }

    /** What came of a password that was tried. */
    enum Answer {
        OPEN,
        WRONG,
        /** It was wrong, and the last one that could be tried. */
        SHUT
    }

    /** Returns how long a wrong answer takes now. */
    synchronized Duration delay() {
        return slowness.multipliedBy(1L << Math.min(wrong, DOUBLINGS_MAX));
    }

    /** Tries a password. The right one opens once. */
    synchronized Answer knock(String typed) {
        if (password == null) {
            return Answer.WRONG;
        }
        if (password.is(typed)) {
            password = null;
            wrong = 0;
            return Answer.OPEN;
        }
        wrong++;
        if (wrong < WRONG_MAX) {
            return Answer.WRONG;
        }
        password = null;
        return Answer.SHUT;
    }

    /** Makes a new password, and forgets the wrong ones. */
    synchronized Password renew() {
        wrong = 0;
        Password fresh = Password.fresh(random);
        password = fresh;
        return fresh;
    }

    /** Returns the password that opens now; empty where none does. */
    synchronized Optional<Password> current() {
        return Optional.ofNullable(password);
    }
}
