package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits a history by key. Keys stand in the order in which they first come. */
final class Lanes {
    private Lanes() {}

    /** Returns the lanes of all keys that have operations that count. */
    static List<Lane> of(History history) {
        List<Op> ops = history.ops();
        var codes = new Codes();
        var keys = new Names(codes, 4);
        var keyOf = new int[ops.size()];
        var counts = new int[16];
        // Two passes in history order are faster than one a key, as operations lie in memory as they were made.
        for (int i = 0; i < keyOf.length; i++) {
            Op op = ops.get(i);
            keyOf[i] = Lane.counts(op) ? keys.add(op.key()) : Lane.NONE;
            if (keyOf[i] != Lane.NONE) {
                counts = keyOf[i] < counts.length ? counts : Arrays.copyOf(counts, counts.length * 2);
                counts[keyOf[i]]++;
            }
        }
        var lanes = new ArrayList<Lane>(keys.size());
        for (int k = 0; k < keys.size(); k++) {
            lanes.add(new Lane(keys.text(k), history.initial(), codes, counts[k]));
        }
        Arrays.fill(counts, 0);
        for (int i = 0; i < keyOf.length; i++) {
            if (keyOf[i] != Lane.NONE) {
                lanes.get(keyOf[i]).set(counts[keyOf[i]]++, ops.get(i));
            }
        }
        return lanes;
    }
}
