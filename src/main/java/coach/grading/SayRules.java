package coach.grading;

import coach.grading.guard.Echo;
import coach.grading.pattern.Hit;
import coach.grading.pattern.Lexicon;
import coach.question.Part;
import coach.question.Question;
import coach.rubric.Activity;
import coach.text.CoachException;
import coach.text.Complaint;
import coach.words.Sentences;
import coach.words.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules on model sentences and counter-examples: the one must be recognised, the other not, through all guards. */
final class SayRules {
    private final List<Authored> parts;
    private final Map<Authored, PartRule> rules = new LinkedHashMap<>();
    private final Sentences sentences = new Sentences();
    private final Watch watch;
    private final List<Complaint> complaints = new ArrayList<>();

    /** Compiles the parts whose patterns can be read. */
    SayRules(Question question, Lexicon lexicon) {
        this.parts = Authored.in(question);
        this.watch = Watch.of(new Echo(), lexicon);
        var exemplars = new ArrayList<List<Token>>();
        parts.forEach(authored -> authored.part().say().forEach(say -> exemplars.add(sentences.tokens(say))));
        var compiler = new RuleCompiler(lexicon, new Weights(exemplars), sentences);
        for (Authored authored : parts) {
            compiled(compiler, authored).ifPresent(rule -> rules.put(authored, rule));
        }
    }

    /** Compiles one part; empty where a pattern cannot be read, which {@link PatternRules} complains about. */
    private static Optional<PartRule> compiled(RuleCompiler compiler, Authored authored) {
        try {
            return Optional.of(compiler.rule(authored.part()));
        } catch (CoachException e) {
            return Optional.empty();
        }
    }

    List<Complaint> check() {
        rules.forEach((authored, rule) -> {
            Part part = authored.part();
            for (int i = 0; i < part.say().size(); i++) {
                checkSay(authored.path() + ".say[" + i + "]", rule, part.say().get(i));
            }
            for (int i = 0; i < part.not().size(); i++) {
                checkNot(authored.path() + ".not[" + i + "]", rule, part.not().get(i));
            }
            checkNeighbours(authored, true);
        });
        return complaints;
    }

    /**
     * Returns which model sentences also earn a whole criterion of another topic: to be looked at, not always wrong.
     */
    List<Complaint> advice() {
        rules.forEach((authored, rule) -> checkNeighbours(authored, false));
        return complaints;
    }

    private List<Line> lines(String text) {
        return Reading.lines(List.of(new Answer(1, Activity.DATA, Kind.STATEMENT, text)), sentences, watch);
    }

    private static PartFinding judge(PartRule rule, List<Line> lines) {
        List<List<Hit>> hits = lines.stream().map(rule::hits).toList();
        return rule.judge(lines, hits);
    }

    private void checkSay(String path, PartRule rule, String text) {
        List<Line> lines = lines(text);
        PartFinding finding = judge(rule, lines);
        if (finding.reason() instanceof Reason.Matched) {
            return;
        }
        if (finding.reason() instanceof Reason.Negated negated) {
            complaints.add(new Complaint(
                    path,
                    negated.text(),
                    "put the negating words into the pattern, or set polarity: any for a drawback"));
        } else if (finding.status() == Status.MET || finding.reason() instanceof Reason.Absent) {
            complaints.add(new Complaint(path, "no pattern matches this sentence", rule.lack(lines)));
        } else {
            complaints.add(new Complaint(path, finding.reason().text(), "write it as a candidate would say it"));
        }
    }

    private void checkNot(String path, PartRule rule, String text) {
        PartFinding finding = judge(rule, lines(text));
        if (finding.reason() instanceof Reason.Matched matched) {
            complaints.add(new Complaint(
                    path,
                    "'" + matched.pattern() + "' matches this counter-example at '" + matched.words() + "'",
                    "make the pattern narrower"));
        }
    }

    /** A sentence that says one thing must not, by itself, earn another whole criterion of the same topic. */
    private void checkNeighbours(Authored authored, boolean isSameTopic) {
        for (int i = 0; i < authored.part().say().size(); i++) {
            List<Line> lines = lines(authored.part().say().get(i));
            String path = authored.path() + ".say[" + i + "]";
            wholeNeighbour(authored, lines, isSameTopic)
                    .ifPresent(other -> complaints.add(new Complaint(
                            path,
                            "this sentence also earns '" + other + "' of "
                                    + (isSameTopic ? "the same topic" : "another topic"),
                            "make the patterns of '" + other + "' narrower, or reword the sentence")));
        }
    }

    private Optional<String> wholeNeighbour(Authored authored, List<Line> lines, boolean isSameTopic) {
        var met = new LinkedHashMap<String, Boolean>();
        for (Authored other : parts) {
            if ((other.topic() == authored.topic()) == isSameTopic
                    && !other.criterion().equals(authored.criterion())) {
                met.merge(other.criterion(), isMatched(rules.get(other), lines), Boolean::logicalAnd);
            }
        }
        return met.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isMatched(@Nullable PartRule rule, List<Line> lines) {
        return rule != null && judge(rule, lines).reason() instanceof Reason.Matched;
    }
}
