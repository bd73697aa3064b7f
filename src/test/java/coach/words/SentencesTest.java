package coach.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    private static String words(String text) {
        return String.join(
                " ", new Sentences().tokens(text).stream().map(Token::word).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'd use web sockets | i use web sockets",
                "we don't need Bob's cache, it's what's | we dont need bob cache its whats",
                "write-heavy in-memory | write heavy in memory",
                "clientMsgId chat_id userID | client msg id chat id userid",
                "NoSQL DynamoDB WebSocket | nosql dynamodb web socket",
                "86,400 s and 86_400 s | 86400 s and 86400 s",
                "62^7 62**7 100:1 5e8 3.5T 80% | 62^7 62^7 100:1 5e8 3.5t 80 percent",
                "#drivers w/ lock w/o cache | number of drivers with lock without cache",
                "a -> b => c \u2192 d & e | a -> b = c -> d and e"
            })
    void cutsWordsAsPeopleTypeThem(String text, String expected) {
        assertEquals(expected, words(text));
    }

    @ParameterizedTest
    @CsvSource({
        "writes,written",
        "ordering,ordered",
        "replication,replicate",
        "durability,durable",
        "neighbours,neighbor",
        "optimise,optimize",
        "centre,center",
        "lost,losing",
        "ids,id"
    })
    void formsOfAWordHaveOneStem(String one, String other) {
        var stems = new Stems();
        assertEquals(stems.of(one), stems.of(other));
    }

    @Test
    void endsSentencesAtStopsAndLinesOnly() {
        List<String> sentences = new Sentences()
                .of("Use e.g. Redis (v1.2). Why? Fast... and cheap! 3.5 TB\n- terse line\nDone").stream()
                        .map(Sentence::text)
                        .toList();
        assertEquals(
                List.of("Use e.g. Redis (v1.2).", "Why?", "Fast... and cheap!", "3.5 TB", "- terse line", "Done"),
                sentences);
    }

    @Test
    void everyTokenStandsWhereItSays() {
        String alphabet = "ab C'd-_.,?! \n0123->=#%&(x";
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            int last = 0;
            for (Sentence sentence : new Sentences().of(text.toString())) {
                assertTrue(last <= sentence.start(), "seed " + seed);
                last = sentence.end();
                for (Token token : sentence.tokens()) {
                    assertTrue(
                            sentence.start() <= token.start() && token.start() < token.end() && token.end() <= last,
                            "'" + text + "', seed " + seed);
                }
            }
        }
    }

    @Test
    void repairsOneTypingMistakeInALongUnknownWord() {
        var typos = new Typos(List.of("websocket", "partition", "sharding", "cache"), Set.of("sharing"));
        assertEquals("websocket", typos.apply("websoket"));
        assertEquals("partition", typos.apply("partitoin"));
        assertEquals("partition", typos.apply("partitions".substring(0, 9)));
        assertEquals("sharing", typos.apply("sharing"));
        assertEquals("cahce", typos.apply("cahce"));
        assertEquals("petition", typos.apply("petition"));
    }

    @Test
    void findsJoinedSpellings() {
        Sentence sentence =
                new Sentences().of("We open a WebSocket and fan out.").get(0);
        assertEquals(1, sentence.find(List.of("websocket")).size());
        assertEquals(1, sentence.find(List.of("fanout")).size());
    }
}
