package coach.transcript;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.junit.jupiter.api.Test;

class LzwTest {
    /** The example of ISO 32000-1, 7.4.4.2. */
    @Test
    void theExampleOfTheStandardIsPackedAsThere() {
        assertEquals(
                "800b6050220c0c8501",
                HexFormat.of().formatHex(Lzw.packed(HexFormat.of().parseHex("2d2d2d2d2d412d2d2d42"))));
    }

    @Test
    void whatIsPackedIsReadBackByAnotherReader() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            byte[] content = new byte[random.nextInt(seed < 50 ? 3_000 : 60_000)];
            int letters = 1 + random.nextInt(256);
            for (int i = 0; i < content.length; i++) {
                content[i] = (byte) random.nextInt(letters);
            }
            assertArrayEquals(content, unpacked(Lzw.packed(content)), "seed " + seed);
        }
    }

    @Test
    void everyLengthEndsWell() throws IOException {
        byte[] content = new byte[2_600];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) ((i * i) >> 3);
        }
        for (int length = 0; length < content.length; length++) {
            byte[] start = java.util.Arrays.copyOf(content, length);
            assertArrayEquals(start, unpacked(Lzw.packed(start)), "length " + length);
        }
    }

    @Test
    void textBecomesMuchSmaller() {
        byte[] text =
                "the same words over and over again ".repeat(1_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(Lzw.packed(text).length * 10 < text.length);
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        var out = new ByteArrayOutputStream();
        FilterFactory.INSTANCE
                .getFilter(COSName.LZW_DECODE)
                .decode(new ByteArrayInputStream(packed), out, new COSDictionary(), 0);
        return out.toByteArray();
    }
}
