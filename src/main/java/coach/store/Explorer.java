package coach.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks at every schedule of a case on a store, shortest first, each situation once however it is reached:
 * breadth-first search over explicit states, as model checkers do (Clarke, Grumberg and Peled, Model Checking, 1999).
 * Situations are compared by content, not by a hash, so that "never" is sure.
 *
 * @param <S> the state of a node
 */
public final class Explorer<S> {
    private final Course<S> course;
    private final Limits limits;
    private final List<Situation<S>> situations = new ArrayList<>();
    private final Map<Situation<S>, Integer> known = new HashMap<>();
    private final List<int[]> next = new ArrayList<>();
    private final List<Move> by = new ArrayList<>();
    private int[] parents = new int[1024];

    private Explorer(Protocol<S> protocol, Case of, Limits limits) {
        this.course = new Course<>(protocol, of, limits);
        this.limits = limits;
    }

    /**
     * Explores until the goal is reached, everything was looked at, or the limits end it.
     *
     * @param ends is given every execution's end, once for each different end; for laws about all histories
     */
    public static <S> Exploration explore(Protocol<S> protocol, Case of, Limits limits, Goal goal, Consumer<Run> ends) {
        return new Explorer<>(protocol, of, limits).explore(goal, ends);
    }

    /** Explores until the goal is reached, everything was looked at, or the limits end it. */
    public static <S> Exploration explore(Protocol<S> protocol, Case of, Limits limits, Goal goal) {
        return explore(protocol, of, limits, goal, run -> {});
    }

    private Exploration explore(Goal goal, Consumer<Run> ends) {
        find(course.start(), -1, new Move(Move.Kind.FAULT, -1, -1));
        for (int i = 0; i < situations.size(); i++) {
            Situation<S> at = situations.get(i);
            Goal.Progress progress = goal.of(at);
            if (progress == Goal.Progress.REACHED) {
                return new Exploration(Optional.of(run(i)), situations.size(), 0, false);
            }
            List<Move> moves = progress == Goal.Progress.HOPELESS ? List.of() : at.moves();
            var following = new int[moves.size()];
            for (int m = 0; m < following.length; m++) {
                following[m] = find(course.after(at, moves.get(m)), i, moves.get(m));
            }
            next.add(following);
            if (moves.isEmpty() && progress == Goal.Progress.POSSIBLE) {
                ends.accept(run(i));
            }
            if (situations.size() > limits.situations()) {
                return new Exploration(Optional.empty(), situations.size(), 0, false);
            }
        }
        return new Exploration(Optional.empty(), situations.size(), Paths.count(next), true);
    }

    private int find(Situation<S> situation, int parent, Move move) {
        int fresh = situations.size();
        Integer old = known.putIfAbsent(situation, fresh);
        if (old != null) {
            return old;
        }
        situations.add(situation);
        by.add(move);
        parents = fresh < parents.length ? parents : java.util.Arrays.copyOf(parents, fresh * 2);
        parents[fresh] = parent;
        return fresh;
    }

    /** Returns the shortest execution that leads to a situation. */
    private Run run(int end) {
        var moves = new ArrayList<Move>();
        for (int i = end; parents[i] >= 0; i = parents[i]) {
            moves.add(by.get(i));
        }
        Collections.reverse(moves);
        var recorder = new Recorder(course.of);
        Situation<S> at = course.start();
        for (int m = 0; m < moves.size(); m++) {
            recorder.at(2L * m, 2L * m + 1);
            at = course.after(at, moves.get(m), recorder);
        }
        return recorder.run(course.protocol.id());
    }
}
