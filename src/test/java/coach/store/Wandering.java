package coach.store;

import coach.history.History;
import coach.history.Op;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Takes a case through one schedule, each move by chance. */
final class Wandering implements Witnessing {
    private final Case of;
    private final Run.Result[] results;
    private long moves;

    private Wandering(Case of) {
        this.of = of;
        results = new Run.Result[of.steps().size()];
        Arrays.fill(results, Run.Result.NEVER);
    }

    /** Returns what the clients saw in one schedule; the moves depend on {@code random} alone. */
    static <S> History history(Protocol<S> protocol, Case of, Limits limits, SplittableRandom random) {
        var course = new Course<>(protocol, of, limits);
        var wandering = new Wandering(of);
        Situation<S> at = course.start();
        for (List<Move> next = at.moves(); !next.isEmpty(); next = at.moves()) {
            at = course.after(at, next.get(random.nextInt(next.size())), wandering);
            wandering.moves++;
        }
        return new Run(of, protocol.id(), List.of(wandering.results), List.of()).history();
    }

    @Override
    public void issued(int step, int node, @Nullable String value) {
        results[step] = new Run.Result(true, value, 2 * moves, -1);
    }

    @Override
    public void answered(int step, int node, Answer answer) {
        boolean isRead = of.steps().get(step).kind() == Op.Kind.READ;
        String value = isRead ? answer.value() : results[step].value();
        results[step] = new Run.Result(answer.isDone(), value, results[step].issued(), 2 * moves + 1);
    }
}
