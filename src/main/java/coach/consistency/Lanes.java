package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Splits a history by key. Keys stand in the order in which they first come. */
final class Lanes {
    private Lanes() {}

    /** Returns the lanes of all keys that have operations that count. */
    static List<Lane> of(History history) {
        List<Op> ops = history.ops();
        var keyOf = new int[ops.size()];
        Map<String, Integer> numbers = new HashMap<>();
        var counts = new int[16];
        for (int i = 0; i < keyOf.length; i++) {
            Op op = ops.get(i);
            if (Lane.kindOf(op) == null) {
                keyOf[i] = Lane.NONE;
                continue;
            }
            Integer known = numbers.get(op.key());
            int number = known == null ? numbers.size() : known;
            if (known == null) {
                numbers.put(op.key(), number);
                counts = number == counts.length ? Arrays.copyOf(counts, number * 2) : counts;
            }
            keyOf[i] = number;
            counts[number]++;
        }
        return split(history, keyOf, Arrays.copyOf(counts, numbers.size()));
    }

    private static List<Lane> split(History history, int[] keyOf, int[] counts) {
        var starts = new int[counts.length + 1];
        for (int k = 0; k < counts.length; k++) {
            starts[k + 1] = starts[k] + counts[k];
        }
        var fill = starts.clone();
        var indexes = new int[starts[counts.length]];
        for (int i = 0; i < keyOf.length; i++) {
            if (keyOf[i] != Lane.NONE) {
                indexes[fill[keyOf[i]]++] = i;
            }
        }
        var lanes = new ArrayList<Lane>(counts.length);
        for (int k = 0; k < counts.length; k++) {
            lanes.add(Lane.of(history.initial(), history.ops(), indexes, starts[k], starts[k + 1]));
        }
        return lanes;
    }
}
