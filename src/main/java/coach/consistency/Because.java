package coach.consistency;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why a history is forbidden, as data. Operations are named by their index in the history; {@link Witness#INIT} stands
 * for the write of the initial value. A reason names only operations that play a part in it.
 */
public sealed interface Because {

    /** Returns the operations that play a part, in ascending order, without {@link Witness#INIT}. */
    default List<Integer> ops() {
        var ops = new TreeSet<Integer>();
        collect(ops);
        ops.remove(Witness.INIT);
        return List.copyOf(ops);
    }

    /** Adds every operation named to {@code ops}. */
    void collect(Set<Integer> ops);

    /** Returns what {@code cases} has for this reason. */
    <R> R match(Cases<R> cases);

    /** Operations that would each have to come before the next, and the last before the first. */
    record Cycle(List<Step> steps) implements Because {
        public Cycle {
            steps = List.copyOf(steps);
        }

        @Override
        public void collect(Set<Integer> ops) {
            Because.collectSteps(steps, ops);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cycle(this);
        }
    }

    /** A cycle in what one process alone must have seen: its own view cannot be put in order. */
    record ViewCycle(String process, List<Step> steps) implements Because {
        public ViewCycle {
            steps = List.copyOf(steps);
        }

        @Override
        public void collect(Set<Integer> ops) {
            Because.collectSteps(steps, ops);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.viewCycle(this);
        }
    }

    /** Two values of one key whose times of certainty cannot stand beside each other (Gibbons and Korach, 1997). */
    record Zones(String key, Zone first, Zone second) implements Because {
        @Override
        public void collect(Set<Integer> ops) {
            first.collect(ops);
            second.collect(ops);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.zones(this);
        }
    }

    /**
     * When a value is certainly current. A forward zone runs from the first completion to the last invocation among the
     * operations on the value: it is current all that time. A backward zone runs from the last invocation to the first
     * completion: it is current at some instant within.
     *
     * @param fromOp the operation whose time {@code from} is; {@link Witness#INIT} where the initial value opens it
     * @param toOp the operation whose time {@code to} is
     * @param write who wrote the value; {@link Witness#INIT} for the initial value
     * @param links successful compare-and-sets, each of the value before it, or appends, that make one zone of several
     *     values: nothing can come between them. {@code value} is the first of these values. Also what shows that they
     *     took effect, or in which order
     */
    record Zone(
            String value, boolean isForward, long from, long to, int fromOp, int toOp, int write, List<Integer> links) {
        public Zone {
            links = List.copyOf(links);
        }

        /** The zone of one value. */
        public Zone(String value, boolean isForward, long from, long to, int fromOp, int toOp, int write) {
            this(value, isForward, from, to, fromOp, toOp, write, List.of());
        }

        void collect(Set<Integer> ops) {
            ops.addAll(links);
            ops.add(fromOp);
            ops.add(toOp);
            ops.add(write);
        }
    }

    /**
     * A read, or a compare-and-set, that cannot have seen what it says it saw.
     *
     * @param source the write it read, {@link Witness#INIT} for the initial value or where there is none
     * @param newer the write that must hide {@code source} from it; {@link Witness#INIT} where there is none
     * @param path what puts {@code source} before {@code newer} and {@code newer} before {@code read}
     */
    record BadRead(int read, int source, int newer, Kind kind, List<Step> path) implements Because {
        public BadRead {
            path = List.copyOf(path);
        }

        /** A bad read that needs no second write. */
        public BadRead(int read, Kind kind) {
            this(read, Witness.INIT, Witness.INIT, kind, List.of());
        }

        /** What is wrong with the read. */
        public enum Kind {
            /** Nobody wrote the value. */
            THIN_AIR,
            /** The only write of the value certainly failed; it is {@code source}. */
            FAILED_WRITE,
            /** The read was answered before the write was issued, or comes before it in program order. */
            FROM_FUTURE,
            /** It gave the initial value although {@code newer} is in its past (WriteCOInitRead, WriteHBInitRead). */
            STALE_INIT,
            /** It gave {@code source} although {@code newer}, later than it, is in its past (WriteCORead). */
            OVERWRITTEN,
            /** A compare-and-set failed although the key could only hold what it expected. */
            NEVER_DIFFERENT
        }

        @Override
        public void collect(Set<Integer> ops) {
            ops.add(read);
            ops.add(source);
            ops.add(newer);
            Because.collectSteps(path, ops);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.badRead(this);
        }
    }

    /** Two reads of one key, after everything was delivered, that differ. */
    record FinalDisagreement(String key, int first, int second) implements Because {
        @Override
        public void collect(Set<Integer> ops) {
            ops.add(first);
            ops.add(second);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.finalDisagreement(this);
        }
    }

    /** A read after everything was delivered that gives the initial value although {@code write} was acknowledged. */
    record FinalLost(String key, int read, int write) implements Because {
        @Override
        public void collect(Set<Integer> ops) {
            ops.add(read);
            ops.add(write);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.finalLost(this);
        }
    }

    /**
     * Two compare-and-sets that both found the one value only one of them can have found.
     *
     * @param proof what shows that those of unknown outcome took effect: operations that saw what they wrote
     */
    record DoubleWin(String key, int first, int second, List<Integer> proof) implements Because {
        public DoubleWin {
            proof = List.copyOf(proof);
        }

        /** Two of known outcome. */
        public DoubleWin(String key, int first, int second) {
            this(key, first, second, List.of());
        }

        @Override
        public void collect(Set<Integer> ops) {
            ops.addAll(proof);
            ops.add(first);
            ops.add(second);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.doubleWin(this);
        }
    }

    /**
     * Every order was tried.
     *
     * @param core operations that no order satisfies; without any one of them the rest may have one
     * @param states how many states the search visited
     */
    record NoOrder(List<Integer> core, long states) implements Because {
        @Override
        public void collect(Set<Integer> ops) {
            ops.addAll(core);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noOrder(this);
        }
    }

    /**
     * A session that lost sight of a write its guarantee makes it see.
     *
     * @param session the process the promise was made to
     * @param op the read that missed the write
     * @param lost the write it had to see
     * @param path why it had to: how {@code lost} became visible to the session
     */
    record SessionLoss(Model guarantee, String session, int op, int lost, List<Step> path) implements Because {
        public SessionLoss {
            path = List.copyOf(path);
        }

        @Override
        public void collect(Set<Integer> ops) {
            ops.add(op);
            ops.add(lost);
            Because.collectSteps(path, ops);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sessionLoss(this);
        }
    }

    private static void collectSteps(List<Step> steps, Set<Integer> ops) {
        // A stack of our own, as forced steps may rest on forced steps many levels deep.
        var open = new ArrayDeque<Step>(steps);
        while (!open.isEmpty()) {
            Step step = open.pop();
            ops.add(step.from());
            ops.add(step.to());
            open.addAll(step.because());
        }
    }

    /** One answer per kind of reason. */
    interface Cases<R> {
        R cycle(Cycle cycle);

        R viewCycle(ViewCycle cycle);

        R zones(Zones zones);

        R badRead(BadRead read);

        R finalDisagreement(FinalDisagreement reads);

        R finalLost(FinalLost read);

        R doubleWin(DoubleWin pair);

        R noOrder(NoOrder order);

        R sessionLoss(SessionLoss loss);
    }
}
