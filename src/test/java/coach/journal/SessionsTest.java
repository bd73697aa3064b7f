package coach.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.interview.Event;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.rubric.Topic;
import coach.text.CoachException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    private static final Instant EVENING = Instant.parse("2026-11-24T19:45:59Z");
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @TempDir
    Path home;

    @Test
    void homeFollowsXdg() {
        assertEquals(Path.of("/data/coach"), Sessions.home(Map.of("XDG_DATA_HOME", "/data", "HOME", "/home/kim")));
        assertEquals(Path.of("/home/kim/.local/share/coach"), Sessions.home(Map.of("HOME", "/home/kim")));
        assertEquals(
                Path.of("/home/kim/.local/share/coach"),
                Sessions.home(Map.of("XDG_DATA_HOME", "", "HOME", "/home/kim")));
        assertEquals(
                Path.of("/home/kim/.local/share/coach"),
                Sessions.home(Map.of("XDG_DATA_HOME", "data", "HOME", "/home/kim")));
        assertEquals(
                "no data folder: HOME is not set; name one with --home DIR\n",
                assertThrows(CoachException.class, () -> Sessions.home(Map.of()))
                        .render());
    }

    @Test
    void aNewSessionIsNamedByItsQuestionAndTheLocalMinute() throws IOException {
        Sessions sessions = Sessions.at(home.resolve("new").resolve("coach"));

        for (String expected : List.of("chat-20261124-2045", "chat-20261124-2045-2", "chat-20261124-2045-3")) {
            try (Journal journal = sessions.create("chat", EVENING, VIENNA, id -> List.of(started(id, EVENING)))) {
                assertEquals(List.of(started(expected, EVENING)), journal.events());
            }
            Path path = sessions.find(expected);
            assertEquals(sessions.folder().resolve(expected + ".journal"), path);
            assertEquals(List.of(started(expected, EVENING)), Journal.read(path).events());
        }
        for (Path folder : List.of(sessions.folder(), home.resolve("new"))) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        }
    }

    @Test
    void anIdThatIsNoFileNameIsABug() {
        for (String id : List.of("", "../chat", "a/b", ".chat", "a b", "a\0")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Sessions.at(home).create(id, EVENING, VIENNA, each -> List.of()));
        }
    }

    @Test
    void theListTellsOfEachSessionTheLastOneFirst() throws IOException {
        Sessions sessions = Sessions.at(home);
        assertEquals(new Sessions.Listing(List.of(), List.of()), sessions.list());
        assertEquals(Optional.empty(), sessions.lastUnfinished());

        begin("dns", EVENING, new Event.Answered(EVENING.plusSeconds(60), Topic.SIZE, "a"));
        begin(
                "chat",
                EVENING.minusSeconds(600),
                new Event.Answered(EVENING, Topic.SIZE, "a"),
                new Event.Answered(EVENING, Topic.GROWTH, "b"),
                new Event.Finished(EVENING.plusSeconds(600)));
        Path feed = begin("feed", EVENING.minusSeconds(1200));
        Files.writeString(feed, "torn", StandardOpenOption.APPEND);

        assertEquals(
                List.of(
                        summary("chat", "20261124-1935", EVENING.minusSeconds(600), EVENING.plusSeconds(600), 2, true),
                        summary("dns", "20261124-1945", EVENING, EVENING.plusSeconds(60), 1, false),
                        damaged(summary(
                                "feed",
                                "20261124-1925",
                                EVENING.minusSeconds(1200),
                                EVENING.minusSeconds(1200),
                                0,
                                false))),
                sessions.list().sessions());
        assertEquals(
                "dns-20261124-1945", sessions.lastUnfinished().orElseThrow().id());
    }

    @Test
    void aSessionThatCannotBeReadDoesNotHideTheOthers() throws IOException {
        Path chat = begin("chat", EVENING);
        Path folder = chat.resolveSibling("folder.journal");
        Files.createDirectory(folder);
        Files.writeString(chat.resolveSibling("empty.journal"), "");
        Files.writeString(chat.resolveSibling("foreign.journal"), "hello\n");
        Files.writeString(
                chat.resolveSibling("newer.journal"),
                Lines.header() + Lines.line(Lines.start(), "{\"event\":\"drawn\",\"at\":\"2026-11-24T19:45:59Z\"}"));
        Files.writeString(chat.resolveSibling("notes.txt"), "mine");

        Sessions.Listing listing = Sessions.at(home).list();

        assertEquals(1, listing.sessions().size());
        assertEquals(
                List.of("empty", "folder", "foreign", "newer"),
                listing.unreadable().stream().map(Sessions.Unreadable::id).toList());
        assertEquals(
                List.of(
                        "holds no session: nothing was saved in it",
                        folder + ": not a regular file; check the disk, or use another data folder with --home DIR",
                        chat.resolveSibling("foreign.journal")
                                + " does not begin as a journal does, and was left as it is: its first line is damaged,"
                                + " or the file is something else. Line 1 of a journal is 'coach journal 1 a970d95a'",
                        "unknown event 'drawn'; the session was written by a newer coach; open it with that version, or"
                                + " update this one"),
                listing.unreadable().stream().map(Sessions.Unreadable::why).toList());
    }

    @Test
    void aSessionIsFoundByItsIdOrByWhatOnlyItBeginsWith() throws IOException {
        Path first = begin("chat", EVENING);
        Path second = begin("chat", EVENING);
        Path third = begin("dns", EVENING);
        Sessions sessions = Sessions.at(home);

        assertEquals(first, sessions.find("chat-20261124-1945"));
        assertEquals(second, sessions.find("chat-20261124-1945-"));
        assertEquals(third, sessions.find("d"));
        assertMessage(
                "more than one session begins with 'chat': chat-20261124-1945, chat-20261124-1945-2", sessions, "chat");
        assertMessage(
                "no session 'chat-20261124-1946'; did you mean chat-20261124-1945?", sessions, "chat-20261124-1946");
        assertMessage("no session 'feed'; see 'coach sessions list'", sessions, "feed");
        assertMessage("no session '../../etc/passwd'; see 'coach sessions list'", sessions, "../../etc/passwd");
        assertMessage("no session 'x'; begin one with 'coach practice'", Sessions.at(home.resolve("none")), "x");
    }

    @Test
    void manyOfOneNameAreNotAllListed() throws IOException {
        for (int i = 0; i < 7; i++) {
            begin("chat", EVENING);
        }
        String id = "chat-20261124-1945";

        assertMessage(
                "more than one session begins with 'chat': " + id + ", " + id + "-2, " + id + "-3, " + id + "-4, " + id
                        + "-5, and 2 more",
                Sessions.at(home),
                "chat");
    }

    @Test
    void aRemovedSessionLeavesNothing() throws IOException {
        Path removed = begin("chat", EVENING);
        Path kept = begin("dns", EVENING);
        Files.writeString(removed, "torn", StandardOpenOption.APPEND);
        Journal.open(removed).close();
        Sessions sessions = Sessions.at(home);

        sessions.remove(removed);

        assertEquals(List.of("dns-20261124-1945.journal", "dns-20261124-1945.lock"), names(sessions.folder()));
        try (Journal open = Journal.open(kept)) {
            assertThrows(CoachException.class, () -> sessions.remove(kept));
            assertEquals(1, open.events().size());
        }
        assertTrue(Files.exists(kept));
    }

    @Test
    void aHomeThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        Sessions sessions = Sessions.at(file);

        var failure = assertThrows(
                FileSystemException.class, () -> sessions.create("chat", EVENING, VIENNA, id -> List.of()));

        assertTrue(Trouble.message(failure).startsWith(file.toString()), Trouble.message(failure));
        assertThrows(FileSystemException.class, sessions::requireWritable);
        assertThrows(FileSystemException.class, sessions::list);
    }

    @Test
    void aWritableHomeIsMadeAndLeftEmpty() throws IOException {
        Sessions sessions = Sessions.at(home.resolve("new"));
        assertFalse(Files.exists(sessions.folder()));

        sessions.requireWritable();

        assertEquals(List.of(), names(sessions.folder()));
    }

    private Path begin(String question, Instant at, Event... more) throws IOException {
        try (Journal journal = Sessions.at(home).create(question, at, ZoneOffset.UTC, id -> List.of(started(id, at)))) {
            journal.append(Arrays.asList(more));
            Event.Started started = (Event.Started) journal.events().get(0);
            return Sessions.at(home).folder().resolve(started.session() + ".journal");
        }
    }

    private static Event.Started started(String id, Instant at) {
        String question = id.substring(0, id.indexOf('-'));
        return new Event.Started(at, id, question, Level.SENIOR, 45, List.of(Activity.values()), 7, "1.0.0");
    }

    private Summary summary(
            String question, String minute, Instant started, Instant last, int answers, boolean isFinished) {
        String id = question + "-" + minute;
        Path path = Sessions.at(home).folder().resolve(id + ".journal");
        return new Summary(id, path, question, Level.SENIOR, 45, started, last, answers, isFinished, false);
    }

    private static Summary damaged(Summary s) {
        return new Summary(
                s.id(),
                s.path(),
                s.question(),
                s.level(),
                s.minutes(),
                s.started(),
                s.last(),
                s.answers(),
                s.isFinished(),
                true);
    }

    private static void assertMessage(String expected, Sessions sessions, String typed) {
        assertEquals(
                expected + "\n",
                assertThrows(CoachException.class, () -> sessions.find(typed)).render());
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
