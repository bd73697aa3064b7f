package coach.grading;

import coach.grading.pattern.Lexicon;
import coach.question.Criterion;
import coach.question.Part;
import coach.words.Sentences;
import java.util.List;

/** Turns criteria into rules. */
final class RuleCompiler {
    private final Lexicon lexicon;
    private final Weights weights;
    private final Sentences sentences;

    RuleCompiler(Lexicon lexicon, Weights weights, Sentences sentences) {
        this.lexicon = lexicon;
        this.weights = weights;
        this.sentences = sentences;
    }

    Rule compile(Criterion criterion) {
        return criterion.need().match(new Criterion.Cases<Rule>() {
            @Override
            public Rule asked(Criterion.Asked need) {
                return new AskedRule(criterion, need);
            }

            @Override
            public Rule said(Criterion.Said need) {
                return new SaidRule(criterion, rules(need.parts()));
            }

            @Override
            public Rule computed(Criterion.Computed need) {
                return new ComputedRule(criterion, need.estimate(), sentences);
            }

            @Override
            public Rule drawn(Criterion.Drawn need) {
                return new DrawnRule(criterion, need, rules(need.component().evidence()));
            }

            @Override
            public Rule placed(Criterion.Placed need) {
                return new PlacedRule(criterion, need, rules(need.placement().evidence()));
            }

            @Override
            public Rule connected(Criterion.Connected need) {
                return new ConnectedRule(criterion, need, rules(need.flow().evidence()));
            }
        });
    }

    private List<PartRule> rules(List<Part> parts) {
        return parts.stream().map(this::rule).toList();
    }

    PartRule rule(Part part) {
        return new PartRule(part, lexicon, weights, sentences);
    }
}
