package coach.grading.measure;

import coach.grading.Answer;
import coach.grading.DrawnFacts;
import coach.grading.Evidence;
import coach.grading.Finding;
import coach.grading.Grader;
import coach.grading.Kind;
import coach.grading.PartFinding;
import coach.grading.Result;
import coach.grading.Status;
import coach.question.Criterion;
import coach.rubric.Activity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How well findings agree with the labels of one question. */
public final class Measurement {
    private final LabelSet labels;
    private final Grader grader;
    private final Tally tally = new Tally();
    private final HitRates rates = new HitRates();
    private final List<String> differences = new ArrayList<>();

    private Measurement(LabelSet labels, Grader grader) {
        this.labels = labels;
        this.grader = grader;
    }

    /** Grades every labelled answer by itself and compares. */
    public static Measurement of(LabelSet labels, Grader grader) {
        var measurement = new Measurement(labels, grader);
        labels.answers().forEach(measurement::add);
        return measurement;
    }

    /** Returns the findings on one text, said as a statement; a line that ends in a question mark asks. */
    static List<Finding> grade(Grader grader, String text) {
        return grader.grade(List.of(new Answer(1, Activity.DATA, Kind.STATEMENT, text)), DrawnFacts.NONE);
    }

    private void add(Labelled answer) {
        Set<String> looked = labels.criteria(answer).stream().map(Criterion::id).collect(Collectors.toSet());
        for (Finding finding : grade(grader, answer.text())) {
            if (looked.contains(finding.criterion().id())) {
                add(answer, finding);
            }
        }
    }

    private void add(Labelled answer, Finding finding) {
        String id = finding.criterion().id();
        boolean isMet = answer.isMet(id);
        boolean isAwarded = finding.result() == Result.MET;
        tally.add(answer.kind(), isMet, isAwarded);
        rates.add(finding, isMet);
        if (isMet && isAwarded) {
            tally.addEvidence(isRight(answer, finding));
        }
        if (finding.parts().stream().anyMatch(part -> part.status() == Status.POSSIBLE)) {
            tally.addPossible(isMet);
        }
        if (isMet != isAwarded) {
            differences.add(difference(answer, finding, isMet));
        }
    }

    private static String difference(Labelled answer, Finding finding, boolean isMet) {
        String id = finding.criterion().id();
        String head = "%s %s %s".formatted(isMet ? "missed" : "false ", answer.id(), id);
        return isMet
                ? head + " " + answer.quotes().getOrDefault(id, List.of()) + ": " + reasons(finding)
                : head + ": " + reasons(finding);
    }

    private static String reasons(Finding finding) {
        return finding.parts().stream().map(Measurement::reason).collect(Collectors.joining("; "));
    }

    private static String reason(PartFinding part) {
        return (part.part().isEmpty() ? "" : part.part() + ": ") + part.reason().text();
    }

    private static boolean isRight(Labelled answer, Finding finding) {
        List<String> quotes = answer.quotes().getOrDefault(finding.criterion().id(), List.of());
        return finding.evidence().stream()
                .anyMatch(evidence -> quotes.stream().anyMatch(quote -> meets(answer.text(), quote, evidence)));
    }

    private static boolean meets(String text, String quote, Evidence evidence) {
        int start = text.indexOf(quote);
        return start < evidence.end() && evidence.start() < start + quote.length();
    }

    /** Returns the counts over all labelled answers. */
    public Tally tally() {
        return tally;
    }

    /** Returns how often each kind of evidence was right. */
    public HitRates rates() {
        return rates;
    }

    /** Returns every decision that differs from the label, a line each, with the reason. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /** Returns the sums over several questions. */
    public static Tally sum(List<Measurement> all) {
        var sum = new Tally();
        all.forEach(each -> sum.add(each.tally));
        return sum;
    }

    /** Returns the hit rates over several questions. */
    public static HitRates rates(List<Measurement> all) {
        var sum = new HitRates();
        all.forEach(each -> sum.add(each.rates));
        return sum;
    }

    /** Returns what each answer's awards are, by criterion: for tests that look at single decisions. */
    public static Map<String, Result> results(Grader grader, String text) {
        var results = new TreeMap<String, Result>();
        grade(grader, text).forEach(finding -> results.put(finding.criterion().id(), finding.result()));
        return results;
    }
}
