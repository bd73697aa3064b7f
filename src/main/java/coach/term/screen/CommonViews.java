package coach.term.screen;

import coach.interview.ClockText;
import coach.interview.Event.Assumed;
import coach.interview.Session;
import coach.question.Fact;
import coach.question.Question;
import coach.rubric.Activity;
import coach.rubric.Budget;
import coach.term.Ink;
import coach.term.Rich;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What looks the same whoever leads the interview: the coach or a partner. */
public final class CommonViews {
    private CommonViews() {}

    /** Returns the time of each activity against its budget. */
    public static Rich time(Session session, Budget budget, Instant now) {
        var rows = new ArrayList<List<Rich>>();
        for (Activity activity : session.started().activities()) {
            Duration spent = session.spent(activity, now);
            boolean isOver = spent.compareTo(Duration.ofMinutes(budget.of(activity))) > 0;
            rows.add(List.of(
                    Rich.plain(activity.title()),
                    Rich.of(isOver ? Ink.WARN : Ink.PLAIN, ClockText.of(spent)),
                    Rich.dim("of " + budget.of(activity) + " min")));
        }
        rows.add(List.of(
                Rich.strong("In all"),
                Rich.strong(ClockText.of(session.spent(now))),
                Rich.dim("of " + budget.minutes() + " min")));
        return Rich.table(rows);
    }

    /**
     * Returns the facts the candidate was told and what they assumed.
     *
     * @param none what is said where nothing was told
     */
    public static Rich facts(Session session, Question question, String none) {
        List<Rich> told = session.toldFacts().stream()
                .flatMap(
                        id -> question.facts().stream().filter(fact -> fact.id().equals(id)))
                .map(Fact::answer)
                .map(Rich::plain)
                .toList();
        List<Rich> assumed = session.all(Assumed.class).stream()
                .map(each -> Rich.plain(each.text()))
                .toList();
        Rich text = told.isEmpty() ? Rich.plain(none) : Rich.bullets(told);
        return assumed.isEmpty() ? text : text.line(Rich.strong("You assumed")).line(Rich.bullets(assumed));
    }
}
