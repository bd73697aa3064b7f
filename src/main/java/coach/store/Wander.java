package coach.store;

import java.util.List;
import java.util.SplittableRandom;

/** One schedule of a case, each move chosen by a seed; the same seed gives the same run on every machine. */
public final class Wander {
    private static final int MOVES_MAX = 10_000;

    private Wander() {}

    /** Runs a case until nothing can happen any more, or for {@value #MOVES_MAX} moves. */
    public static <S> Run run(Protocol<S> protocol, Case of, Limits limits, long seed) {
        var course = new Course<>(protocol, of, limits);
        var recorder = new Recorder(of);
        var random = new SplittableRandom(seed);
        Situation<S> at = course.start();
        for (int m = 0; m < MOVES_MAX; m++) {
            List<Move> moves = at.moves();
            if (moves.isEmpty()) {
                break;
            }
            recorder.at(2L * m, 2L * m + 1);
            at = course.after(at, moves.get(random.nextInt(moves.size())), recorder);
        }
        return recorder.run(protocol.id());
    }
}
