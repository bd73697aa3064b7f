package coach.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.interview.Event;
import coach.interview.Event.FileKind;
import coach.interview.Event.Nudge;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Reply;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.rubric.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A journal of version 1, checked in. It is never written anew: people have such files, and this program reads them.
 */
class Version1Test {
    private static final Path GOLDEN = Path.of("src/test/resources/journal/version-1.journal");

    private static final List<Event> EVENTS = List.of(
            new Event.Started(
                    at(0), "dns-20260301-0900", "dns", Level.STAFF, 60, List.of(Activity.values()), 1L << 62, "1.0.0"),
            new Event.Pinned(at(0), FileKind.QUESTION, "questions/dns.yaml", "0".repeat(64), "id: dns\n\ttab \u0007\n"),
            new Event.Pinned(at(0), FileKind.RUBRIC, "rubrics/refine.yaml", "f".repeat(64), "id: refine\r\n"),
            new Event.Opened(at(1), Topic.QUESTIONS),
            new Event.Asked(at(20), Topic.QUESTIONS, "How many names?", Reply.TOLD, List.of("names")),
            new Event.Asked(at(40), Topic.QUESTIONS, "How fast?", Reply.OFFERED, List.of("latency", "propagation")),
            new Event.Chose(at(45), "latency"),
            new Event.Asked(at(60), Topic.QUESTIONS, "What colour?", Reply.UNKNOWN, List.of()),
            new Event.Assumed(at(70), "Any colour: \"grün\", \ud83d\ude00 or \ud83d alone"),
            new Event.Skipped(at(80), Topic.FUNCTIONAL),
            new Event.Hinted(at(90), Topic.NON_FUNCTIONAL, 0, 3),
            new Event.Nudged(at(900), Activity.REFINE, Nudge.ACTIVITY_USED),
            new Event.Answered(at(1000), Topic.SIZE, "400 million names\n2 KB each"),
            new Event.Answered(at(1001), Topic.GROWTH, ""),
            new Event.Answered(at(1002), Topic.CONSUMPTION, "resolvers"),
            new Event.Answered(at(1003), Topic.READ_WRITE, "1000:1"),
            new Event.Probed(at(1004), Topic.CONSISTENCY, ProbeKind.FOLLOW_UP, "ttl", "For how long?"),
            new Event.Probed(at(1005), Topic.DURABILITY, ProbeKind.PROBE, "loss", "What may be lost?"),
            new Event.Probed(at(1006), Topic.PRIVACY, ProbeKind.CURVEBALL, "flood", "A flood of queries comes."),
            new Event.Answered(at(1800), Topic.BOARD, "resolver -> root[x13]"),
            new Event.Erased(at(1801), 5),
            new Event.Opened(at(1802), Topic.PLACEMENT),
            new Event.Opened(at(1803), Topic.INTERACTION),
            new Event.Paused(at(1804)),
            new Event.Resumed(Instant.parse("2026-03-02T18:30:00.123456789Z")),
            new Event.Noted(at(100_000), "ask about anycast"),
            new Event.Opened(at(100_001), Topic.ALTERNATIVES),
            new Event.Opened(at(100_002), Topic.MONEY),
            new Event.Opened(at(100_003), Topic.COMPLEXITY),
            new Event.Opened(at(100_004), Topic.WEAKNESSES),
            new Event.Opened(at(100_005), Topic.PLANS),
            new Event.Nudged(at(101_000), Activity.DATA, Nudge.FIVE_LEFT),
            new Event.Nudged(at(101_300), Activity.COMPONENTS, Nudge.TIME_USED),
            new Event.Closed(at(101_400)),
            new Event.Assessed(at(101_500), Activity.TRADEOFFS, 4),
            new Event.Finished(at(101_600)));

    /** Kinds that were added since; an older coach refuses a session with them and says so. */
    private static final Set<Class<?>> LATER =
            Set.of(Event.Settled.class, Event.Claimed.class, Event.Broke.class, Event.Mocked.class);

    @Test
    void itIsReadAsItWasMeant() throws IOException {
        assertEquals(new Journal.Contents(EVENTS, Optional.empty()), Journal.read(GOLDEN));
    }

    @Test
    void itIsWrittenByteForByte(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("a.journal");
        Journal.create(path, EVENTS).close();

        assertArrayEquals(Files.readAllBytes(GOLDEN), Files.readAllBytes(path));
    }

    @Test
    void itHoldsEveryKindOfEventThatThereWas() {
        Set<Class<?>> kinds = new HashSet<>(Arrays.asList(Event.class.getPermittedSubclasses()));
        kinds.removeAll(LATER);
        assertEquals(
                kinds,
                EVENTS.stream()
                        .map(Event::getClass)
                        .collect(Collectors.<Class<?>, Set<Class<?>>>toCollection(HashSet::new)));
    }

    private static Instant at(int seconds) {
        return Instant.parse("2026-03-01T09:00:00Z").plusSeconds(seconds);
    }
}
