package coach.grading.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.words.Sentence;
import coach.words.Sentences;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EchoTest {
    private static final String PROMPT =
            "Design a service with which friends exchange short messages in near real time.";

    private static Optional<String> echo(String text, Set<Guard> guards) {
        var echo = new Echo();
        echo.add("the prompt", Guard.ECHO, PROMPT);
        echo.add("a reference design", Guard.PASTE, "A log per author is merged at read time by the service.");
        Sentence sentence = new Sentences().of(text).get(0);
        return echo.of(sentence, guards);
    }

    @Test
    void aSentenceSaidBackIsKnown() {
        assertEquals(
                Optional.of("the prompt"), echo("So friends exchange short messages in near real time.", Guard.all()));
        assertEquals(Optional.of("a reference design"), echo("a log per author is merged at read time", Guard.all()));
    }

    @Test
    void ownWordsAndShortSentencesAreLeftAlone() {
        assertEquals(
                Optional.empty(), echo("Messages reach a friend who is online within half a second.", Guard.all()));
        assertEquals(Optional.empty(), echo("near real time", Guard.all()));
    }

    @Test
    void aGuardLeftOutObjectsToNothing() {
        String text = "friends exchange short messages in near real time";
        assertEquals(Optional.empty(), echo(text, Guard.without(Guard.ECHO)));
        assertEquals(Optional.of("the prompt"), echo(text, Guard.without(Guard.PASTE)));
    }
}
