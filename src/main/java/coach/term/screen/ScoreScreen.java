package coach.term.screen;

import coach.grading.ActivityScore;
import coach.grading.Finding;
import coach.grading.GateOutcome;
import coach.grading.LevelChange;
import coach.grading.Result;
import coach.grading.Scorecard;
import coach.grading.TopicScore;
import coach.interview.Aside;
import coach.interview.Casebook;
import coach.interview.Event.Assessed;
import coach.interview.Session;
import coach.interview.conflict.Conflict;
import coach.interview.ledger.Ledger;
import coach.interview.ledger.LedgerRows;
import coach.rubric.Level;
import coach.term.Ink;
import coach.term.Rich;
import coach.transcript.Gaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The scorecard on the screen: the advice, the four activities, what each topic earned with which words, and what to do
 * next.
 */
public final class ScoreScreen {
    private static final int QUOTE_CHARS_MAX = 70;
    private static final int MISSED_SHOWN = 2;
    private static final int CHANGES_SHOWN = 3;

    private final Casebook casebook;

    /** Makes screens for scorecards of one question. */
    public ScoreScreen(Casebook casebook) {
        this.casebook = casebook;
    }

    /** Returns the scorecard of a session. */
    public Rich of(Session session, Scorecard card) {
        var text = new ArrayList<Rich>();
        text.add(Rich.rule("Score at " + card.level().id()));
        text.add(Rich.strong("%s, %d of 100. ".formatted(card.advice().title(), card.total()))
                .then(
                        card.advice().advances()
                                ? "Would be advanced to the next round."
                                : "Would not be advanced yet."));
        card.gates().stream().filter(gate -> !gate.isPassed()).forEach(gate -> text.add(gate(gate)));
        text.add(Rich.empty().line());
        text.add(activities(session, card));
        text.add(levels(session, card));
        Aside aside = Aside.of(casebook, session, card.level());
        text.add(BesideScreen.of(session, card, aside));
        for (ActivityScore activity : card.activities()) {
            if (session.started().activities().contains(activity.activity())) {
                text.add(activity(activity, aside));
            }
        }
        addLedger(session, text);
        text.add(next(card));
        return Rich.lines(text);
    }

    /** The ledger and what does not go together; left out where there is nothing to say. */
    private void addLedger(Session session, List<Rich> text) {
        Ledger ledger = casebook.ledger(session);
        if (!ledger.isEmpty()) {
            text.add(Rich.plain("").line(Rich.rule("Trade-off ledger")));
            text.add(LedgerScreen.of(ledger));
        }
        List<Conflict> conflicts = casebook.conflicts(session);
        if (!conflicts.isEmpty()) {
            text.add(Rich.plain("").line(Rich.rule("Contradictions")));
        }
        for (Conflict conflict : conflicts) {
            text.add(Rich.item(
                    Ink.WARN,
                    "! ",
                    Rich.plain(conflict.rule().says())
                            .line(Rich.dim(LedgerRows.quote(conflict.first().evidence()) + " against "
                                    + LedgerRows.quote(conflict.second().evidence())))));
        }
    }

    private static Rich gate(GateOutcome gate) {
        return Rich.warn("Gate not passed: %s (%d of %d); it caps the advice at '%s'."
                .formatted(
                        gate.gate().title(),
                        gate.reached(),
                        gate.gate().atLeast(),
                        gate.gate().caps().title()));
    }

    private static Rich activities(Session session, Scorecard card) {
        var rows = new ArrayList<List<Rich>>();
        for (ActivityScore activity : card.activities()) {
            Optional<Assessed> own = session.all(Assessed.class).stream()
                    .filter(each -> each.activity() == activity.activity())
                    .findFirst();
            rows.add(List.of(
                    Rich.plain(activity.activity().title()),
                    Rich.plain("%3d".formatted(activity.score())),
                    Rich.code(Marks.bar(activity.score())),
                    Rich.dim("weight " + activity.weight()
                            + own.map(each -> ", you said " + each.score() + " of 5")
                                    .orElse(""))));
        }
        return Rich.table(rows);
    }

