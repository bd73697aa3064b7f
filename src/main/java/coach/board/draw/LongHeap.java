package coach.board.draw;

import java.util.Arrays;

/** A binary heap of numbers (Williams, CACM 1964); spares the boxing of a queue of objects. */
final class LongHeap {
    private long[] heap = new long[256];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    /** Returns the least number; not to be called on an empty heap. */
    long least() {
        return heap[0];
    }

    void add(long number) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int at = size++;
        while (at > 0 && heap[(at - 1) / 2] > number) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = number;
    }

    /** Takes the least number out. */
    long removeLeast() {
        long least = heap[0];
        long last = heap[--size];
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (last <= heap[child]) {
                break;
            }
            heap[at] = heap[child];
            at = child;
            child = 2 * at + 1;
        }
        heap[at] = last;
        return least;
    }
}
