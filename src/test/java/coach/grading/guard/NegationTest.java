package coach.grading.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.words.Sentence;
import coach.words.Sentences;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationTest {

    private static List<String> negated(String text) {
        Sentence sentence = new Sentences().of(text).get(0);
        return Negation.in(sentence).stream()
                .map(Scope::reach)
                .map(sentence::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "we don't need a cache | a cache",
                "no cache, but a queue | cache",
                "Not 301, because the browser keeps it | 301",
                "We use a socket rather than polling | polling",
                "WebSockets are not needed | WebSockets",
                "so a cache is useless | a cache",
                "It is not true that we need a cache, or a queue | we need a cache, or a queue",
                "We don't need to do this: messages are stored, then pushed | messages are stored, then pushed",
                "Store each message; we don't need that | Store each message",
                "We shard by chat, we do not need that. | We shard by chat",
                "We don't need caches, queues or sockets | caches, queues or sockets",
                "I wouldn't bother with asking for users | with asking for users",
                "we can do without | "
            })
    void reachesWhatItTakesBack(String text, String expected) {
        String reached = String.join(" / ", negated(text));
        assertEquals(expected == null ? "" : expected, reached);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not only a cache but a queue",
                "don't forget the cache",
                "it's no drama if a ping is lost",
                "nobody cares about an old ping",
                "whether or not it is cached",
                "we can't do without a cache"
            })
    void phrasesThatOnlyLookNegativeNegateNothing(String text) {
        assertEquals(List.of(), negated(text));
    }

    @Test
    void denialsTakeADrawbackBackOnBothSides() {
        Sentence sentence = new Sentences()
                .of("A central counter has no weakness that I'd worry about")
                .get(0);
        assertEquals(
                List.of("A central counter has", "that I'd worry about"),
                Negation.denials(sentence).stream()
                        .map(Scope::reach)
                        .map(sentence::text)
                        .toList());
    }
}
