package coach.transcript;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Packs bytes as the filter LZWDecode of PDF reads them (ISO 32000-1, 7.4.4; Welch, IEEE Computer 1984): codes of 9 to
 * 12 bits, the highest bit first, growing one code early. Written out here because its output must be the same
 * everywhere.
 */
final class Lzw {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST_FREE = 258;
    private static final int FULL = 4095;
    private static final int BYTES = 256;
    private static final int WIDTH_MIN = 9;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    /** By code and next byte, the code of both together; 0 for none. */
    private final short[] longer = new short[(FULL + 1) * BYTES];

    private int next = FIRST_FREE;
    private int width = WIDTH_MIN;
    private int pending;
    private int bits;

    private Lzw() {}

    /** Returns the packed bytes. */
    static byte[] packed(byte[] content) {
        return new Lzw().pack(content);
    }

    private byte[] pack(byte[] content) {
        put(CLEAR);
        int code = -1;
        for (byte each : content) {
            int b = each & 0xff;
            if (code < 0) {
                code = b;
                continue;
            }
            int place = code * BYTES + b;
            if (longer[place] != 0) {
                code = longer[place];
            } else {
                put(code);
                learn(place);
                code = b;
            }
        }
        if (code >= 0) {
            put(code);
            next++;
            widen();
        }
        put(END);
        if (bits > 0) {
            out.write(pending << (8 - bits));
        }
        return out.toByteArray();
    }

    private void learn(int place) {
        longer[place] = (short) next;
        next++;
        widen();
        if (next == FULL) {
            put(CLEAR);
            Arrays.fill(longer, (short) 0);
            next = FIRST_FREE;
            width = WIDTH_MIN;
        }
    }

    private void widen() {
        if (next >= 1 << width && width < 12) {
            width++;
        }
    }

    private void put(int code) {
        pending = pending << width | code;
        bits += width;
        while (bits >= 8) {
            bits -= 8;
            out.write(pending >>> bits);
            pending &= (1 << bits) - 1;
        }
    }
}
