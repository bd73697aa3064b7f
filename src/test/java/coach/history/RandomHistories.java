package coach.history;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Histories of every shape the records allow, from a seed, with texts that try every notation. */
final class RandomHistories {
    private static final List<String> TEXTS = List.of(
            "x",
            "p1",
            "0",
            "1",
            "-7",
            "1.5",
            "1.0",
            "1e3",
            "true",
            "nil",
            "null",
            "",
            " ",
            "a b",
            "_",
            "fail",
            "initial",
            "#c",
            "a#c",
            "?",
            "!",
            "@",
            "a:b",
            ":k",
            ";",
            "|",
            ",",
            "\"",
            "\\",
            "\n",
            "\t",
            "\r",
            "\u0000",
            "\u007f",
            "é",
            "漢字",
            "👍",
            "\u202e",
            "\u2028",
            "inf",
            "w",
            "cas",
            "'",
            "{",
            "007",
            "99999999999999999999999");

    private RandomHistories() {}

    static History of(long seed) {
        var random = new SplittableRandom(seed);
        boolean isPlain = random.nextInt(3) == 0;
        int processes = 1 + random.nextInt(4);
        long[] clocks = random.longs(processes, -50, 50).toArray();
        String[] names = new String[processes];
        for (int p = 0; p < processes; p++) {
            names[p] = isPlain ? "p" + p : text(random) + p;
        }
        var ops = new ArrayList<Op>();
        for (int i = random.nextInt(9); i > 0; i--) {
            int process = random.nextInt(processes);
            boolean isTimed = random.nextBoolean();
            Op.Kind kind = pick(random, List.of(Op.Kind.values()));
            Op.Outcome outcome = pick(random, List.of(Op.Outcome.values()));
            boolean hasValue = kind != Op.Kind.READ || (outcome == Op.Outcome.OK && random.nextInt(5) > 0);
            long invoke = clocks[process] + random.nextInt(3);
            long complete = invoke + random.nextInt(5);
            if (isTimed) {
                clocks[process] = complete;
            }
            ops.add(new Op(
                    ops.size(),
                    names[process],
                    kind,
                    isPlain ? "x" : text(random),
                    hasValue ? isPlain ? "" + i : text(random) : null,
                    kind == Op.Kind.CAS ? isPlain ? "" + (i + 1) : text(random) : null,
                    outcome,
                    kind == Op.Kind.READ && random.nextInt(4) == 0,
                    isTimed ? invoke : Op.NO_TIME,
                    isTimed ? complete : Op.NO_TIME));
        }
        return new History(random.nextInt(3) == 0 ? text(random) : "0", ops);
    }

    private static <T> T pick(SplittableRandom random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String text(SplittableRandom random) {
        String one = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextInt(4) == 0 ? one + TEXTS.get(random.nextInt(TEXTS.size())) : one;
    }
}
