package coach.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import coach.interview.Event;
import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A session's events on disk: append-only, readable after a crash at any byte, open in one window at a time.
 *
 * <p>Every {@link IOException} thrown here is a {@link FileSystemException} that names the file; {@link Trouble} says
 * it to a person. For use by one thread.
 */
public final class Journal implements Closeable {
    private static final int HEADER_LINES = 1;
    private static final int PAYLOAD_OFFSET = 9;

    private final JournalFile file;
    private final List<Event> events;
    private final Optional<Damage> damage;
    private final List<Event> pending = new ArrayList<>();
    private long end;
    private String checksum;

    private Journal(JournalFile file, Contents contents, long end, String checksum) {
        this.file = file;
        this.events = new ArrayList<>(contents.events());
        this.damage = contents.damage();
        this.end = end;
        this.checksum = checksum;
    }

    /**
     * What a journal says.
     *
     * @param events oldest first
     * @param damage what stands after them; empty where nothing does
     */
    public record Contents(List<Event> events, Optional<Damage> damage) {
        public Contents {
            events = List.copyOf(events);
        }
    }

    /**
     * Makes a new journal that begins with {@code first}. When this returns, the file, its name and its events survive
     * a crash; when it throws, there is no such file.
     *
     * @throws FileAlreadyExistsException where there was one before
     */
    public static Journal create(Path path, List<Event> first) throws IOException {
        JournalFile file = JournalFile.create(path);
        try {
            var journal = new Journal(file, new Contents(List.of(), Optional.empty()), 0, Lines.start());
            journal.append(first);
            Disk.forceFolder(path);
            return journal;
        } catch (IOException e) {
            file.delete();
            throw Disk.at(path, e);
        }
    }

    /**
     * Opens a journal to go on with it. Bytes after the last readable line are put into a file beside it, named
     * {@code <journal>.damaged-<n>}, and then cut off.
     *
     * @throws CoachException where the session is open in another window, or the file is not a journal, or was written
     *     by a newer coach; the file is then left as it is
     */
    public static Journal open(Path path) throws IOException {
        JournalFile file = JournalFile.open(path);
        try {
            byte[] bytes = JournalFile.read(path);
            Lines.Recovered lines = Lines.recover(path.toString(), bytes);
            Contents contents = contents(path, bytes, lines);
            if (contents.damage().isEmpty()) {
                return new Journal(file, contents, lines.bytes(), lines.checksum());
            }
            Damage kept = setAside(path, bytes, contents.damage().get());
            var journal = new Journal(
                    file, new Contents(contents.events(), Optional.of(kept)), lines.bytes(), lines.checksum());
            journal.append(List.of());
            return journal;
        } catch (IOException | CoachException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Reads a journal, and changes nothing. Needs no lock: where another window writes to it, the events are those of
     * some moment, and a line just being written may look cut short.
     *
     * @throws CoachException where the file is not a journal, or was written by a newer coach
     */
    public static Contents read(Path path) throws IOException {
        byte[] bytes = JournalFile.read(path);
        return contents(path, bytes, Lines.recover(path.toString(), bytes));
    }

    /** Returns what is on disk, oldest first: the events read at the start, and those appended since. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** Returns what was found after the last readable line when the journal was opened; empty where nothing was. */
    public Optional<Damage> damage() {
        return damage;
    }

    /** Returns the events that could not be written yet, oldest first; the next append writes them first. */
    public List<Event> pending() {
        return List.copyOf(pending);
    }

    /**
     * Records events in one write. When this returns, they survive a crash of the process or of the machine; a crash
     * before that keeps the first few of them, or none.
     *
     * <p>When this throws, none of them is acknowledged. They stay {@link #pending}, and the next call, which may be
     * with an empty list, tries them again before its own. The journal stays usable meanwhile.
     *
     * @throws FileSystemException where the disk is full, the file is gone, or the like
     */
    public void append(List<Event> more) throws IOException {
        pending.addAll(more);
        var text = new StringBuilder(end == 0 ? Lines.header() : "");
        String last = checksum;
        for (Event event : pending) {
            String line = Lines.line(last, EventText.write(event));
            text.append(line);
            last = Lines.checksumOf(line);
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        file.endWith(end, bytes);
        end += bytes.length;
        checksum = last;
        events.addAll(pending);
        pending.clear();
    }

    /** Lets go of the file and its lock. Pending events are not tried again. */
    @Override
    public void close() throws IOException {
        file.close();
    }

    private static Damage setAside(Path path, byte[] journal, Damage damage) throws IOException {
        if (damage.bytes() == 0) {
            return damage;
        }
        int from = Math.toIntExact(journal.length - damage.bytes());
        Path aside = path.resolveSibling(path.getFileName() + ".damaged");
        try {
            Path kept = Disk.setAside(aside, ByteBuffer.wrap(journal, from, journal.length - from));
            return damage.keptIn(String.valueOf(kept.getFileName()));
        } catch (IOException e) {
            throw Disk.at(aside, e);
        }
    }

    private static Contents contents(Path path, byte[] journal, Lines.Recovered lines) {
        var events = new ArrayList<Event>();
        // One complaint of a kind: a newer coach may have written a hundred events of a kind this one does not know.
        var complaints = new LinkedHashMap<String, Diagnostic>();
        for (int i = 0; i < lines.payloads().size(); i++) {
            try {
                events.add(EventText.read(lines.payloads().get(i)));
            } catch (CoachException e) {
                for (Diagnostic each : e.diagnostics()) {
                    complaints.putIfAbsent(each.message(), inJournal(path, journal, i, each));
                }
            }
        }
        if (!complaints.isEmpty()) {
            throw new CoachException(List.copyOf(complaints.values()));
        }
        return new Contents(events, lines.damage());
    }

    private static Diagnostic inJournal(Path path, byte[] journal, int payload, Diagnostic complaint) {
        Span within = complaint.span();
        var span = new Span(payload + HEADER_LINES + 1, within.column() + PAYLOAD_OFFSET, within.length());
        var source = new Source(path.toString(), new String(journal, UTF_8));
        return new Diagnostic(source, span, complaint.message(), complaint.hint());
    }
}
