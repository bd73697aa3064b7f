package coach.grading;

import coach.grading.guard.Guard;
import coach.grading.pattern.Lexicon;
import coach.question.Criteria;
import coach.question.Fact;
import coach.question.Question;
import coach.words.Plain;
import coach.words.Sentences;
import coach.words.Token;
import coach.words.Typos;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Judges answers by the criteria of one question. Compiled once; the same answers always get the same findings. */
public final class Grader {
    private final List<Rule> rules;
    private final Typos typos;
    private final Plain plain;
    private final FactMatcher facts;
    private final Watch watch;

    private Grader(List<Rule> rules, Typos typos, Plain plain, FactMatcher facts, Watch watch) {
        this.rules = rules;
        this.typos = typos;
        this.plain = plain;
        this.facts = facts;
        this.watch = watch;
    }

    /**
     * Compiles the criteria of {@code question}.
     *
     * @throws coach.text.CoachException where a pattern is malformed; {@link GradingRules} finds all of them first
     */
    public static Grader of(Question question, Lexicon lexicon) {
        Lexicon words = lexicon.with(question.words());
        var sentences = new Sentences();
        var exemplars = new ArrayList<List<Token>>();
        for (Authored authored : Authored.in(question)) {
            authored.part().say().forEach(say -> exemplars.add(sentences.tokens(say)));
        }
        var compiler = new RuleCompiler(words, new Weights(exemplars), sentences);
        List<Rule> rules = Criteria.of(question).stream().map(compiler::compile).toList();
        var terms = new TreeSet<String>();
        rules.forEach(rule -> rule.parts().forEach(part -> terms.addAll(part.words())));
        return new Grader(
                rules,
                new Typos(terms, lexicon.known()),
                new Plain(words.plain()),
                FactMatcher.of(question, lexicon),
                Watch.of(Heard.of(question), words));
    }

    /** Returns this grader with only {@code some} of the guards, to measure what the others are worth. */
    public Grader with(Set<Guard> some) {
        return new Grader(rules, typos, plain, facts, watch.with(some));
    }

    /** Returns one finding for each criterion, in the order of {@link Criteria#of}. */
    public List<Finding> grade(List<Answer> answers, DrawnFacts drawn) {
        return grade(answers, drawn, Map.of());
    }

    /**
     * Returns one finding for each criterion, in the order of {@link Criteria#of}.
     *
     * @param chosen facts that were chosen among several offered, by id, with the number of the answer that asked
     */
    public List<Finding> grade(List<Answer> answers, DrawnFacts drawn, Map<String, Integer> chosen) {
        List<Line> lines = Reading.lines(answers, new Sentences(typos, plain), watch);
        var asked = new TreeMap<String, Evidence>();
        for (Answer answer : answers) {
            if (chosen.containsValue(answer.number()) && !answer.text().isEmpty()) {
                var whole = new Evidence(answer.number(), 0, answer.text().length(), answer.text());
                chosen.forEach((fact, number) -> {
                    if (number == answer.number()) {
                        asked.put(fact, whole);
                    }
                });
            }
        }
        for (Line line : lines) {
            if (line.asks()) {
                for (Fact fact : facts.asked(line.sentence().text())) {
                    asked.putIfAbsent(fact.id(), Evidence.of(line.answer().number(), line.sentence()));
                }
            }
        }
        Reading reading = Reading.of(lines, rules, drawn, asked);
        return rules.stream().map(rule -> rule.judge(reading)).toList();
    }
}
