package coach.board.failure;

import java.util.List;
import java.util.Locale;

/**
 * One thing that follows from a fault.
 *
 * @param part the name of the part where it shows; empty where it shows nowhere in particular
 * @param missed the requirements that are no longer met, as sentences
 */
public record Consequence(Weight weight, String part, String text, List<String> missed) {
    public Consequence {
        missed = List.copyOf(missed);
    }

    /** How bad it is, the worst first. */
    public enum Weight {
        /** Users see errors, or data are lost. */
        FAILS,
        /** A part gets more than it can serve. */
        OVERLOADED,
        /** It happens, and later than it should. */
        LATE,
        /** It depends on something that the drawing does not tell. */
        UNKNOWN,
        /** Users do not see it. */
        HOLDS;

        /** Returns it as a word for people: {@code fails}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
