package coach.interview.conflict;

import coach.estimate.Dimension;
import coach.estimate.Found;
import coach.estimate.Quantity;
import coach.grading.Answer;
import coach.grading.Evidence;
import coach.grading.Kind;
import coach.grading.guard.Asking;
import coach.grading.guard.Negation;
import coach.grading.guard.Scope;
import coach.grading.pattern.Hit;
import coach.grading.pattern.Lexicon;
import coach.grading.pattern.Pattern;
import coach.question.DataKind;
import coach.question.Question;
import coach.rubric.Activity;
import coach.words.Sentence;
import coach.words.Sentences;
import coach.words.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds in a candidate's sentences what they establish; negated and asked sentences establish nothing. */
final class FactFinder {
    private static final int QUOTE_CHARS_MAX = 120;
    private static final int KIND_WORD_CHARS_MIN = 4;

    /** Words of a sentence that weighs something and does not decide it. */
    private static final Set<String> WEIGHING = Set.of(
            "would", "could", "might", "alternative", "alternatively", "perhaps", "maybe", "unlike", "versus", "vs");

    /** In the trade-offs, sentences with these speak of another case than the design at hand. */
    private static final Set<String> CONDITIONS = Set.of("if", "when", "once", "unless", "plan", "weakness", "until");

    private final Map<FactKind, List<Pattern>> patterns = new EnumMap<>(FactKind.class);
    private final Map<String, Set<String>> kinds = new LinkedHashMap<>();
    private final Sentences sentences = new Sentences();

    FactFinder(Question question, Lexicon lexicon) {
        Lexicon words = lexicon.with(question.words());
        for (FactKind kind : FactKind.values()) {
            patterns.put(
                    kind,
                    kind.patterns().stream()
                            .map(text -> Pattern.parse(text, words))
                            .toList());
        }
        for (DataKind kind : question.kinds()) {
            var stems = new TreeSet<String>();
            for (Token token : sentences.tokens(kind.id().replace('-', ' ') + " " + kind.title())) {
                if (token.word().length() >= KIND_WORD_CHARS_MIN) {
                    stems.add(token.stem());
                }
            }
            kinds.put(kind.id(), stems);
        }
    }

    /** Returns the facts in the prose of {@code answers}, in order. */
    List<Established> in(List<Answer> answers) {
        var facts = new ArrayList<Established>();
        for (Answer answer : answers) {
            if (answer.kind() == Kind.STATEMENT) {
                for (Sentence sentence : sentences.of(answer.text())) {
                    if (!Asking.hidesStatements(sentence)) {
                        in(answer, sentence, facts);
                    }
                }
            }
        }
        return facts;
    }

    private void in(Answer answer, Sentence sentence, List<Established> facts) {
        List<Scope> negations = Negation.in(sentence);
        boolean isFirm = sentence.tokens().stream()
                .noneMatch(token -> WEIGHING.contains(token.word())
                        || (answer.activity() == Activity.TRADEOFFS && CONDITIONS.contains(token.word())));
        Set<String> about = about(sentence);
        for (FactKind kind : FactKind.values()) {
            Hit hit = hit(kind, sentence, negations);
            Quantity number = number(kind, sentence, hit);
            boolean isMoney = kind == FactKind.COST_NAMED && hasMoney(sentence);
            boolean isFound = kind.measure() == Measure.NONE ? hit != null || isMoney : number != null;
            if (isFound) {
                facts.add(new Established(kind, number, quote(answer, sentence, hit), isFirm, about));
            }
        }
    }

    private static boolean hasMoney(Sentence sentence) {
        return Found.in(sentence.text()).stream()
                .anyMatch(found -> found.quantity().dimension().exponent(Dimension.MONEY) != 0);
    }

    private static @Nullable Quantity number(FactKind kind, Sentence sentence, @Nullable Hit hit) {
        String text = sentence.text();
        if (kind == FactKind.READS_PER_WRITE) {
            return SpokenNumbers.readsPerWrite(text).orElse(null);
        }
        if (kind == FactKind.DURABILITY_NINES) {
            return SpokenNumbers.durabilityNines(text).orElse(null);
        }
        if (kind == FactKind.AVAILABILITY) {
            return SpokenNumbers.availability(text).orElseGet(() -> measured(kind, sentence, hit));
        }
        return measured(kind, sentence, hit);
    }

    private static @Nullable Quantity measured(FactKind kind, Sentence sentence, @Nullable Hit hit) {
        if (hit == null) {
            return null;
        }
        Quantity largest = null;
        for (Found found : Found.in(sentence.text())) {
            Quantity value = kind.measure().of(found);
            if (value != null && (largest == null || value.amount().compareTo(largest.amount()) > 0)) {
                largest = value;
            }
        }
        return largest;
    }

    private @Nullable Hit hit(FactKind kind, Sentence sentence, List<Scope> negations) {
        for (Pattern pattern : patterns.getOrDefault(kind, List.of())) {
            for (Hit hit : pattern.find(sentence)) {
                if (negations.stream().noneMatch(scope -> takesBack(scope, hit))) {
                    return hit;
                }
            }
        }
        return null;
    }

    /** A cue that the pattern itself names takes nothing back: "never lost". */
    private static boolean takesBack(Scope scope, Hit hit) {
        boolean isNamed = false;
        for (int i = scope.cue().first(); i <= scope.cue().last(); i++) {
            isNamed |= hit.uses(i);
        }
        return !isNamed && hit.groups().stream().anyMatch(scope.reach()::meets);
    }

    private Set<String> about(Sentence sentence) {
        var about = new TreeSet<String>();
        kinds.forEach((id, stems) -> {
            if (sentence.tokens().stream().anyMatch(token -> stems.contains(token.stem()))) {
                about.add(id);
            }
        });
        return about;
    }

    private static Evidence quote(Answer answer, Sentence sentence, @Nullable Hit hit) {
        int start = sentence.start();
        int end = sentence.end();
        if (hit != null && end - start > QUOTE_CHARS_MAX) {
            start = sentence.tokens().get(hit.whole().first()).start();
            end = sentence.tokens().get(hit.whole().last()).end();
        }
        return new Evidence(answer.number(), start, end, answer.text().substring(start, end));
    }
}
