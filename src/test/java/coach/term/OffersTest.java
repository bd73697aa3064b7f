package coach.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.term.LineParser.Words;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.junit.jupiter.api.Test;

class OffersTest {
    private static final List<Completion> COMMANDS = List.of(
            new Completion("/hint", "a nudge", "commands"),
            new Completion("/back", "one part back", "commands"),
            new Completion("/back data", "the data part", "topics"),
            new Completion("/back refine", "the first part", "topics"));

    /** Returns the words offered where {@code |} stands in the line, before any filtering by what is typed of them. */
    private static List<String> offered(String line) {
        int cursor = line.indexOf('|');
        String text = line.replace("|", "");
        var offers = new Offers();
        offers.use(() -> COMMANDS);
        var candidates = new ArrayList<Candidate>();
        offers.offer(Words.of(text, cursor), candidates);
        return candidates.stream()
                .map(candidate -> candidate.value() + (candidate.descr() == null ? "" : ": " + candidate.descr()))
                .toList();
    }

    @Test
    void theFirstWordIsOfferedOnceWithItsOwnDescription() {
        assertEquals(List.of("/hint: a nudge", "/back: one part back"), offered("|"));
        assertEquals(List.of("/hint: a nudge", "/back: one part back"), offered("  /h|"));
    }

    @Test
    void laterWordsFollowAnAbbreviatedCommand() {
        assertEquals(List.of("data: the data part", "refine: the first part"), offered("/back |"));
        assertEquals(List.of("data: the data part", "refine: the first part"), offered("/B da|ta"));
        assertEquals(List.of(), offered("/hint |"));
        assertEquals(List.of(), offered("we write /back |"));
        assertEquals(List.of(), offered("/back data |"));
    }

    @Test
    void wordsAreCutAtTheCursor() {
        Words words = Words.of("one  two three", 6);
        assertEquals(List.of("one", "two"), words.words());
        assertEquals("two", words.word());
        assertEquals(1, words.rawWordCursor());
        assertEquals(3, words.rawWordLength());
        Words empty = Words.of("one ", 4);
        assertEquals(List.of("one", ""), empty.words());
        assertEquals(1, empty.wordIndex());
        assertEquals(List.of(""), Words.of("", 0).words());
    }

    @Test
    void completionsHoldNoControlCharacters() {
        assertEquals(new Completion("/a␛[1m", "b␇ c", "d\ufffd"), new Completion("/a\033[1m", "b\007\nc", "d\u009b"));
    }
}
