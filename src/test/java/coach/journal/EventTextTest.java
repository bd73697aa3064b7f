package coach.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.interview.Act;
import coach.interview.Event;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.rubric.Topic;
import coach.text.CoachException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTextTest {
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void whatIsWrittenIsReadBack() {
        var kinds = new HashSet<Class<?>>();
        for (long seed = 0; seed < 5_000; seed++) {
            Event event = new RandomEvents(seed, 200).next();

            assertEquals(event, EventText.read(EventText.write(event)), "seed " + seed);
            kinds.add(event.getClass());
        }
        assertEquals(Set.copyOf(Arrays.asList(Event.class.getPermittedSubclasses())), kinds);
    }

    @Test
    void everyActIsReadBack() {
        var kinds = new HashSet<Class<?>>();
        for (long seed = 0; seed < 2_000; seed++) {
            Event event = new Event.Mocked(NINE, new RandomEvents(seed, 200).act());

            assertEquals(event, EventText.read(EventText.write(event)), "seed " + seed);
            kinds.add(((Event.Mocked) event).act().getClass());
        }
        assertEquals(Set.copyOf(Arrays.asList(Act.class.getPermittedSubclasses())), kinds);
    }

    @Test
    void aLineHoldsNoControlCharacterAndSurvivesUtf8() {
        for (long seed = 0; seed < 2_000; seed++) {
            String line = EventText.write(new RandomEvents(seed, 200).next());

            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            assertEquals(line, new String(bytes, StandardCharsets.UTF_8), "seed " + seed);
            assertTrue(line.chars().noneMatch(Character::isISOControl), "seed " + seed);
        }
    }

    @Test
    void everyCharacterComesBack() {
        for (int first = 0; first <= Character.MAX_CODE_POINT; first += 0x1000) {
            var text = new StringBuilder();
            for (int c = first; c < first + 0x1000; c++) {
                text.appendCodePoint(c).append('.');
            }
            var noted = new Event.Noted(NINE, text.toString());

            assertEquals(noted, EventText.read(EventText.write(noted)), "from " + Integer.toHexString(first));
        }
    }

    @Test
    void theFormIsFixed() {
        assertEquals(
                "{\"event\":\"started\",\"at\":\"2026-03-01T09:00:00Z\",\"session\":\"chat-1\",\"question\":\"chat\","
                        + "\"level\":\"senior\",\"minutes\":45,\"activities\":[\"refine\",\"data\"],\"seed\":-7,"
                        + "\"coach\":\"1.0.0\"}",
                EventText.write(new Event.Started(
                        NINE,
                        "chat-1",
                        "chat",
                        Level.SENIOR,
                        45,
                        List.of(Activity.REFINE, Activity.DATA),
                        -7,
                        "1.0.0")));
        assertEquals(
                "{\"event\":\"answered\",\"at\":\"2026-03-01T09:00:00Z\",\"topic\":\"read-write\","
                        + "\"text\":\"é \\\"10:1\\\" \\u001b[2J \\ud83d \ud83d\ude00\"}",
                EventText.write(
                        new Event.Answered(NINE, Topic.READ_WRITE, "é \"10:1\" \u001b[2J \ud83d \ud83d\ude00")));
    }

    @Test
    void theFormOfAnActIsFixed() {
        assertEquals(
                "{\"event\":\"mocked\",\"at\":\"2026-03-01T09:00:00Z\",\"act\":\"ticked\",\"topic\":\"size\","
                        + "\"criterion\":\"storage\",\"tick\":\"taken-back\"}",
                EventText.write(new Event.Mocked(NINE, new Act.Ticked(Topic.SIZE, "storage", Act.Tick.TAKEN_BACK))));
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertEquals(
                new Event.Noted(NINE, "mind the cache"),
                EventText.read("{\"colour\":[1,{}],\"event\":\"noted\",\"at\":\"2026-03-01T09:00:00Z\","
                        + "\"text\":\"mind the cache\",\"mood\":null}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"event":"drawn","at":"2026-03-01T09:00:00Z"}                             | 2  | unknown event 'drawn'
            {"at":"2026-03-01T09:00:00Z","text":"x"}                                  | 1  | the event has no 'event'
            {"event":"mocked","at":"2026-03-01T09:00:00Z","act":"danced"}             | 47 | unknown act 'danced'
            {"event":"noted","text":"x"}                                              | 1  | the event has no 'at'
            {"event":"noted","at":"2026-03-01T09:00:00Z"}                             | 1  | the event has no 'text'
            {"event":"noted","at":"yesterday","text":"x"}                             | 18 | 'at' is not an instant such as 2026-03-01T09:00:00Z
            {"event":"noted","at":"2026-03-01T09:00:00Z","text":7}                    | 46 | 'text' is not text
            {"event":"noted","at":"2026-03-01T09:00:00Z","text":null}                 | 46 | 'text' is not text
            {"event":"skipped","at":"2026-03-01T09:00:00Z","topic":"latency"}         | 48 | 'topic' has the unknown value 'latency'
            {"event":"erased","at":"2026-03-01T09:00:00Z","number":"7"}               | 47 | 'number' is not a whole number
            {"event":"erased","at":"2026-03-01T09:00:00Z","number":1.5}               | 47 | 'number' is not a whole number of 64 bits
            {"event":"erased","at":"2026-03-01T09:00:00Z","number":1e999999999}       | 47 | 'number' is not a whole number of 64 bits
            {"event":"erased","at":"2026-03-01T09:00:00Z","number":4294967297}        | 47 | 'number' is not a whole number of 32 bits
            {"event":"asked","at":"2026-03-01T09:00:00Z","topic":"size","text":"?","reply":"told","facts":{}}  | 87 | 'facts' is not a list
            {"event":"asked","at":"2026-03-01T09:00:00Z","topic":"size","text":"?","reply":"told","facts":[1]} | 87 | 'facts' holds something that is not text
            []                                                                        | 1  | the line is not one JSON object
            {"event":"paused","at":"2026-03-01T09:00:00Z"} {}                         | 1  | the line is not one JSON object
            {"event":"paused","at":"2026-03-01T09:00:00Z"                             | 1  | the line is not one JSON object
            """)
    void whatThisVersionDoesNotKnowIsSaidWithItsPlace(String line, int column, String message) {
        var problem = assertThrows(CoachException.class, () -> EventText.read(line));

        assertEquals(1, problem.diagnostics().size());
        assertEquals(message, problem.diagnostics().get(0).message());
        assertEquals(column, problem.diagnostics().get(0).span().column());
    }

    @Test
    void deepNestingIsRefusedAndNotFollowed() {
        String deep = "{\"event\":" + "[".repeat(1_000_000);

        assertThrows(CoachException.class, () -> EventText.read(deep));
        assertThrows(CoachException.class, () -> EventText.read(""));
    }
}
