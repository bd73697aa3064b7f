package coach.transcript;

import coach.interview.Casebook;
import coach.interview.Event;
import coach.interview.Event.Answered;
import coach.interview.Event.Claimed;
import coach.interview.Event.Hinted;
import coach.interview.Session;
import coach.question.Hint;
import coach.rubric.Activity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened in an interview, by kind, each in the order of time.
 *
 * @param lines everything that was said
 * @param rulings the claims that were run
 * @param sums the computations in standing answers
 * @param hints the hints that were read
 * @param stays in which activity the time went by
 */
public record Proceedings(
        List<Line> lines, List<Ruling> rulings, List<Sum> sums, List<TakenHint> hints, List<Stay> stays) {
    public Proceedings {
        lines = List.copyOf(lines);
        rulings = List.copyOf(rulings);
        sums = List.copyOf(sums);
        hints = List.copyOf(hints);
        stays = List.copyOf(stays);
    }

    /** Collects what happened in a session. */
    static Proceedings of(Session session, Casebook casebook) {
        var walk = new Walk(session, casebook);
        walk.all();
        return new Proceedings(Lines.of(session, casebook), walk.rulings, walk.sums, walk.hints, walk.stays);
    }

    private static final class Walk {
        private final Session session;
        private final Casebook casebook;
        private final List<Ruling> rulings = new ArrayList<>();
        private final List<Sum> sums = new ArrayList<>();
        private final List<TakenHint> hints = new ArrayList<>();
        private final List<Stay> stays = new ArrayList<>();
        private int answers;

        Walk(Session session, Casebook casebook) {
            this.session = session;
            this.casebook = casebook;
        }

        void all() {
            List<Event> events = session.events();
            Session before = Session.of(events.subList(0, 1));
            for (int i = 1; i < events.size(); i++) {
                Session after = before.with(events.subList(i, i + 1));
                Duration elapsed = after.spent(events.get(i).at());
                stay(before.topic().activity(), before.spent(before.last().at()), elapsed);
                look(i, events.get(i), elapsed);
                before = after;
            }
        }

        private void stay(Activity activity, Duration from, Duration to) {
            if (from.equals(to)) {
                return;
            }
            int last = stays.size() - 1;
            if (last >= 0 && stays.get(last).activity() == activity) {
                stays.set(last, new Stay(activity, stays.get(last).from(), to));
            } else {
                stays.add(new Stay(activity, from, to));
            }
        }

        private void look(int at, Event event, Duration elapsed) {
            if (event instanceof Claimed claimed) {
                rulings.add(new Ruling(
                        at,
                        claimed.topic(),
                        elapsed,
                        claimed.text(),
                        casebook.claims().hear(claimed.text())));
            } else if (event instanceof Hinted hinted) {
                hint(at, hinted);
            } else if (event instanceof Answered answered) {
                answers++;
                if (!session.erased().contains(answers)) {
                    sums.addAll(Sum.in(at, answered.topic(), answered.text()));
                }
            }
        }

        private void hint(int at, Hinted hinted) {
            Hint hint = casebook.question().hints().get(hinted.hint());
            hints.add(new TakenHint(
                    at,
                    hinted.topic(),
                    hinted.rung(),
                    hint.rung(hinted.rung()),
                    casebook.rubric().hints().after(hinted.rung()),
                    hint.helps()));
        }
    }
}
