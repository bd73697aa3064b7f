package coach.consistency;

import java.util.Arrays;

/**
 * A growing list of configurations: what the register may hold after the moments looked at so far, and at what price.
 * Each has a value, the change that was the latest, a bit for every place in flight (a write has been used, a read has
 * been given its value, a compare-and-set has been done), and how much of each pool was used.
 */
final class Configs {
    private static final int CURRENT = 0;
    private static final int LAST = 1;
    private static final int TRAIL = 2;
    private static final int LAST_TRAIL = 3;
    private static final int USED = 4;

    private final int words;
    private final int width;
    private long[] bits;
    private int[] fields;
    private int size;

    Configs(int words, int pools) {
        this.words = words;
        this.width = USED + pools;
        bits = new long[16 * words];
        fields = new int[16 * width];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Adds the configuration before anything happened, and returns its index. */
    int addFirst() {
        int c = grow();
        Arrays.fill(bits, c * words, (c + 1) * words, 0);
        Arrays.fill(fields, c * width, (c + 1) * width, 0);
        fields[c * width + LAST] = Lane.NONE;
        fields[c * width + TRAIL] = Lane.NONE;
        fields[c * width + LAST_TRAIL] = Lane.NONE;
        return c;
    }

    /** Adds a copy of a configuration of {@code from}, and returns its index here. */
    int add(Configs from, int index) {
        int c = grow();
        System.arraycopy(from.bits, index * words, bits, c * words, words);
        System.arraycopy(from.fields, index * width, fields, c * width, width);
        return c;
    }

    /** Overwrites a configuration with another of this list. */
    void move(int from, int to) {
        System.arraycopy(bits, from * words, bits, to * words, words);
        System.arraycopy(fields, from * width, fields, to * width, width);
    }

    void cut(int newSize) {
        size = newSize;
    }

    private int grow() {
        if ((size + 1) * words > bits.length) {
            bits = Arrays.copyOf(bits, bits.length * 2);
        }
        if ((size + 1) * width > fields.length) {
            fields = Arrays.copyOf(fields, fields.length * 2);
        }
        return size++;
    }

    boolean isSet(int c, int slot) {
        return (bits[c * words + (slot >> 6)] >>> slot & 1) == 1;
    }

    void set(int c, int slot) {
        bits[c * words + (slot >> 6)] |= 1L << slot;
    }

    void unset(int c, int slot) {
        bits[c * words + (slot >> 6)] &= ~(1L << slot);
    }

    /** Returns the value the register holds. */
    int current(int c) {
        return fields[c * width + CURRENT];
    }

    /** Returns the moment just before which a plain write was last seen to take effect, or {@link Lane#NONE}. */
    int last(int c) {
        return fields[c * width + LAST];
    }

    /** Returns the latest entry of the trail. */
    int trail(int c) {
        return fields[c * width + TRAIL];
    }

    /** Returns the entry of the trail that belongs to {@link #last}. */
    int lastTrail(int c) {
        return fields[c * width + LAST_TRAIL];
    }

    int used(int c, int pool) {
        return fields[c * width + USED + pool];
    }

    void use(int c, int pool) {
        fields[c * width + USED + pool]++;
    }

    void current(int c, int value) {
        fields[c * width + CURRENT] = value;
    }

    void trail(int c, int entry) {
        fields[c * width + TRAIL] = entry;
    }

    /** Notes that the latest entry of the trail is a plain write that took effect just before {@code moment}. */
    void changed(int c, int moment) {
        fields[c * width + LAST] = moment;
        fields[c * width + LAST_TRAIL] = fields[c * width + TRAIL];
    }

    /** Points into a trail that was made shorter: {@code places[i]} is where entry i went. */
    void relocate(int[] places) {
        for (int c = 0; c < size; c++) {
            for (int field = TRAIL; field <= LAST_TRAIL; field++) {
                int entry = fields[c * width + field];
                fields[c * width + field] = entry == Lane.NONE ? Lane.NONE : places[entry];
            }
        }
    }

    /**
     * Returns whether whatever can follow {@code b} can follow {@code a} as well: the same value, no write used that b
     * has not used, no read waiting that does not wait in b, no older change.
     */
    boolean isAtLeast(int a, int b, InFlight inFlight) {
        if (current(a) != current(b) || last(a) < last(b)) {
            return false;
        }
        for (int w = 0; w < words; w++) {
            long of = bits[a * words + w];
            long than = bits[b * words + w];
            if ((of & ~than & inFlight.writes[w]) != 0
                    || (than & ~of & inFlight.reads[w]) != 0
                    || ((of ^ than) & inFlight.swaps[w]) != 0) {
                return false;
            }
        }
        for (int p = USED; p < width; p++) {
            if (fields[a * width + p] > fields[b * width + p]) {
                return false;
            }
        }
        return true;
    }

    /** Returns how little a configuration has used up and how much it has given, for choosing among too many. */
    long price(int c, InFlight inFlight) {
        long price = 0;
        for (int w = 0; w < words; w++) {
            price += Long.bitCount(bits[c * words + w] & inFlight.writes[w]);
            price -= Long.bitCount(bits[c * words + w] & inFlight.reads[w]);
        }
        for (int p = USED; p < width; p++) {
            price += fields[c * width + p];
        }
        return price;
    }
}
