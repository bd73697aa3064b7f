package coach.grading;

import coach.grading.pattern.Lexicon;
import coach.grading.pattern.Pattern;
import coach.question.Question;
import coach.text.CoachException;
import coach.text.Complaint;
import coach.words.Sentences;
import coach.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A follow-up question must not name what it asks for: its own words alone must never earn the part. */
final class AskRules {
    private static final int LETTERS_MIN = 4;

    private AskRules() {}

    static List<Complaint> check(Question question, Lexicon lexicon) {
        var complaints = new ArrayList<Complaint>();
        var sentences = new Sentences();
        Set<String> known = stems(sentences, question.prompt() + " " + question.title());
        for (Authored authored : Authored.in(question)) {
            String ask = authored.part().ask();
            for (Pattern pattern : patterns(authored.part().match(), lexicon)) {
                List<String> named = named(pattern, sentences, stems(sentences, ask), known);
                if (!ask.isEmpty() && !named.isEmpty()) {
                    complaints.add(new Complaint(
                            authored.path() + ".ask",
                            "this follow-up names '" + String.join("' and '", named) + "', enough for '"
                                    + pattern.text() + "'",
                            "ask for it without its key words"));
                    break;
                }
            }
        }
        return complaints;
    }

    /** Returns one word of the follow-up for each group of the pattern; none where a group is not named. */
    private static List<String> named(Pattern pattern, Sentences sentences, Set<String> asked, Set<String> known) {
        var named = new ArrayList<String>();
        boolean isTelling = false;
        for (Set<String> group : pattern.singles()) {
            List<String> here = group.stream()
                    .filter(word -> asked.contains(sentences.stem(word)))
                    .toList();
            if (here.isEmpty()) {
                return List.of();
            }
            isTelling |= here.stream().anyMatch(word -> isTelling(word) && !known.contains(sentences.stem(word)));
            named.add(here.get(0));
        }
        return isTelling ? named : List.of();
    }

    private static boolean isTelling(String word) {
        return word.length() >= LETTERS_MIN && !PatternRules.GENERIC.contains(word) && !Weights.isSmall(word);
    }

    private static Set<String> stems(Sentences sentences, String text) {
        return sentences.tokens(text).stream().map(Token::stem).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the patterns that can be read; the others are complained about elsewhere. */
    private static List<Pattern> patterns(List<String> texts, Lexicon lexicon) {
        return texts.stream().flatMap(text -> pattern(text, lexicon).stream()).toList();
    }

    private static Optional<Pattern> pattern(String text, Lexicon lexicon) {
        try {
            return Optional.of(Pattern.parse(text, lexicon));
        } catch (CoachException e) {
            return Optional.empty();
        }
    }
}
