package coach.grading;

import coach.question.Fact;
import coach.words.Sentence;
import coach.words.Sentences;
import coach.words.Stretch;
import coach.words.Token;
import java.util.ArrayList;
import java.util.List;

/** Jargon that asks for a fact by itself: "DAU?", "what is the SLA". */
final class Terms {
    private static final int SHARE_PERCENT = 60;

    private final List<List<List<String>>> byFact = new ArrayList<>();
    private final Sentences sentences;

    Terms(List<Fact> facts, Sentences sentences) {
        this.sentences = sentences;
        for (Fact fact : facts) {
            byFact.add(fact.terms().stream()
                    .map(term ->
                            sentences.tokens(term).stream().map(Token::stem).toList())
                    .filter(stems -> !stems.isEmpty())
                    .toList());
        }
    }

    /** Returns which facts a question of one sentence is a term for; none for more sentences. */
    List<Integer> in(String question) {
        List<Sentence> all = sentences.of(question);
        return all.size() == 1 ? in(all.get(0)) : List.of();
    }

    /** Returns which facts the words of {@code sentence} are a term for, when they are most of what it says. */
    private List<Integer> in(Sentence sentence) {
        int longest = 0;
        var found = new ArrayList<Integer>();
        for (int i = 0; i < byFact.size(); i++) {
            int tokens = longest(byFact.get(i), sentence);
            if (tokens > 0 && tokens >= longest) {
                if (tokens > longest) {
                    found.clear();
                }
                longest = tokens;
                found.add(i);
            }
        }
        return found;
    }

    /** Returns the length of the longest term that is most of the sentence; 0 where there is none. */
    private static int longest(List<List<String>> terms, Sentence sentence) {
        int longest = 0;
        for (List<String> stems : terms) {
            for (Stretch place : sentence.find(stems)) {
                int other = 0;
                for (int i = 0; i < sentence.tokens().size(); i++) {
                    other += !place.holds(i)
                                    && Concepts.isTelling(sentence.tokens().get(i))
                            ? 1
                            : 0;
                }
                if (stems.size() * 100 >= (stems.size() + other) * SHARE_PERCENT) {
                    longest = Math.max(longest, stems.size());
                }
            }
        }
        return longest;
    }
}
