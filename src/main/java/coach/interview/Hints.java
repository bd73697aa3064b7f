package coach.interview;

import coach.grading.Finding;
import coach.grading.Result;
import coach.interview.Event.Hinted;
import coach.question.Hint;
import coach.rubric.Topic;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The hint ladders of a question: which rung comes next, and what was taken for which criterion. */
public final class Hints {
    private static final int RUNGS = 3;

    private Hints() {}

    /**
     * Returns the next hint on the session's topic: on the ladder that was begun, or else on the one that helps most of
     * what is not met yet. Empty when every ladder of the topic is used up.
     */
    static Optional<Hinted> next(Session session, List<Hint> hints, List<Finding> findings, Instant now) {
        Topic topic = session.topic();
        Map<Integer, Integer> taken = rungs(session);
        return IntStream.range(0, hints.size())
                .filter(i -> hints.get(i).topic() == topic && taken.getOrDefault(i, 0) < RUNGS)
                .boxed()
                .min(Comparator.comparing((Integer i) -> taken.getOrDefault(i, 0) == 0)
                        .thenComparing(i -> -open(hints.get(i), findings)))
                .map(i -> new Hinted(now, topic, i, taken.getOrDefault(i, 0) + 1));
    }

    /** Returns for each criterion with hints the rungs taken, as (event position, rung), oldest first. */
    public static Map<String, List<Taken>> byCriterion(Session session, List<Hint> hints) {
        var taken = new HashMap<String, List<Taken>>();
        List<Event> events = session.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Hinted hinted && hinted.hint() < hints.size()) {
                for (String criterion : hints.get(hinted.hint()).helps()) {
                    taken.computeIfAbsent(criterion, unused -> new java.util.ArrayList<>())
                            .add(new Taken(i, hinted.rung()));
                }
            }
        }
        return taken;
    }

    /**
     * A rung that was read.
     *
     * @param position where its event stands in the session
     */
    public record Taken(int position, int rung) {}

    private static Map<Integer, Integer> rungs(Session session) {
        var rungs = new HashMap<Integer, Integer>();
        session.all(Hinted.class).forEach(hinted -> rungs.merge(hinted.hint(), hinted.rung(), Math::max));
        return rungs;
    }

    private static long open(Hint hint, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> hint.helps().contains(finding.criterion().id()))
                .filter(finding -> finding.result() != Result.MET)
                .count();
    }
}
