package coach.interview.conflict;

import coach.estimate.Quantity;
import coach.grading.Evidence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the candidate established, with the words that did.
 *
 * @param value its number; null where it has none
 * @param isFirm whether it was plainly asserted; what was only weighed ("would", "could") excuses, and never accuses
 * @param about the kinds of data that the sentence names, by id; none where it names none
 */
public record Established(
        FactKind kind, @Nullable Quantity value, Evidence evidence, boolean isFirm, Set<String> about) {
    public Established {
        about = Set.copyOf(about);
    }

    /** Whether both may speak of the same data: one names no kind, or they share one. */
    boolean mayConcern(Established other) {
        return about.isEmpty() || other.about.isEmpty() || about.stream().anyMatch(other.about::contains);
    }

    /** Whether both name a kind of data, and the same. */
    boolean concerns(Established other) {
        return about.stream().anyMatch(other.about::contains);
    }
}
