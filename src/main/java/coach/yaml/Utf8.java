package coach.yaml;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Bytes to text, strictly. */
final class Utf8 {
    /** The most bytes a file may hold. */
    static final int BYTES_MAX = Tree.CHARS_MAX;

    private Utf8() {}

    /**
     * Returns the text of a file.
     *
     * @param name what the reader calls the file
     * @throws CoachException where it is too large, or at the first byte that is not UTF-8
     */
    static Source decode(String name, byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new CoachException(List.of(tooLarge(name)));
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new CoachException(List.of(malformed(name, bytes, in.position(), out.position())));
        }
        return new Source(name, out.flip().toString());
    }

    /** Returns the complaint about a file that is not worth reading. */
    static Diagnostic tooLarge(String name) {
        return new Diagnostic(
                new Source(name, ""),
                new Span(1, 1, 1),
                "the file is larger than " + BYTES_MAX / 1024 + " KiB",
                "split it: a question needs about 100 KiB");
    }

    private static Diagnostic malformed(String name, byte[] bytes, int at, int chars) {
        var source = new Source(name, new String(bytes, StandardCharsets.UTF_8));
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        boolean isUtf16 = mark == 0xfeff || mark == 0xfffe;
        return new Diagnostic(
                source,
                new Lines(source).at(chars),
                String.format(Locale.ROOT, "byte 0x%02X is not UTF-8", bytes[at]),
                isUtf16 ? "the file looks like UTF-16: save it as UTF-8" : "save the file as UTF-8");
    }
}
