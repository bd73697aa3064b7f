package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Small random histories with everything in them: several keys, repeated values, cas, unknown outcomes, final reads.
 */
final class RandomHistories {
    private RandomHistories() {}

    /** Returns a history of {@code min} to {@code max} operations; the same for the same seed. */
    static History of(long seed, int min, int max) {
        return new Draft(new SplittableRandom(seed), min, max).history();
    }

    private static final class Draft {
        private final SplittableRandom random;
        private final int size;
        private final int processes;
        private final int keys;
        private final int values;
        private final boolean isPlain;
        private final boolean isTimed;
        private final List<Op> ops = new ArrayList<>();
        private int fresh;

        Draft(SplittableRandom random, int min, int max) {
            this.random = random;
            this.size = random.nextInt(min, max + 1);
            this.processes = random.nextInt(2, 4);
            this.keys = 1 + random.nextInt(5) / 2;
            this.values = random.nextInt(3) > 0 ? 0 : random.nextInt(1, 4);
            this.isPlain = random.nextInt(3) == 0;
            this.isTimed = random.nextInt(4) == 0;
        }

        History history() {
            long[] clock = new long[processes];
            var kinds = new ArrayList<Op>();
            for (int i = 0; i < size; i++) {
                kinds.add(skeleton(i, random.nextInt(processes), clock));
            }
            for (Op op : kinds) {
                ops.add(filled(op, kinds));
            }
            return new History("0", ops);
        }

        private Op skeleton(int index, int process, long[] clock) {
            long invoke = Op.NO_TIME;
            long complete = Op.NO_TIME;
            if (isTimed) {
                invoke = clock[process] + random.nextInt(3);
                complete = invoke + random.nextInt(4);
                clock[process] = complete;
            }
            String key = "xyz".substring(random.nextInt(keys)).substring(0, 1);
            int dice = random.nextInt(20);
            Op.Kind kind = dice < 8 ? Op.Kind.WRITE : isPlain || dice < 17 ? Op.Kind.READ : Op.Kind.CAS;
            int luck = random.nextInt(20);
            Op.Outcome outcome = Op.Outcome.OK;
            if (!isPlain && kind != Op.Kind.READ) {
                outcome = luck < 4 ? Op.Outcome.UNKNOWN : luck < 5 ? Op.Outcome.FAIL : Op.Outcome.OK;
            }
            if (kind == Op.Kind.CAS && luck > 14) {
                outcome = Op.Outcome.FAIL;
            }
            long end = outcome == Op.Outcome.UNKNOWN && isTimed ? Op.NEVER : complete;
            String value = kind == Op.Kind.READ ? null : value();
            return new Op(index, "p" + process, kind, key, value, null, outcome, false, invoke, end);
        }

        private String value() {
            return String.valueOf(values == 0 ? ++fresh : random.nextInt(values + 1));
        }

        /** Gives a read something it could have seen, and mostly makes the last read of a process final. */
        private Op filled(Op op, List<Op> all) {
            if (op.kind() == Op.Kind.WRITE) {
                return op;
            }
            String seen = "0";
            int candidates = 0;
            for (Op other : all) {
                boolean isSource =
                        other.key().equals(op.key()) && other.kind() != Op.Kind.READ && other.index() != op.index();
                boolean isOdd = other.outcome() == Op.Outcome.FAIL
                        || (other.process().equals(op.process()) && other.index() > op.index());
                if (isSource && (!isOdd || random.nextInt(20) == 0)) {
                    seen = random.nextInt(++candidates) == 0 ? other.value() : seen;
                }
            }
            if (op.kind() == Op.Kind.CAS) {
                return new Op(
                        op.index(),
                        op.process(),
                        op.kind(),
                        op.key(),
                        op.value(),
                        seen,
                        op.outcome(),
                        false,
                        op.invoke(),
                        op.complete());
            }
            boolean isLast =
                    all.stream().noneMatch(other -> other.process().equals(op.process()) && other.index() > op.index());
            boolean isFinal = (isLast && random.nextInt(5) == 0) || random.nextInt(100) == 0;
            String value = random.nextInt(40) == 0 ? "9" : random.nextInt(8) == 0 ? "0" : seen;
            return new Op(
                    op.index(),
                    op.process(),
                    op.kind(),
                    op.key(),
                    value,
                    null,
                    op.outcome(),
                    isFinal,
                    op.invoke(),
                    op.complete());
        }
    }
}
