package coach.grading;

import coach.grading.pattern.Lexicon;
import coach.question.Fact;
import coach.question.Question;
import coach.text.Complaint;
import java.util.ArrayList;
import java.util.List;

/** Rules on facts: each question and term written for a fact must get that fact, at once. */
final class FactRules {
    private FactRules() {}

    static List<Complaint> check(Question question, Lexicon lexicon) {
        var complaints = new ArrayList<Complaint>();
        FactMatcher matcher = FactMatcher.of(question, lexicon);
        for (int i = 0; i < question.facts().size(); i++) {
            Fact fact = question.facts().get(i);
            for (int j = 0; j < fact.ask().size(); j++) {
                check(matcher, fact, fact.ask().get(j), "facts[" + i + "].ask[" + j + "]", complaints);
            }
            for (int j = 0; j < fact.terms().size(); j++) {
                check(matcher, fact, fact.terms().get(j), "facts[" + i + "].terms[" + j + "]", complaints);
            }
        }
        return complaints;
    }

    private static void check(FactMatcher matcher, Fact fact, String ask, String path, List<Complaint> complaints) {
        FactMatch match = matcher.match(ask);
        boolean isTold = match instanceof FactMatch.Told && match.facts().get(0).equals(fact);
        if (!isTold) {
            String other = match.facts().stream()
                    .filter(near -> !near.equals(fact))
                    .findFirst()
                    .map(near -> "it comes as near to the fact '" + near.id() + "'; use other words in one of the two")
                    .orElse("name the subject in it");
            complaints.add(new Complaint(path, "'" + ask + "' does not clearly ask for this fact", other));
        }
    }
}