    private Rich levels(Session session, Scorecard card) {
        var text = new ArrayList<Rich>();
        for (Level level : Level.values()) {
            if (level != card.level()) {
                text.add(level(LevelChange.of(card, casebook.score(session, level))));
            }
        }
        return Rich.lines(text);
    }

    private static Rich level(LevelChange change) {
        Scorecard to = change.to();
        String head = "At %s: %s, %d (%s%d)."
                .formatted(
                        to.level().id(),
                        to.advice().title().toLowerCase(Locale.ROOT),
                        to.total(),
                        change.gained() > 0 ? "+" : "",
                        change.gained());
        String more = change.asked().isEmpty()
                ? change.dropped().isEmpty() ? "" : " No longer expected: " + named(change.dropped())
                : " Expected as well and not met: " + named(change.asked());
        String gates = change.gates().stream()
                .map(gate -> " Gate not passed there: " + gate.gate().title() + ".")
                .collect(Collectors.joining());
        return Rich.dim(head + more + gates);
    }

    private static String named(List<Finding> findings) {
        String some = findings.stream()
                .limit(CHANGES_SHOWN)
                .map(finding -> finding.criterion().id())
                .collect(Collectors.joining(", "));
        int more = findings.size() - CHANGES_SHOWN;
        return some + (more > 0 ? " and " + more + " more." : ".");
    }

    private static Rich activity(ActivityScore activity, Aside aside) {
        Rich text = Rich.plain("")
                .line(Rich.title("%s  %d".formatted(activity.activity().title(), activity.score())));
        for (TopicScore topic : activity.topics()) {
            text = text.line(topic(topic, aside));
        }
        return text;
    }

    private static Rich topic(TopicScore topic, Aside aside) {
        String score = topic.isJudged() ? Integer.toString(topic.score()) : "not judged";
        Rich text = Rich.strong("%s  %s".formatted(topic.topic().title(), score));
        for (Result result : List.of(Result.MET, Result.PARTIAL, Result.CANNOT_JUDGE)) {
            for (Finding finding : topic.expected(result)) {
                text = text.line(finding(finding, aside));
            }
        }
        for (Finding finding : topic.beyond()) {
            text = text.line(finding(finding, aside));
        }
        List<Finding> missed = topic.expected(Result.MISSED);
        for (Finding finding : missed.subList(0, Math.min(MISSED_SHOWN, missed.size()))) {
            text = text.line(
                    Rich.item(Ink.BAD, "  - ", Rich.dim(finding.criterion().text())));
        }
        int more = missed.size() - MISSED_SHOWN;
        return more <= 0
                ? text
                : text.line(Rich.item(
                        Ink.BAD, "  - ", Rich.dim("and %d more; the transcript has them all".formatted(more))));
    }

    private static Rich finding(Finding finding, Aside aside) {
        String quote = finding.evidence().isEmpty()
                ? ""
                : "  \"" + shortened(finding.evidence().get(0).text()) + "\"";
        return Rich.item(
                Marks.ink(finding.result()),
                "  " + Marks.mark(finding.result()),
                Rich.plain(finding.criterion().text()).then(Ink.DIM, quote + BesideScreen.note(finding, aside)));
    }

    private static Rich next(Scorecard card) {
        List<Finding> gaps = Gaps.of(card, 3);
        Rich text = Rich.plain("").line(Rich.rule("What to do next"));
        if (gaps.isEmpty()) {
            return text.line(
                    "Nothing expected at this level is missing. Try the next level: coach score SESSION --level staff.");
        }
        for (Finding gap : gaps) {
            text = text.line(Rich.item(
                    Ink.ACCENT,
                    "> ",
                    Rich.strong(gap.criterion().topic().title() + ": ")
                            .then(gap.criterion().text())
                            .line(Rich.dim(gap.criterion().why()))));
        }
        return text;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= QUOTE_CHARS_MAX
                ? line
                : line.substring(0, QUOTE_CHARS_MAX - 3).stripTrailing() + "...";
    }
}
