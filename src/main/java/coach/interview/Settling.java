package coach.interview;

import coach.grading.Evidence;
import coach.grading.Finding;
import coach.grading.PartFinding;
import coach.grading.Result;
import coach.grading.Status;
import coach.interview.Event.Judge;
import coach.interview.Event.Ruling;
import coach.interview.Event.Settled;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the coach cannot judge and a person may settle after the interview: criteria of which something near was said.
 * Nothing here changes the coach's own score; the score with the person's decisions stands beside it.
 */
public final class Settling {
    private Settling() {}

    /** Returns what is left to a person, settled or not, in the order of the findings. */
    public static List<Finding> open(List<Finding> findings) {
        return findings.stream().filter(Settling::isOpen).toList();
    }

    private static boolean isOpen(Finding finding) {
        boolean isUndecided = finding.result() == Result.CANNOT_JUDGE || finding.result() == Result.PARTIAL;
        return isUndecided && finding.parts().stream().anyMatch(part -> part.status() == Status.POSSIBLE);
    }

    /** Returns the decisions of a session by criterion; of several on one criterion the last stands. */
    public static Map<String, Settled> decisions(Session session) {
        var decisions = new LinkedHashMap<String, Settled>();
        session.all(Settled.class).forEach(each -> decisions.put(each.criterion(), each));
        return decisions;
    }

    /** Returns the words of a finding that a person is asked about. */
    public static Optional<Evidence> words(Finding finding) {
        return finding.parts().stream()
                .filter(part -> part.status() == Status.POSSIBLE)
                .flatMap(part -> part.evidence().stream())
                .findFirst();
    }

    /** Returns the event of a decision on {@code finding}. */
    public static Settled settle(Finding finding, Ruling ruling, Judge by, Instant now) {
        String words = words(finding).map(Evidence::text).orElse("");
        return new Settled(now, finding.criterion().id(), ruling, by, words);
    }

    /** Returns the findings with the decisions put in; what was judged by the coach stays as it is. */
    static List<Finding> with(List<Finding> findings, Map<String, Settled> decisions) {
        return findings.stream()
                .map(finding -> {
                    Settled settled = decisions.get(finding.criterion().id());
                    return settled == null || !isOpen(finding) ? finding : with(finding, settled);
                })
                .toList();
    }

    private static Finding with(Finding finding, Settled settled) {
        List<Evidence> words = finding.parts().stream()
                .filter(part -> part.status() == Status.POSSIBLE || part.status() == Status.MET)
                .map(PartFinding::evidence)
                .flatMap(List::stream)
                .distinct()
                .toList();
        String by = settled.by() == Judge.SELF ? "the candidate" : "the partner";
        String why =
                "Settled by " + by + ": " + settled.ruling().name().toLowerCase(Locale.ROOT) + ". " + finding.why();
        Result result = switch (settled.ruling()) {
            case YES -> Result.MET;
            case PARTLY -> Result.PARTIAL;
            case NO -> finding.result() == Result.PARTIAL ? Result.PARTIAL : Result.MISSED;
        };
        List<Evidence> evidence = result == Result.MISSED ? List.of() : words;
        return new Finding(finding.criterion(), result, evidence, finding.parts(), why);
    }
}
