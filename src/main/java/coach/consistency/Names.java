package coach.consistency;

import java.util.Arrays;

/** Numbers texts from 0 in the order in which they first come: an open hash table, as boxed maps cost four times as much. */
final class Names {
    private String[] texts;
    private int[] slots;
    private int size;

    Names(int expected) {
        texts = new String[Math.max(4, expected)];
        slots = new int[Integer.highestOneBit(Math.max(4, expected)) * 4];
    }

    /** Returns the number of {@code text}, a new one if it is new. */
    int add(String text) {
        int slot = find(text);
        if (slots[slot] == 0) {
            if (size == texts.length) {
                texts = Arrays.copyOf(texts, size * 2);
            }
            texts[size++] = text;
            slots[slot] = size;
            if (size * 2 > slots.length) {
                grow();
            }
            return size - 1;
        }
        return slots[slot] - 1;
    }

    /** Returns how many texts there are. */
    int size() {
        return size;
    }

    /** Returns the text of a number. */
    String text(int number) {
        return texts[number];
    }

    private int find(String text) {
        int mask = slots.length - 1;
        int slot = spread(text) & mask;
        while (slots[slot] != 0 && !texts[slots[slot] - 1].equals(text)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[find(texts[i])] = i + 1;
        }
    }

    private static int spread(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
