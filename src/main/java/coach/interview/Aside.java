package coach.interview;

import coach.grading.Finding;
import coach.grading.Scorecard;
import coach.interview.Event.Judge;
import coach.interview.Event.Settled;
import coach.rubric.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands beside a score and is no part of it: what a person settled, what was met only after a follow-up, and how
 * the interview was led.
 *
 * @param judged how many expected criteria the coach judged by itself
 * @param open what is left to a person, settled or not
 * @param decisions what was settled of it, by criterion
 * @param settled the score with the decisions put in
 * @param prompted the criteria met only after a follow-up question on them
 */
public record Aside(
        int judged,
        List<Finding> open,
        Map<String, Settled> decisions,
        Scorecard settled,
        Set<String> prompted,
        Pacing pacing) {
    public Aside {
        open = List.copyOf(open);
        decisions = Map.copyOf(decisions);
        prompted = Set.copyOf(prompted);
    }

    /** Collects what stands beside the score of a session at {@code level}. */
    public static Aside of(Casebook casebook, Session session, Level level) {
        List<Finding> expected = casebook.findings(session).stream()
                .filter(finding -> level.includes(finding.criterion().level()))
                .toList();
        List<Finding> open = Settling.open(expected);
        return new Aside(
                expected.size() - open.size(),
                open,
                Settling.decisions(session),
                casebook.settled(session, level),
                casebook.prompted(session),
                Pacing.of(session));
    }

    /** Returns how many of the open criteria {@code by} has settled. */
    public int settledBy(Judge by) {
        return (int) open.stream()
                .map(finding -> decisions.get(finding.criterion().id()))
                .filter(decision -> decision != null && decision.by() == by)
                .count();
    }

    /** Returns what is still to be settled. */
    public List<Finding> undecided() {
        return open.stream()
                .filter(finding -> !decisions.containsKey(finding.criterion().id()))
                .toList();
    }

    /** Returns who judged what: "61 judged by the coach, 2 by you, 1 open". */
    public String shares() {
        int self = settledBy(Judge.SELF);
        int partner = settledBy(Judge.PARTNER);
        int left = open.size() - self - partner;
        return judged + " judged by the coach"
                + (self > 0 ? ", " + self + " by the candidate" : "")
                + (partner > 0 ? ", " + partner + " by the partner" : "")
                + (left > 0 ? ", " + left + " left open" : "");
    }
}
