package coach.grading.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coach.text.CoachException;
import coach.text.Source;
import coach.words.Sentence;
import coach.words.Sentences;
import coach.words.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {
    private static final Lexicon LEXICON = new Lexicon(
            Map.of("cache", List.of("redis", "in memory cache"), "order", List.of("order", "sequence")),
            Set.of(),
            Map.of(),
            Map.of());

    private static List<String> hits(String pattern, String text) {
        Sentence sentence = new Sentences().of(text).get(0);
        return Pattern.parse(pattern, LEXICON).find(sentence).stream()
                .map(hit -> sentence.text(hit.whole()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "order & chat|messages are ordered in each chat|ordered in each chat",
                "chat & order|messages are ordered in each chat|ordered in each chat",
                "order & chat ~3|messages are ordered in each chat|",
                "order & chat ~4|messages are ordered in each chat|ordered in each chat",
                "@cache & front|put an in-memory cache in front|in-memory cache in front",
                "@order|strict sequencing|sequencing",
                "websocket|a web socket each|web socket",
                "web socket|a websocket each|websocket",
                "62^7|that is 62**7 keys|62**7"
            })
    void matchesGroupsNearEachOtherInAnyOrder(String pattern, String text, String expected) {
        assertEquals(expected == null ? List.of() : List.of(expected), hits(pattern, text));
    }

    @Test
    void alternativesAreWordsOrPhrases() {
        assertEquals(List.of("never lost"), hits("not lost|never lost", "no message is never lost"));
        assertEquals(List.of(), hits("never lost", "lost and never found"));
    }

    @Test
    void groupsMayShareAWord() {
        assertEquals(List.of("position is AP"), hits("position & stale|ap & fine|ap", "position is AP"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "order & & chat ; 8 ; an empty group",
                "order & ; 7 ; an empty group",
                "& order ; 1 ; an empty group",
                "@ordre ; 1 ; unknown word group '@ordre'",
                "order ~x ; 7 ; no nearness '~x'",
                "order ~99 ; 7 ; no nearness '~99'",
                "(order) ; 1 ; '(order)' has a sign that patterns do not know",
                "-- & order ; 1 ; '--' has no word"
            })
    void saysWhereAPatternIsWrong(String line) {
        String[] fields = line.split(";", -1);
        String pattern = fields[0].strip();
        var thrown = assertThrows(CoachException.class, () -> Pattern.parse(pattern, LEXICON));
        assertEquals(fields[2].strip(), thrown.diagnostics().get(0).message());
        assertEquals(
                Integer.parseInt(fields[1].strip()),
                thrown.diagnostics().get(0).span().column());
    }

    @Test
    void suggestsTheNearestGroup() {
        var thrown = assertThrows(CoachException.class, () -> Pattern.parse("@cach", LEXICON));
        assertEquals("did you mean @cache?", thrown.diagnostics().get(0).hint());
    }

    @Test
    void allMistakesAreShownAtOnce() {
        var thrown = assertThrows(CoachException.class, () -> Pattern.parse("@nope | (x) &  ~77", LEXICON));
        assertEquals(4, thrown.diagnostics().size());
    }

    /** The definition, tried out: some occurrence of each group, all inside a window, beginning at its first token. */
    @Test
    void agreesWithTryingEveryCombination() {
        String[] alphabet = {"a1", "b1", "c1", "d1"};
        for (long seed = 0; seed < 3_000; seed++) {
            var random = new SplittableRandom(seed);
            var words = new ArrayList<String>();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                words.add(alphabet[random.nextInt(alphabet.length)]);
            }
            int within = random.nextInt(1, 8);
            String text = random.nextBoolean() ? "a1|b1 & c1" : "a1 & b1 & c1|d1";
            Sentence sentence = new Sentences().of(String.join(" ", words)).get(0);
            List<Hit> hits = Pattern.parse(text + " ~" + within, LEXICON).find(sentence);
            assertEquals(
                    byTrying(text, words, within),
                    hits.stream().map(Hit::whole).toList(),
                    text + " ~" + within + " in " + words + ", seed " + seed);
        }
    }

    private static List<Stretch> byTrying(String pattern, List<String> words, int within) {
        var found = new ArrayList<Stretch>();
        for (int first = 0; first < words.size(); first++) {
            for (int last = first; last < words.size() && last < first + within; last++) {
                List<String> window = words.subList(first, last + 1);
                boolean hasAll = true;
                boolean startsWithOne = false;
                for (String group : pattern.split("&", -1)) {
                    List<String> wanted = List.of(group.strip().split("\\|", -1));
                    hasAll &= window.stream().anyMatch(wanted::contains);
                    startsWithOne |= isFirstOfItsGroup(wanted, window, words.get(first));
                }
                if (hasAll && startsWithOne) {
                    found.add(new Stretch(first, last));
                    break;
                }
            }
        }
        return found;
    }

    private static boolean isFirstOfItsGroup(List<String> wanted, List<String> window, String word) {
        return wanted.contains(word)
                && window.stream()
                        .filter(wanted::contains)
                        .findFirst()
                        .orElseThrow()
                        .equals(word);
    }

    @Test
    void aLexiconFileIsNamesAndWords() {
        Lexicon lexicon = Lexicon.parse(new Source("l", "# c\ncache: redis | in memory\n\nknown-words: sharing a\n"));
        assertEquals(Map.of("cache", List.of("redis", "in memory")), lexicon.groups());
        assertEquals(Set.of("sharing", "a"), lexicon.known());
        var thrown = assertThrows(CoachException.class, () -> Lexicon.parse(new Source("l", "a: b\nnonsense\na: c\n")));
        assertEquals(2, thrown.diagnostics().size());
    }
}
