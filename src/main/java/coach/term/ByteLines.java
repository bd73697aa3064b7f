package coach.term;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The lines of a byte stream. A line ends at a line feed, with or without a carriage return before it, or at the end of
 * the stream; a byte order mark in front is dropped.
 *
 * <p>Bytes that are not in the character set become U+FFFD, and the line says so. A line longer than
 * {@value #LINE_BYTES_MAX} bytes is cut there, and says so, so that an endless one cannot fill the memory.
 */
final class ByteLines {
    static final int LINE_BYTES_MAX = 4 << 20;
    private static final int END = -1;

    private final InputStream in;
    private final Charset charset;
    private boolean isFirst = true;

    /**
     * One line without its ending.
     *
     * @param isDamaged some bytes of it were not in the character set
     * @param isCut what came after the limit is lost
     */
    record ReadLine(String text, boolean isDamaged, boolean isCut) {}

    ByteLines(InputStream in, Charset charset) {
        this.in = new BufferedInputStream(in);
        this.charset = charset;
    }

    /** Returns the next line; empty at the end of the stream. */
    Optional<ReadLine> next() throws IOException {
        var bytes = new ByteArrayOutputStream();
        boolean isCut = false;
        int b = in.read();
        if (b == END) {
            return Optional.empty();
        }
        for (; b != '\n' && b != END; b = in.read()) {
            if (bytes.size() < LINE_BYTES_MAX) {
                bytes.write(b);
            } else {
                isCut = true;
            }
        }
        return Optional.of(decoded(bytes.toByteArray(), isCut));
    }

    private ReadLine decoded(byte[] bytes, boolean isCut) {
        boolean hasReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        var content = ByteBuffer.wrap(bytes, 0, bytes.length - (hasReturn ? 1 : 0));
        ReadLine line;
        try {
            line = new ReadLine(charset.newDecoder().decode(content.duplicate()).toString(), false, isCut);
        } catch (CharacterCodingException e) {
            line = new ReadLine(charset.decode(content).toString(), true, isCut);
        }
        boolean hasMark = isFirst && line.text().startsWith("\ufeff");
        isFirst = false;
        return hasMark ? new ReadLine(line.text().substring(1), line.isDamaged(), isCut) : line;
    }
}
