package coach.consistency;

import java.util.Arrays;

/**
 * What took effect when, for all configurations together: entries that point back to the entry before. An entry with an
 * anchor was put in afterwards, just before the change that is its anchor.
 */
final class Trail {
    private static final int ROOM_MIN = 1 << 16;

    private int[] before = new int[64];
    private int[] position = new int[64];
    private int[] anchor = new int[64];
    private int[] moment = new int[64];
    private int size;
    private int roomUntil = ROOM_MIN;

    /** Adds an entry and returns its index; {@code anchor} is {@link Lane#NONE} where it took effect at the moment. */
    int add(int before, int position, int anchor, int moment) {
        if (size == this.before.length) {
            this.before = Arrays.copyOf(this.before, size * 2);
            this.position = Arrays.copyOf(this.position, size * 2);
            this.anchor = Arrays.copyOf(this.anchor, size * 2);
            this.moment = Arrays.copyOf(this.moment, size * 2);
        }
        this.before[size] = before;
        this.position[size] = position;
        this.anchor[size] = anchor;
        this.moment[size] = moment;
        return size++;
    }

    /** Throws away entries that no configuration leads to, now and then. */
    void tidy(Configs live) {
        if (size < roomUntil) {
            return;
        }
        var isLive = new boolean[size];
        for (int c = 0; c < live.size(); c++) {
            for (int e = live.trail(c); e != Lane.NONE && !isLive[e]; e = before[e]) {
                isLive[e] = true;
            }
        }
        var places = new int[size];
        int kept = 0;
        for (int e = 0; e < size; e++) {
            if (isLive[e]) {
                places[e] = kept;
                before[kept] = before[e] == Lane.NONE ? Lane.NONE : places[before[e]];
                anchor[kept] = anchor[e] == Lane.NONE ? Lane.NONE : places[anchor[e]];
                position[kept] = position[e];
                moment[kept] = moment[e];
                kept++;
            }
        }
        size = kept;
        roomUntil = Math.max(ROOM_MIN, kept * 4);
        live.relocate(places);
    }

    /** Returns what took effect up to an entry, in order: positions, and the moments just before which it did. */
    Taken upTo(int last) {
        int entries = 0;
        for (int e = last; e != Lane.NONE; e = before[e]) {
            entries++;
        }
        var path = new int[entries];
        int n = entries;
        for (int e = last; e != Lane.NONE; e = before[e]) {
            path[--n] = e;
        }
        // Entries sort by the place of their anchor or of themselves; those put in afterwards come before their anchor.
        var keys = new long[entries];
        for (int i = 0; i < entries; i++) {
            boolean isAnchored = anchor[path[i]] != Lane.NONE;
            keys[i] = 2L * (isAnchored ? anchor[path[i]] : path[i]) + (isAnchored ? 0 : 1);
        }
        Sorting.byKey(keys, path);
        var positions = new int[entries];
        var moments = new int[entries];
        for (int i = 0; i < entries; i++) {
            int e = path[i];
            positions[i] = position[e];
            moments[i] = moment[anchor[e] == Lane.NONE ? e : anchor[e]];
        }
        return new Taken(Ints.first(positions, entries), Ints.first(moments, entries));
    }

    /** Writes that were seen to take effect, in order. */
    record Taken(Ints positions, Ints moments) {}
}
