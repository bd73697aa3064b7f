package coach.term.screen;

import coach.grading.Finding;
import coach.grading.Scorecard;
import coach.interview.Aside;
import coach.interview.Event.Judge;
import coach.interview.Session;
import coach.term.Ink;
import coach.term.Rich;
import java.util.ArrayList;
import java.util.Locale;

/** What stands beside a score: who judged what, how the interview was led, and what an interviewer would mention. */
final class BesideScreen {
    private BesideScreen() {}

    static Rich of(Session session, Scorecard card, Aside aside) {
        var text = new ArrayList<Rich>();
        boolean isSettled = aside.settledBy(Judge.SELF) + aside.settledBy(Judge.PARTNER) > 0;
        if (!aside.open().isEmpty()) {
            String with = isSettled
                    ? "; with these decisions %d (%s)."
                            .formatted(
                                    aside.settled().total(),
                                    aside.settled().advice().title().toLowerCase(Locale.ROOT))
                    : ".";
            text.add(Rich.dim(
                    "Of %d criteria: ".formatted(aside.judged() + aside.open().size()) + aside.shares() + with));
        }
        if (!aside.undecided().isEmpty()) {
            text.add(Rich.accent("coach settle " + session.started().session())
                    .then(Ink.DIM, " asks you about what the coach could not judge."));
        }
        text.add(Rich.dim("Beside the score: " + aside.pacing().manner()));
        aside.pacing().flags().forEach(flag -> text.add(Rich.warn("! " + flag)));
        return Rich.lines(text);
    }

    /** Returns what is remarkable about how a finding came about; empty where nothing is. */
    static String note(Finding finding, Aside aside) {
        return aside.prompted().contains(finding.criterion().id()) ? "  (after a follow-up)" : "";
    }
}
