package coach.partner.door;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a guest types, bounded: so many bytes for one line, so many in all. Where one is used up, the stream ends, and
 * with it the link. Also knows when a key was last touched.
 */
final class Tap extends FilterInputStream {
    private static final int LINE_BYTES_MAX = 64 << 10;
    private static final int ALL_BYTES_MAX = 4 << 20;

    private final AtomicLong line = new AtomicLong();
    private final AtomicLong all = new AtomicLong();
    private volatile long touched = System.nanoTime();

    Tap(InputStream in) {
        super(in);
    }

    /** Tells that a line was taken: the next one may be long again. */
    void accepted() {
        line.set(0);
    }

    /** Returns when a key was last touched, on the clock of {@link System#nanoTime}. */
    long touched() {
        return touched;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        touched = System.nanoTime();
        boolean isUsedUp =
                count > 0 && (line.addAndGet(count) > LINE_BYTES_MAX || all.addAndGet(count) > ALL_BYTES_MAX);
        return isUsedUp ? -1 : count;
    }
}
