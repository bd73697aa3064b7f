package coach.partner.desk;

import coach.interview.Act.Tick;
import coach.interview.Casebook;
import coach.interview.Event.Hinted;
import coach.interview.Event.Probed;
import coach.interview.Mock;
import coach.interview.Session;
import coach.question.Criteria;
import coach.question.Criterion;
import coach.question.Curveball;
import coach.question.Fact;
import coach.question.Hint;
import coach.question.Probe;
import coach.rubric.Topic;
import coach.term.Ink;
import coach.term.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What lies on the interviewer's table: facts, criteria, hints, probes and changes, each with the number by which it is
 * used. None of it is the candidate's to see before it is revealed.
 */
final class Sheets {
    private static final int RUNGS = 3;

    private final Casebook casebook;

    Sheets(Casebook casebook) {
        this.casebook = casebook;
    }

    /** Returns all facts, in the order of their numbers. */
    List<Fact> facts() {
        return casebook.question().facts();
    }

    /** Returns the criteria of a topic that are expected at the session's level, in the order of their numbers. */
    List<Criterion> criteria(Session session, Topic topic) {
        return Criteria.of(casebook.question()).stream()
                .filter(criterion -> criterion.topic() == topic)
                .filter(criterion -> session.started().level().includes(criterion.level()))
                .toList();
    }

    /** Returns the places of the hints of a topic in the question's list, in the order of their numbers. */
    List<Integer> hints(Topic topic) {
        List<Hint> all = casebook.question().hints();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).topic() == topic)
                .boxed()
                .toList();
    }

    /** Returns the next rung of a ladder, 1 to 3; empty where all were given. */
    Optional<Integer> rung(Session session, int hint) {
        int taken = session.all(Hinted.class).stream()
                .filter(hinted -> hinted.hint() == hint)
                .mapToInt(Hinted::rung)
                .max()
                .orElse(0);
        return taken < RUNGS ? Optional.of(taken + 1) : Optional.empty();
    }

    /** Returns the probes of a topic, in the order of their numbers. */
    List<Probe> probes(Topic topic) {
        return casebook.question().probes().stream()
                .filter(probe -> probe.topic() == topic)
                .toList();
    }

    /** Returns the facts as a sheet; those that hold {@code word} where one is given. */
    Rich factSheet(Session session, String word) {
        var rows = new ArrayList<List<Rich>>();
        for (int i = 0; i < facts().size(); i++) {
            Fact fact = facts().get(i);
            boolean isTold = session.toldFacts().contains(fact.id());
            if ((fact.ask().get(0) + fact.answer()).toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))) {
                rows.add(List.of(
                        Rich.accent("%2d%s".formatted(i + 1, isTold ? " told" : "")),
                        Rich.plain(fact.answer())
                                .line(Rich.dim("asked as: " + fact.ask().get(0)))));
            }
        }
        return rows.isEmpty()
                ? Rich.plain("No fact holds '" + word + "'. Answer with /unsettled: they then state an assumption.")
                : Rich.strong("Tell these only when asked: ")
                        .then(Ink.ACCENT, "/tell NUMBER")
                        .line(Rich.table(rows));
    }

    /** Returns the criteria of the open topic with their ticks. */
    Rich tickSheet(Session session, Mock mock) {
        List<Criterion> criteria = criteria(session, session.topic());
        var rows = new ArrayList<List<Rich>>();
        for (int i = 0; i < criteria.size(); i++) {
            Optional<Tick> tick = mock.tick(criteria.get(i).id());
            rows.add(List.of(
                    Rich.accent("%2d".formatted(i + 1)),
                    mark(tick),
                    Rich.plain(criteria.get(i).text())));
        }
        return rows.isEmpty()
                ? Rich.plain("Nothing is expected here at this level.")
                : Rich.strong("Listen for: ")
                        .then(Ink.DIM, "the digit alone ticks one; again for partly; again takes it back")
                        .line(Rich.table(rows));
    }

    private static Rich mark(Optional<Tick> tick) {
        if (tick.isEmpty()) {
            return Rich.dim("[ ]");
        }
        return tick.get() == Tick.MET ? Rich.good("[+]") : Rich.warn("[~]");
    }

    /** Returns the hint ladders of the open topic: what was given, and what comes next. */
    Rich hintSheet(Session session) {
        List<Integer> hints = hints(session.topic());
        if (hints.isEmpty()) {
            return Rich.plain("There is no hint on this topic.");
        }
        var lines = new ArrayList<Rich>();
        lines.add(Rich.strong("Hints, from a direction to an example. Give one when they are stuck for a minute: ")
                .then(Ink.ACCENT, "/hint NUMBER"));
        for (int i = 0; i < hints.size(); i++) {
            Hint hint = casebook.question().hints().get(hints.get(i));
            int next = rung(session, hints.get(i)).orElse(RUNGS + 1);
            for (int rung = 1; rung <= RUNGS; rung++) {
                String text = hint.rung(rung);
                lines.add(Rich.item(
                        Ink.ACCENT,
                        rung == 1 ? "%2d. ".formatted(i + 1) : "    ",
                        rung < next ? Rich.dim("given: " + text) : rung == next ? Rich.plain(text) : Rich.dim(text)));
            }
        }
        return Rich.lines(lines);
    }

    /** Returns the probes of the open topic, and what the coach would ask now. */
    Rich probeSheet(Session session, Optional<Probed> suggestion) {
        var lines = new ArrayList<Rich>();
        suggestion.ifPresent(each -> lines.add(suggested(each)));
        List<Probe> probes = probes(session.topic());
        for (int i = 0; i < probes.size(); i++) {
            Probe probe = probes.get(i);
            lines.add(Rich.item(
                    Ink.ACCENT,
                    "%2d. ".formatted(i + 1),
                    Rich.plain(probe.ask())
                            .then(Ink.DIM, isUsed(session, probe.id()) ? "  (asked)" : "")
                            .line(Rich.dim("Listen for: " + probe.listenFor()))));
        }
        return lines.isEmpty()
                ? Rich.plain("There is no probe on this topic; 'why?' and 'what else?' are always good ones.")
                : Rich.lines(lines);
    }

    /** Returns what the coach would ask now, aimed at the weakest point; the person decides. */
    static Rich suggested(Probed probed) {
        return Rich.accent("/probe 0  ").then("The coach would ask: ").then(Ink.STRONG, probed.text());
    }

    /** Returns the late changes of the problem. */
    Rich curveballSheet(Session session) {
        var lines = new ArrayList<Rich>();
        lines.add(Rich.strong("A late change, one at most, in the last third: ").then(Ink.ACCENT, "/curveball NUMBER"));
        List<Curveball> all = casebook.question().curveballs();
        for (int i = 0; i < all.size(); i++) {
            lines.add(Rich.item(
                    Ink.ACCENT,
                    "%2d. ".formatted(i + 1),
                    Rich.plain(all.get(i).says())
                            .then(Ink.DIM, isUsed(session, all.get(i).id()) ? "  (asked)" : "")
                            .line(Rich.dim("Listen for: " + all.get(i).listenFor()))));
        }
        return Rich.lines(lines);
    }

    private static boolean isUsed(Session session, String id) {
        return session.all(Probed.class).stream().anyMatch(probed -> probed.id().equals(id));
    }
}
