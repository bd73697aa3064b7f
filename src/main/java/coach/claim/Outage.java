package coach.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many machines a sentence says are down: "two of the replicas dead". */
final class Outage {
    private static final int APART_MAX = 4;
    private static final Set<String> DOWN =
            Set.of("dead", "down", "fail", "crash", "lose", "gone", "kill", "broken", "die", "unreach");
    private static final Map<String, Integer> NUMBERS =
            Map.of("one", 1, "1", 1, "singl", 1, "two", 2, "2", 2, "three", 3, "3", 3);

    private Outage() {}

    /** Returns the number nearest to a word for being down; 0 where there is none. */
    static int count(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            if (DOWN.contains(words.get(at))) {
                for (int apart = 1; apart <= APART_MAX; apart++) {
                    int before = number(words, at - apart);
                    int count = before > 0 ? before : number(words, at + apart);
                    if (count > 0) {
                        return count;
                    }
                }
            }
        }
        return 0;
    }

    private static int number(List<String> words, int at) {
        return at < 0 || at >= words.size() ? 0 : NUMBERS.getOrDefault(words.get(at), 0);
    }
}
