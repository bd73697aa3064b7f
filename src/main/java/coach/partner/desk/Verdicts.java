package coach.partner.desk;

import coach.grading.Scorecard;
import coach.interview.Casebook;
import coach.interview.Mock;
import coach.interview.Session;
import coach.progress.Comparison;
import coach.rubric.Advice;
import coach.term.Ink;
import coach.term.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Two scores side by side: the partner's, given blind, and the coach's. */
public final class Verdicts {
    private final Casebook casebook;

    /** Makes the screens for one question. */
    public Verdicts(Casebook casebook) {
        this.casebook = casebook;
    }

    /** Returns both scores of a session, and where they are far apart. */
    public Rich of(Session session, Mock mock) {
        Scorecard card = casebook.score(session, session.started().level());
        Comparison both = Comparison.of(mock, card, session.started().activities());
        var rows = new ArrayList<List<Rich>>();
        rows.add(List.of(
                Rich.dim("partner"),
                Rich.dim("coach"),
                Rich.dim("of 5, at " + card.level().id())));
        for (Comparison.Row row : both.rows()) {
            rows.add(List.of(
                    Rich.plain(score(row.partner())),
                    Rich.plain(score(row.coach())),
                    Rich.plain(row.topic().title()).then(note(row))));
        }
        Rich text = Rich.rule("Two scores").line(Rich.table(rows)).line(advice(mock, both));
        List<Comparison.Row> apart = both.disagreements();
        if (apart.isEmpty()) {
            return text.line(Rich.dim("No topic is two steps or more apart."));
        }
        String names = String.join(
                ", ",
                apart.stream()
                        .map(row -> row.topic().title().toLowerCase(Locale.ROOT))
                        .toList());
        return text.line(Rich.warn("Far apart: " + names + ".")
                .then(" One of the two missed something: look at the words before you decide."));
    }

    private static Rich note(Comparison.Row row) {
        if (row.overruled().isPresent()) {
            return Rich.strong(
                            "  overruled: %d. ".formatted(row.overruled().get().score()))
                    .then(row.overruled().get().why());
        }
        return row.isDisagreement()
                ? Rich.warn(
                        "  %s by %d".formatted(row.gap() > 0 ? "partner higher" : "coach higher", Math.abs(row.gap())))
                : Rich.empty();
    }

    private static Rich advice(Mock mock, Comparison both) {
        String partner = both.partner().map(Advice::title).orElse("not said");
        Rich text = Rich.strong("Would advance?  ")
                .then("%s: %s; the coach: %s."
                        .formatted(
                                mock.seated().interviewer().isEmpty() ? "partner" : mock.interviewer(),
                                partner.toLowerCase(Locale.ROOT),
                                both.coach().title().toLowerCase(Locale.ROOT)));
        return both.isSplit() ? text.then(Ink.WARN, "  One would, the other would not.") : text;
    }

    private static String score(OptionalInt score) {
        return score.isPresent() ? Integer.toString(score.getAsInt()) : "-";
    }
}
