package coach.encoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A block of numbers in a model file, not copied out of it.
 *
 * @param file the bytes of the whole file
 * @param offset where the first number stands
 * @param bytes how many bytes the numbers take
 * @param isSigned whether a single byte is a signed number
 */
record Tensor(byte[] file, int offset, int bytes, boolean isSigned) {
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
}
