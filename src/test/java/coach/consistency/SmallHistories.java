package coach.consistency;

import coach.history.History;
import coach.history.Op;
import coach.history.Op.Kind;
import coach.history.Op.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Small random histories, about half of them linearizable: a run with an instant for each operation, of which some
 * results were then changed. The shape decides what they are rich in.
 */
final class SmallHistories {
    /** What a history is rich in. */
    enum Shape {
        REPEATED,
        UNIQUE,
        SWAPS,
        UNIQUE_SWAPS,
        UNKNOWN,
        TIES,
        LOGS,
        CLEAR_LOGS,
        FINALS,
        UNTIMED,
        CROWDED,
        DENSE,
        DENSE_SWAPS,
        DENSE_UNKNOWN
    }

    private final SplittableRandom random;
    private final Shape shape;
    private final int values;
    private int fresh;

    private SmallHistories(long seed, Shape shape) {
        random = new SplittableRandom(seed);
        this.shape = shape;
        values = 1 + random.nextInt(3);
    }

    static History of(long seed, Shape shape) {
        return new SmallHistories(seed, shape).make();
    }

    private static final class Draft {
        String process = "";
        Kind kind = Kind.READ;
        String key = "";
        String value = "";
        String expected = "";
        Outcome outcome = Outcome.OK;
        boolean isFinal;
        long invoke;
        long complete;
        double instant;
        boolean acts = true;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private History make() {
        var drafts = new ArrayList<Draft>();
        boolean isCrowded = shape.compareTo(Shape.CROWDED) >= 0;
        int processes = isCrowded ? 3 + random.nextInt(5) : 1 + random.nextInt(4);
        int each = isCrowded ? 2 : 3;
        for (int p = 0; p < processes; p++) {
            long now = random.nextInt(6);
            int ops = 1 + random.nextInt(each);
            for (int i = 0; i < ops && drafts.size() < (isCrowded ? 10 : 8); i++) {
                Draft draft = draft("p" + p, now);
                drafts.add(draft);
                boolean isTied = shape == Shape.TIES || shape == Shape.UNTIMED;
                now = draft.complete + (isTied ? random.nextInt(2) : 1 + random.nextInt(3));
            }
        }
        boolean isSplit = shape == Shape.FINALS && chance(80);
        if (shape == Shape.FINALS) {
            addFinals(drafts, isSplit);
        }
        run(drafts);
        return finish(drafts);
    }

    private Draft draft(String process, long now) {
        var draft = new Draft();
        draft.process = process;
        draft.key = chance(
                        shape.compareTo(Shape.DENSE) >= 0
                                ? 100
                                : shape == Shape.TIES || shape == Shape.UNTIMED ? 50 : 80)
                ? "x"
                : "y";
        draft.kind = kind();
        draft.invoke = now;
        draft.complete = now + random.nextInt(shape.compareTo(Shape.CROWDED) >= 0 ? 12 : 6);
        draft.instant = draft.invoke + random.nextDouble() * (draft.complete - draft.invoke);
        draft.value = value();
        draft.expected = value();
        boolean isUncertain = shape == Shape.UNKNOWN || shape == Shape.FINALS || shape == Shape.DENSE_UNKNOWN;
        if (draft.kind != Kind.READ && chance(isUncertain ? 40 : 12)) {
            draft.outcome = chance(85) ? Outcome.UNKNOWN : Outcome.FAIL;
            draft.acts = draft.outcome == Outcome.UNKNOWN && chance(60);
        }
        return draft;
    }

    private Kind kind() {
        boolean isLog = shape == Shape.LOGS || shape == Shape.CLEAR_LOGS;
        if (chance(50)) {
            return Kind.READ;
        }
        if (isLog) {
            return chance(75) ? Kind.APPEND : shape == Shape.LOGS && chance(20) ? Kind.CAS : Kind.WRITE;
        }
        boolean isSwaps = shape == Shape.SWAPS || shape == Shape.UNIQUE_SWAPS || shape == Shape.DENSE_SWAPS;
        boolean isPlain = shape == Shape.UNIQUE || shape == Shape.REPEATED || shape == Shape.DENSE;
        return chance(isSwaps ? 65 : isPlain ? 0 : 20) ? Kind.CAS : Kind.WRITE;
    }

    private String value() {
        return switch (shape) {
            case UNIQUE, UNIQUE_SWAPS -> String.valueOf(++fresh);
            case CLEAR_LOGS -> "<" + ++fresh + ">";
            case LOGS -> chance(50) ? "a" : chance(50) ? "b" : "ab";
            default -> String.valueOf(random.nextInt(values + 1));
        };
    }

    private void addFinals(List<Draft> drafts, boolean isSplit) {
        long end = drafts.stream().mapToLong(d -> d.complete).max().orElse(0);
        for (int i = 0; i < 2; i++) {
            Draft draft = draft("f" + i, isSplit ? end + 1 + random.nextInt(3) : random.nextInt(6));
            draft.kind = Kind.READ;
            draft.outcome = Outcome.OK;
            draft.acts = true;
            draft.isFinal = true;
            drafts.add(draft);
        }
    }

    private String initial() {
        return shape == Shape.LOGS || shape == Shape.CLEAR_LOGS ? "" : "0";
    }

    private void run(List<Draft> drafts) {
        Map<String, String> held = new HashMap<>();
        var byInstant = new ArrayList<>(drafts);
        byInstant.sort(Comparator.comparingDouble(d -> d.instant));
        for (Draft draft : byInstant) {
            String now = held.getOrDefault(draft.key, initial());
            switch (draft.kind) {
                case READ -> draft.value = now;
                case WRITE -> {
                    if (draft.acts) {
                        held.put(draft.key, draft.value);
                    }
                }
                case APPEND -> {
                    if (draft.acts) {
                        held.put(draft.key, now + draft.value);
                    }
                }
                case CAS -> {
                    draft.expected = chance(70) ? now : draft.expected;
                    boolean wins = draft.expected.equals(now);
                    if (draft.outcome != Outcome.UNKNOWN) {
                        draft.outcome = wins ? Outcome.OK : Outcome.FAIL;
                    }
                    if (draft.acts && wins) {
                        held.put(draft.key, draft.value);
                    }
                }
            }
        }
    }

    private History finish(List<Draft> drafts) {
        var reads = drafts.stream().filter(d -> d.kind == Kind.READ).toList();
        for (int change = random.nextInt(3); change > 0 && !reads.isEmpty(); change--) {
            Draft read = reads.get(random.nextInt(reads.size()));
            Draft other = drafts.get(random.nextInt(drafts.size()));
            read.value = chance(20) ? initial() : other.value;
            if (chance(10)) {
                read.value = "9";
            }
        }
        var ops = new ArrayList<Op>();
        boolean isTimed = shape != Shape.UNTIMED || chance(20);
        for (Draft d : drafts) {
            boolean hasTime = isTimed && !(shape == Shape.TIES && chance(5));
            boolean hasNoResult = d.kind == Kind.READ && chance(4);
            long complete = d.outcome == Outcome.UNKNOWN ? Op.NEVER : d.complete;
            ops.add(new Op(
                    ops.size(),
                    d.process,
                    d.kind,
                    d.key,
                    hasNoResult ? null : d.value,
                    d.kind == Kind.CAS ? d.expected : null,
                    d.outcome,
                    d.isFinal,
                    hasTime ? d.invoke : Op.NO_TIME,
                    hasTime ? complete : Op.NO_TIME));
        }
        return new History(initial(), ops);
    }
}
