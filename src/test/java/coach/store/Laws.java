package coach.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import coach.consistency.Budget;
import coach.consistency.Model;
import coach.consistency.Models;
import coach.history.History;
import coach.history.Notation;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is asked of every store. */
final class Laws {
    static final int SITUATIONS = 200_000;
    private static final Budget BUDGET = new Budget(1_000_000);

    private Laws() {}

    static String verdict(History history, Model model) {
        return Models.check(history, model, BUDGET).word();
    }

    static void assertKeeps(Model model, Run run, Supplier<String> where) {
        History history = run.history();
        String word = verdict(history, model);
        if (!word.equals("allowed")) {
            fail(where.get() + " is " + word + " under " + model + ": " + Notation.print(history));
        }
    }

    /** Explores a case wholly, and returns how many situations there were. */
    static <S> long explore(Protocol<S> protocol, Case of, Limits limits, Consumer<Run> ends) {
        Exploration found = Explorer.explore(protocol, of, limits, Goal.NONE, ends);
        assertTrue(found.isExhaustive(), protocol.id() + " has more than " + found.situations() + " situations");
        return found.situations();
    }

    /** Returns whether the reads written in a program can be seen; else every execution was looked at. */
    static <S> boolean canShow(Protocol<S> protocol, Case of, Limits limits) {
        Exploration found = Explorer.explore(protocol, of, limits, Goal.outcome());
        assertTrue(found.isExhaustive() || found.witness().isPresent(), "not found in " + found.situations());
        return found.witness().isPresent();
    }

    /** Returns the histories of all ends, without times, in order. */
    static <S> Set<String> outcomes(Protocol<S> protocol, Case of, Limits limits) {
        var all = new TreeSet<String>();
        explore(protocol, of, limits, run -> all.add(untimed(run.history())));
        return all;
    }

    static String untimed(History history) {
        return Notation.print(new History(
                history.initial(),
                history.ops().stream()
                        .map(op -> op.during(coach.history.Op.NO_TIME, coach.history.Op.NO_TIME))
                        .toList()));
    }

    /** Walks at random through what can happen, as the explorer might. */
    static <S> Run walk(Protocol<S> protocol, Case of, Limits limits, SplittableRandom random) {
        var course = new Course<>(protocol, of, limits);
        var recorder = new Recorder(of);
        Situation<S> at = course.start();
        List<Move> moves = at.moves();
        for (int m = 0; !moves.isEmpty(); m++) {
            recorder.at(2L * m, 2L * m + 1);
            at = course.after(at, moves.get(random.nextInt(moves.size())), recorder);
            moves = at.moves();
        }
        return recorder.run(protocol.id());
    }

    static void assertSame(Run expected, Run actual) {
        assertEquals(expected.happenings(), actual.happenings());
        assertEquals(expected.results(), actual.results());
    }
}
