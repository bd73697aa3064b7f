package coach.journal;

import coach.interview.Event;
import coach.text.CoachException;
import coach.text.Nearest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The folder of journals: {@code <home>/sessions/<id>.journal}, each with its lock and what recovery put aside.
 *
 * <p>Every {@link IOException} thrown here is a {@link java.nio.file.FileSystemException} that names a file.
 */
public final class Sessions {
    private static final String SUFFIX = ".journal";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMdd-HHmm", Locale.ROOT);
    private static final int NAMES_SHOWN_MAX = 5;

    private final Path folder;

    private Sessions(Path folder) {
        this.folder = folder;
    }

    /** Returns the sessions in the data folder {@code home}, which need not exist yet. */
    public static Sessions at(Path home) {
        return new Sessions(home.resolve("sessions"));
    }

    /**
     * Returns the data folder where none was asked for: {@code $XDG_DATA_HOME/coach}, or {@code ~/.local/share/coach}
     * where that is unset or, as the XDG Base Directory Specification asks, relative.
     *
     * @param environment the variables of the process
     */
    public static Path home(Map<String, String> environment) {
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        if (!data.isEmpty() && Path.of(data).isAbsolute()) {
            return Path.of(data, "coach");
        }
        String home = environment.getOrDefault("HOME", "");
        if (home.isEmpty()) {
            throw new CoachException("no data folder: HOME is not set; name one with --home DIR");
        }
        return Path.of(home, ".local", "share", "coach");
    }

    /**
     * What is in the folder.
     *
     * @param sessions those worked on last come first
     * @param unreadable the others, by name
     */
    public record Listing(List<Summary> sessions, List<Unreadable> unreadable) {
        public Listing {
            sessions = List.copyOf(sessions);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** A journal that cannot be read, and why. */
    public record Unreadable(String id, Path path, String why) {}

    /** Sums up all sessions. A session that cannot be read does not hide the others. */
    public Listing list() throws IOException {
        var sessions = new ArrayList<Summary>();
        var unreadable = new ArrayList<Unreadable>();
        for (Path path : journals()) {
            try {
                sessions.add(Summary.of(path, Lines.recover(path.toString(), JournalFile.read(path))));
            } catch (NoSuchFileException e) {
                // Removed by another window since the folder was read.
            } catch (IOException e) {
                unreadable.add(new Unreadable(id(path), path, Trouble.message(e)));
            } catch (CoachException e) {
                unreadable.add(new Unreadable(id(path), path, why(e)));
            }
        }
        sessions.sort(
                Comparator.comparing(Summary::last).thenComparing(Summary::id).reversed());
        return new Listing(sessions, unreadable);
    }

    /** Returns the session worked on last that is not finished. */
    public Optional<Summary> lastUnfinished() throws IOException {
        return list().sessions().stream()
                .filter(session -> !session.isFinished())
                .findFirst();
    }

    /**
     * Returns the journal of the session whose id is {@code typed}, or of the only one whose id begins so.
     *
     * @throws CoachException where there is none, or more than one
     */
    public Path find(String typed) throws IOException {
        List<String> ids = journals().stream().map(Sessions::id).toList();
        if (ids.contains(typed)) {
            return path(typed);
        }
        List<String> begun = ids.stream().filter(id -> id.startsWith(typed)).toList();
        if (begun.size() == 1) {
            return path(begun.get(0));
        }
        throw new CoachException(begun.isEmpty() ? unknown(typed, ids) : ambiguous(typed, begun));
    }

    /**
     * Begins a session: chooses a free id, such as {@code chat-20261124-2045} or, where that is taken,
     * {@code chat-20261124-2045-2}, and makes its journal.
     *
     * @param question its id: letters, digits, dots, dashes and underscores
     * @param first makes the first events from the session's id
     */
    public Journal create(String question, Instant now, ZoneId zone, Function<String, List<Event>> first)
            throws IOException {
        if (!question.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("not a question's id: " + question);
        }
        Disk.makeFolder(folder);
        String id = question + "-" + MINUTE.withZone(zone).format(now);
        for (int n = 1; ; n++) {
            String free = n == 1 ? id : id + "-" + n;
            try {
                return Journal.create(path(free), first.apply(free));
            } catch (FileAlreadyExistsException e) {
                // Taken: the next number.
            }
        }
    }

    /**
     * Makes the journal of a session that comes from elsewhere, under the id it has there.
     *
     * @throws CoachException where the id is not one, or is taken by a session that says something else
     * @return whether the session is new here; false where the same session was here already
     */
    public boolean adopt(String id, List<Event> events) throws IOException {
        if (!id.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,199}")) {
            throw new CoachException("'" + id + "' is not the id of a session");
        }
        Disk.makeFolder(folder);
        try {
            Journal.create(path(id), events).close();
            return true;
        } catch (FileAlreadyExistsException e) {
            if (Journal.read(path(id)).events().equals(events)) {
                return false;
            }
            throw new CoachException(
                    "session " + id + " is here already and says something else; remove one of them with"
                            + " 'coach sessions remove " + id + "'");
        }
    }

    /**
     * Deletes a session, its lock, and what recovery put aside, for good.
     *
     * @param journal as {@link #find} returns it
     * @throws CoachException where the session is open in another window
     */
    public void remove(Path journal) throws IOException {
        JournalFile held = JournalFile.open(journal);
        String name = journal.getFileName() + ".damaged-";
        for (Path each : files(file -> String.valueOf(file.getFileName()).startsWith(name))) {
            Files.deleteIfExists(each);
        }
        held.delete();
        Disk.forceFolder(journal);
    }

    /** Makes the folder where it is missing, and makes sure that a file can be written in it. */
    public void requireWritable() throws IOException {
        Disk.makeFolder(folder);
        Path probe = Disk.setAside(folder.resolve(".probe"), ByteBuffer.wrap(new byte[1]));
        Files.delete(probe);
    }

    /** Returns the folder, which need not exist yet. */
    public Path folder() {
        return folder;
    }

    /** Returns the id of the session whose journal is {@code path}. */
    static String id(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    private Path path(String id) {
        return folder.resolve(id + SUFFIX);
    }

    private List<Path> journals() throws IOException {
        return files(file -> String.valueOf(file.getFileName()).endsWith(SUFFIX));
    }

    private List<Path> files(DirectoryStream.Filter<Path> isWanted) throws IOException {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, isWanted)) {
            files.forEach(found::add);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(Comparator.comparing(Sessions::id));
        return found;
    }

    private static String why(CoachException e) {
        return e.diagnostics().isEmpty()
                ? String.valueOf(e.getMessage())
                : e.getMessage() + "; " + e.diagnostics().get(0).hint();
    }

    private static String unknown(String typed, Collection<String> ids) {
        String what = "no session '" + typed + "'; ";
        return Nearest.to(typed, ids)
                .map(near -> what + "did you mean " + near + "?")
                .orElse(what + (ids.isEmpty() ? "begin one with 'coach practice'" : "see 'coach sessions list'"));
    }

    private static String ambiguous(String typed, List<String> ids) {
        String shown = String.join(", ", ids.subList(0, Math.min(NAMES_SHOWN_MAX, ids.size())));
        String more = ids.size() > NAMES_SHOWN_MAX ? ", and " + (ids.size() - NAMES_SHOWN_MAX) + " more" : "";
        return "more than one session begins with '" + typed + "': " + shown + more;
    }
}
