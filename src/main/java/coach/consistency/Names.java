package coach.consistency;

import java.util.Arrays;

/**
 * Numbers texts from 0 in the order in which they first come. An open hash table over {@link Codes}, so that finding a
 * text again touches no other text; boxed maps cost ten times as much on a million operations.
 */
final class Names {
    private final Codes codes;
    private String[] texts;
    private long[] codeOf;
    private int[] slots;
    private int size;

    Names(Codes codes, int expected) {
        this.codes = codes;
        texts = new String[Math.max(4, expected)];
        codeOf = new long[texts.length];
        slots = new int[Integer.highestOneBit(texts.length) * 4];
    }

    /** Returns the number of {@code text}, a new one if it is new. */
    int add(String text) {
        long code = codes.of(text);
        int slot = find(code);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
            codeOf = Arrays.copyOf(codeOf, size * 2);
        }
        texts[size] = text;
        codeOf[size++] = code;
        slots[slot] = size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** Returns how many texts there are. */
    int size() {
        return size;
    }

    /** Returns the text of a number. */
    String text(int number) {
        return texts[number];
    }

    private int find(long code) {
        int mask = slots.length - 1;
        int slot = spread(code) & mask;
        while (slots[slot] != 0 && codeOf[slots[slot] - 1] != code) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[find(codeOf[i])] = i + 1;
        }
    }

    private static int spread(long code) {
        long mixed = code * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
