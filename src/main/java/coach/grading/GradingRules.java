package coach.grading;

import coach.grading.pattern.Lexicon;
import coach.question.Question;
import coach.text.Complaint;
import java.util.ArrayList;
import java.util.List;

/**
 * What a question must fulfil so that it grades as its author means: every pattern can be read, every model sentence is
 * recognised through all guards, no counter-example is, no follow-up names the answer, every reference design carries
 * every flow, every fact is told for the questions written for it, and every estimate's formula gives its result.
 */
public final class GradingRules {
    private GradingRules() {}

    /** Returns everything wrong with {@code question}, in the order of the rules; empty where all is well. */
    public static List<Complaint> check(Question question, Lexicon lexicon) {
        var complaints = new ArrayList<Complaint>();
        Lexicon words = lexicon.with(question.words());
        complaints.addAll(WordRules.check(question));
        complaints.addAll(PatternRules.check(question, words));
        complaints.addAll(new SayRules(question, words).check());
        complaints.addAll(FactRules.check(question, lexicon));
        complaints.addAll(EstimateRules.check(question));
        complaints.addAll(AskRules.check(question, words));
        complaints.addAll(ReferenceRules.check(question));
        return List.copyOf(complaints);
    }

    /** Returns what an author should look at, though nothing of it must be changed, in the order of the rules. */
    public static List<Complaint> advice(Question question, Lexicon lexicon) {
        Lexicon words = lexicon.with(question.words());
        var advice = new ArrayList<Complaint>();
        advice.addAll(PatternRules.advice(question, words));
        advice.addAll(new SayRules(question, words).advice());
        return List.copyOf(advice);
    }
}
