package coach.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import coach.text.CoachException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The bytes of a journal: UTF-8 lines, each ended by one line feed (0x0a). The header is 25 bytes long and always the
 * same; every other line is a checksum, a space, and one payload.
 *
 * <pre>
 * offset  0              15        24
 *         coach journal 1 a970d95a\n              magic and version, space, checksum of these 15 bytes
 * offset  25      33
 *         441641a3 {"event":"paused", ...}\n      checksum, space, payload
 *         cba81c9e {"event":"resumed", ...}\n
 * </pre>
 *
 * <p>A checksum is a CRC-32C (Castagnoli) in eight lower-case hexadecimal digits. That of a line covers the checksum of
 * the line before it (four bytes, the highest first), then its payload. So each line vouches for all lines before it:
 * one that is lost, doubled or out of its place does not fit, except where the last lines are missing without a trace.
 *
 * <p>The first line that does not fit ends the journal. Nothing after it is known to be in order.
 */
final class Lines {
    private static final String MAGIC = "coach journal ";
    private static final String TITLE = MAGIC + "1";
    private static final Pattern TITLE_OF_ANY_VERSION = Pattern.compile("(" + MAGIC + "[0-9]{1,9}) ([0-9a-f]{8})");
    private static final int HEADER_BYTES_MAX = 40;
    private static final int CHECKSUM_CHARS = 8;
    private static final int PAYLOAD_OFFSET = CHECKSUM_CHARS + 1;

    private Lines() {}

    /**
     * What could be read.
     *
     * @param payloads in order
     * @param bytes length of the readable part; a writer cuts the file to this before it appends. 0 where not even the
     *     header is whole
     * @param checksum of the last readable line; the next line continues from it
     * @param damage what follows; empty where the file ends with the last readable line
     */
    record Recovered(List<String> payloads, int bytes, String checksum, Optional<Damage> damage) {}

    /** Returns the first line of every journal, with its line feed. */
    static String header() {
        return TITLE + " " + start() + "\n";
    }

    /** Returns the checksum that the first line after the header continues from. */
    static String start() {
        return checksum(TITLE);
    }

    /**
     * Returns the line that holds {@code payload} after a line whose checksum is {@code previous}; its own checksum is
     * its first eight characters.
     */
    static String line(String previous, String payload) {
        if (payload.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("line feed in payload: " + payload);
        }
        byte[] bytes = payload.getBytes(UTF_8);
        return checksum(after(previous), bytes, 0, bytes.length) + " " + payload + "\n";
    }

    /** Returns the checksum that a line made by {@link #line} begins with. */
    static String checksumOf(String line) {
        return line.substring(0, CHECKSUM_CHARS);
    }

    /**
     * Reads whole lines from the start of {@code journal} until the bytes end or stop making sense.
     *
     * @param name what the reader calls the journal
     * @throws CoachException where the file does not begin as a journal of this version does
     */
    static Recovered recover(String name, byte[] journal) {
        byte[] header = header().getBytes(UTF_8);
        int shared = Math.min(header.length, journal.length);
        if (!Arrays.equals(journal, 0, shared, header, 0, shared)) {
            throw notOurs(name, journal);
        }
        if (journal.length < header.length) {
            var damage = new Damage(Damage.Kind.CUT_SHORT, 1, 0, journal.length, "");
            return new Recovered(List.of(), 0, start(), Optional.of(damage));
        }
        return recoverLines(journal, header.length);
    }

    private static Recovered recoverLines(byte[] journal, int headerBytes) {
        var payloads = new ArrayList<String>();
        String checksum = start();
        int good = headerBytes;
        int end = lineFeed(journal, good);
        while (end >= 0 && fits(journal, good, end, checksum)) {
            payloads.add(new String(journal, good + PAYLOAD_OFFSET, end - good - PAYLOAD_OFFSET, UTF_8));
            checksum = new String(journal, good, CHECKSUM_CHARS, ISO_8859_1);
            good = end + 1;
            end = lineFeed(journal, good);
        }
        return new Recovered(List.copyOf(payloads), good, checksum, damage(journal, good, payloads.size()));
    }

    private static Optional<Damage> damage(byte[] journal, int good, int events) {
        if (good == journal.length) {
            return Optional.empty();
        }
        Damage.Kind kind = lineFeed(journal, good) < 0 ? Damage.Kind.CUT_SHORT : Damage.Kind.CHANGED;
        return Optional.of(new Damage(kind, events + 2, events, journal.length - good, ""));
    }

    private static boolean fits(byte[] journal, int start, int end, String previous) {
        int payload = start + PAYLOAD_OFFSET;
        if (end < payload) {
            return false;
        }
        // Compared as text: 'A' and 'a' are the same digit and one flipped bit apart.
        byte[] expected = (checksum(after(previous), journal, payload, end) + " ").getBytes(ISO_8859_1);
        return Arrays.equals(journal, start, payload, expected, 0, expected.length);
    }

    private static CoachException notOurs(String name, byte[] journal) {
        String start = new String(journal, 0, Math.min(journal.length, HEADER_BYTES_MAX), ISO_8859_1);
        Matcher title = TITLE_OF_ANY_VERSION.matcher(start.lines().findFirst().orElse(""));
        if (title.matches() && checksum(title.group(1)).equals(title.group(2))) {
            return new CoachException(name + " was written by a newer coach, as '" + title.group(1)
                    + "'; open it with that version, or update this one");
        }
        return new CoachException(name + " does not begin as a journal does, and was left as it is: its first line is"
                + " damaged, or the file is something else. Line 1 of a journal is '"
                + header().strip() + "'");
    }

    private static CRC32C after(String previous) {
        var crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(Integer.parseUnsignedInt(previous, 16))
                .flip());
        return crc;
    }

    private static String checksum(String title) {
        return checksum(new CRC32C(), title.getBytes(UTF_8), 0, title.length());
    }

    private static String checksum(CRC32C crc, byte[] bytes, int from, int to) {
        crc.update(bytes, from, to - from);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static int lineFeed(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
