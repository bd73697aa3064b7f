package coach.interview;

import coach.interview.Event.Answered;
import coach.interview.Event.Erased;
import coach.interview.Outcome.Editing;
import coach.interview.Outcome.Happened;
import coach.interview.Outcome.Refused;
import coach.rubric.Activity;
import coach.rubric.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Changes of the diagram as a whole. Nothing is forgotten: what leaves the diagram is taken back, and what comes to it
 * is said anew.
 */
final class Redrawing {
    private Redrawing() {}

    /** Opens the diagram in an editor. */
    static Outcome edit(Session session) {
        if (!session.started().activities().contains(Activity.COMPONENTS)) {
            return new Refused("this interview has no diagram", "it is about other activities");
        }
        String lines = texts(session).stream().map(text -> text + "\n").collect(Collectors.joining());
        return new Editing(lines);
    }

    /** Makes the diagram what {@code lines} say. */
    static Outcome to(Session session, String lines, Instant now) {
        List<String> wanted = lines.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isBlank())
                .toList();
        return change(session, wanted, now);
    }

    /** Makes the diagram what it was before its last change; again, what it was before that. */
    static Outcome undo(Session session, Instant now) {
        List<List<String>> states = states(session);
        return states.size() < 2
                ? new Refused("nothing was drawn that could be undone", "/board shows the diagram")
                : change(session, states.get(states.size() - 2), now);
    }

    private static List<String> texts(Session session) {
        return BoardLines.of(session).stream()
                .flatMap(line -> line.text().lines())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Outcome change(Session session, List<String> wanted, Instant now) {
        var events = new ArrayList<Event>();
        var kept = new ArrayList<String>();
        boolean isSame = true;
        for (BoardLines.Numbered line : BoardLines.of(session)) {
            var with = new ArrayList<>(kept);
            line.text().lines().filter(each -> !each.isBlank()).forEach(with::add);
            isSame = isSame
                    && with.size() <= wanted.size()
                    && wanted.subList(0, with.size()).equals(with);
            if (isSame) {
                kept.addAll(with.subList(kept.size(), with.size()));
            } else {
                events.add(new Erased(now, line.answer()));
            }
        }
        List<String> more = wanted.subList(kept.size(), wanted.size());
        if (!more.isEmpty()) {
            events.add(new Answered(now, Topic.BOARD, String.join("\n", more)));
        }
        return events.isEmpty() ? new Refused("the diagram is the same", "/board shows it") : new Happened(events);
    }

    /** Returns the diagrams that there were, oldest first; a step that leads back to the one before takes it off. */
    private static List<List<String>> states(Session session) {
        var states = new ArrayList<List<String>>(List.of(List.of()));
        List<Event> events = session.events();
        boolean isChange = false;
        for (int i = 0; i < events.size(); i++) {
            boolean isDrawn = events.get(i) instanceof Answered answered
                    && answered.topic().activity() == Activity.COMPONENTS;
            isChange |= isDrawn || events.get(i) instanceof Erased;
            boolean isLast = i + 1 == events.size()
                    || !events.get(i + 1).at().equals(events.get(i).at());
            if (isChange && isLast) {
                List<String> now = texts(Session.of(events.subList(0, i + 1)));
                boolean isBack =
                        states.size() > 1 && states.get(states.size() - 2).equals(now);
                if (isBack) {
                    states.remove(states.size() - 1);
                } else if (!states.get(states.size() - 1).equals(now)) {
                    states.add(now);
                }
                isChange = false;
            }
        }
        return states;
    }
}
