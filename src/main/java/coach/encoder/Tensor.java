package coach.encoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A block of numbers in a model file, not copied out of it. */
final class Tensor {
    private final byte[] file;
    private final int offset;
    private final int bytes;
    private final boolean isSigned;

    /**
     * Names a block.
     *
     * @param file the bytes of the whole file
     * @param offset where the first number stands
     * @param bytes how many bytes the numbers take
     * @param isSigned whether a single byte is a signed number
     */
    Tensor(byte[] file, int offset, int bytes, boolean isSigned) {
        this.file = file;
        this.offset = offset;
        this.bytes = bytes;
        this.isSigned = isSigned;
    }

    /** Returns how many bytes the numbers take. */
    int bytes() {
        return bytes;
    }

    /** Returns the numbers as floats, four bytes each. */
    float[] floats() {
        var numbers = new float[bytes / Float.BYTES];
        ByteBuffer.wrap(file, offset, bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(numbers);
        return numbers;
    }

    /** Returns the number in the byte at {@code index}. */
    int at(int index) {
        byte value = file[offset + index];
        return isSigned ? value : Byte.toUnsignedInt(value);
    }

    /** Copies signed numbers of one byte, from the one at {@code start} on, until {@code into} is full. */
    void read(int start, float[] into) {
        int from = offset + start;
        for (int i = 0; i < into.length; i++) {
            into[i] = file[from + i];
        }
    }

    /** Whether all bytes are 0. */
    boolean isZero() {
        for (int i = offset; i < offset + bytes; i++) {
            if (file[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
