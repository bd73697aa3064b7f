package coach.store;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which of the messages that somebody numbered from 1 have come, so that none counts twice; small however many there
 * were.
 *
 * @param upTo all numbers up to this one have come
 * @param above those beyond {@code upTo + 1} that have come
 */
record Seen(long upTo, SortedSet<Long> above) {
    static final Seen NONE = new Seen(0, Collections.emptySortedSet());

    boolean has(long number) {
        return number <= upTo || above.contains(number);
    }

    Seen with(long number) {
        if (number == upTo + 1 && above.isEmpty()) {
            return new Seen(number, above);
        }
        var more = new TreeSet<>(above);
        more.add(number);
        long end = upTo;
        while (more.remove(end + 1)) {
            end++;
        }
        return new Seen(end, Collections.unmodifiableSortedSet(more));
    }
}
