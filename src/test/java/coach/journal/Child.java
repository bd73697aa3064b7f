package coach.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import coach.interview.Event;
import coach.rubric.Topic;
import coach.text.CoachException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What a test runs in a process of its own. The first argument says what. */
final class Child {
    /** How many events a journal begins with. */
    static final int FIRST = 3;

    private static final int EVENTS_MAX = 10_000;

    private Child() {}

    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "append" -> append(path, Long.parseLong(arguments[2]));
            case "fill" -> fill(path, Path.of(arguments[2]));
            case "hold" -> hold(path);
            case "begin" -> begin(path);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** The first {@code count} events that {@code append} writes. */
    static List<Event> events(long seed, int count) {
        var events = new ArrayList<Event>();
        for (int n = 0; n < count; n++) {
            events.add(event(seed, n));
        }
        return events;
    }

    private static Event event(long seed, int number) {
        var random = new SplittableRandom(seed * EVENTS_MAX + number);
        byte[] letters = new byte[random.nextInt(random.nextInt(8) == 0 ? 20_000 : 200)];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) random.nextInt(' ', 0x7f);
        }
        return new Event.Answered(Instant.ofEpochSecond(number), Topic.BOARD, new String(letters, UTF_8));
    }

    /** Appends one event after another, and prints how many there are each time an append has returned. */
    private static void append(Path path, long seed) throws IOException {
        say("ready");
        try (Journal journal = Files.exists(path) ? Journal.open(path) : Journal.create(path, events(seed, FIRST))) {
            for (int n = journal.events().size(); n < EVENTS_MAX && !System.out.checkError(); n++) {
                say(Integer.toString(n));
                journal.append(List.of(event(seed, n)));
            }
        }
    }

    /** Appends until the disk is full, waits for a line, makes room, and goes on. */
    private static void fill(Path path, Path ballast) throws IOException {
        var typed = new ArrayList<Event>();
        try (Journal journal = Journal.create(path, List.of())) {
            try {
                while (typed.size() < EVENTS_MAX) {
                    typed.add(new Event.Noted(Instant.EPOCH, typed.size() + " " + "x".repeat(1000)));
                    journal.append(List.of(typed.get(typed.size() - 1)));
                }
            } catch (IOException e) {
                say(Trouble.message(e));
            }
            require(journal.pending().equals(typed.subList(typed.size() - 1, typed.size())), "one is pending");
            require(Journal.read(path).events().equals(typed.subList(0, typed.size() - 1)), "the others are on disk");
            require(Journal.read(path).damage().isEmpty(), "the torn line was cut off");
            typed.add(new Event.Noted(Instant.EPOCH, "y".repeat(1000)));
            try {
                journal.append(typed.subList(typed.size() - 1, typed.size()));
            } catch (IOException e) {
                say("still full");
            }
            require(journal.pending().equals(typed.subList(typed.size() - 2, typed.size())), "two are pending");
            require(System.in.read() == '\n', "told to go on");
            Files.deleteIfExists(ballast);
            typed.add(new Event.Noted(Instant.EPOCH, "after"));
            journal.append(typed.subList(typed.size() - 1, typed.size()));
            require(journal.pending().isEmpty(), "nothing is pending");
        }
        require(Journal.read(path).events().equals(typed), "all are on disk, in order");
        say("all there");
    }

    /** Opens a journal and keeps it until its input ends. */
    private static void hold(Path path) throws IOException {
        try (Journal journal = Journal.open(path)) {
            say("open " + ProcessHandle.current().pid() + " " + journal.events().size());
            require(System.in.read() < 0, "end of input");
        } catch (CoachException e) {
            say(e.render().strip());
        }
    }

    /** Begins a session in a data folder. */
    private static void begin(Path home) {
        try (Journal journal = Sessions.at(home).create("chat", Instant.EPOCH, ZoneOffset.UTC, id -> List.of())) {
            say("begun " + journal.events().size());
        } catch (IOException e) {
            say(Trouble.message(e));
        }
    }

    private static void require(boolean isSo, String what) {
        if (!isSo) {
            throw new IllegalStateException("not so: " + what);
        }
    }

    /** One write, so that a line is said whole or not at all. */
    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
