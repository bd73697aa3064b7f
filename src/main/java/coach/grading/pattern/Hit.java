package coach.grading.pattern;

import coach.words.Stretch;
import java.util.List;

/**
 * A place in a sentence where every group of a pattern stands.
 *
 * @param whole from the first to the last of the words that matched
 * @param groups where each group matched, in the pattern's order
 */
public record Hit(Pattern pattern, Stretch whole, List<Stretch> groups) {
    public Hit {
        groups = List.copyOf(groups);
    }

    /** Whether the token {@code index} is one of the words that matched. */
    public boolean uses(int index) {
        return groups.stream().anyMatch(group -> group.holds(index));
    }
}
