package coach.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.text.CoachException;
import coach.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimelineReaderTest {
    private static final int SEEDS = 4_000;

    private static Imported read(String picture) {
        return TimelineReader.read(new Source("picture", picture));
    }

    private static String line(String picture) {
        return Notation.print(read(picture).history());
    }

    private static String problems(String picture) {
        var e = assertThrows(CoachException.class, () -> read(picture));
        var out = new StringBuilder();
        for (var d : e.diagnostics()) {
            out.append(d.span().line() + ":" + d.span().column() + " " + d.message() + "\n");
        }
        return out.toString();
    }

    /** What a picture tells: each process's operations in order, and the initial value. */
    private static Map<String, List<Op>> byProcess(History history) {
        Map<String, List<Op>> processes = new LinkedHashMap<>();
        for (Op op : history.ops()) {
            processes.computeIfAbsent(op.process(), p -> new ArrayList<>()).add(op.at(0));
        }
        return processes;
    }

    private static History untimed(History history) {
        return new History(
                history.initial(),
                history.ops().stream()
                        .map(op -> op.during(Op.NO_TIME, Op.NO_TIME))
                        .toList());
    }

    /** The same operations, all with times: each process's one after the other, some touching, some at one instant. */
    private static History timed(History history, SplittableRandom random) {
        Map<String, Long> clocks = new LinkedHashMap<>();
        long unit = random.nextInt(4) == 0 ? 1_234_567 : 1;
        long zero = random.nextInt(4) == 0 ? 1_764_000_000_000_000_000L : random.nextInt(-20, 20);
        var ops = new ArrayList<Op>();
        for (Op op : history.ops()) {
            long invoke = clocks.getOrDefault(op.process(), (long) random.nextInt(9)) + random.nextInt(3);
            long complete = invoke + random.nextInt(6);
            clocks.put(op.process(), complete);
            ops.add(op.during(zero + unit * invoke, zero + unit * complete));
        }
        return new History(history.initial(), ops);
    }

    /** More processes and operations than stand in six lanes of one screen. */
    private static History many(long seed) {
        var random = new SplittableRandom(seed);
        var ops = new ArrayList<Op>();
        int processes = 1 + random.nextInt(14);
        for (int i = random.nextInt(40); i > 0; i--) {
            Op.Outcome outcome = List.of(Op.Outcome.values()).get(random.nextInt(12) / 5);
            boolean isRead = random.nextBoolean();
            boolean isKnown = !isRead || outcome == Op.Outcome.OK;
            ops.add(new Op(
                    ops.size(),
                    "c" + random.nextInt(processes),
                    isRead ? Op.Kind.READ : Op.Kind.WRITE,
                    random.nextInt(5) == 0 ? "another key" : "x",
                    isKnown ? "-" + i : null,
                    null,
                    outcome,
                    false,
                    Op.NO_TIME,
                    Op.NO_TIME));
        }
        return new History("0", ops);
    }

    private static List<History> shapes(long seed) {
        var random = new SplittableRandom(seed);
        History any = RandomHistories.of(seed);
        History many = many(seed);
        return List.of(any, untimed(any), timed(any, random), untimed(many), timed(many, random));
    }

    @Test
    void whatIsDrawnIsReadBack() {
        int whole = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            for (History history : shapes(seed)) {
                boolean isTimed = history.ops().stream().allMatch(Op::isTimed);
                History told = isTimed ? history : untimed(history);
                for (Ink ink : Ink.values()) {
                    String drawn = TimelineText.draw(Picture.of(history), ink, 80);
                    String at = "seed " + seed + "\n" + drawn;
                    if (drawn.replace("~~>", "").matches("(?s).*[…~].*")) {
                        continue;
                    }
                    History read = assertRead(drawn, at);
                    assertEquals(told.initial(), read.initial(), at);
                    assertEquals(byProcess(told), byProcess(read), at);
                    String again = TimelineText.draw(Picture.of(read), ink, 80);
                    assertEquals(read, assertRead(again, at), at);
                    whole++;
                }
            }
        }
        assertTrue(whole > SEEDS * 7, whole + " pictures were whole");
    }

    private static History assertRead(String drawn, String at) {
        try {
            return read(drawn).history();
        } catch (CoachException e) {
            throw new AssertionError(at + e.render(), e);
        }
    }

    @Test
    void aPictureOfAReportIsReadWithItsTimes() {
        String picture = """
                   0 10        20 30        40 100
                w  ├─ w x=1 ───────────────────┤
                r    ┣━ r x→1 ━┫
                s                 ┣━ r x→0 ━┫
                """;
        assertEquals("w: w x 1 @0,100 | r: r x 1 @10,20 | s: r x 0 @30,40", line(picture));
        assertEquals(Format.PICTURE, Format.guess(picture));
    }

    @Test
    void withoutNumbersThereAreNoTimes() {
        String picture = """
                alice  |- w comment=1 -|
                bob        |- r comment->1 -| |- w reply=1 -|
                carol                           |- r reply->1 -| |= r comment->0 =|
                """;
        assertEquals("alice: w comment 1 | bob: r comment 1; w reply 1 | carol: r reply 1; r comment 0", line(picture));
        assertEquals(Format.PICTURE, Format.guess(picture));
    }

    @Test
    void fadingBarsInstantsTouchingBarsAndPlacesInTheOrderAreRead() {
        assertEquals(
                "initial nil | p: w x 1 ? @0,inf; w x 3 @20,30 | q: r x 1 @10,20; r x _ ! @20,40; r x 3 @50,50",
                line("""
                   0 10           20        30 40 50
                p  ├─ w x=1 ? ░░▶ ├─ w x=3 ─┤
                   ◆1             ◆3
                q    ├─ r x→1 ────┼─ r x→? ! ──┤  ● r x→3
                     ◆2            ◆4             ◆5
                initial nil
                """));
    }

    @Test
    void whatWasDrawnByHandIsReadWhereItIsPlain() {
        assertEquals("a: w x 1 @0,10 | b: r x 1 @2,20; cas x 1 2 ? @30,inf", line("""
                  0  2     10   20 30
                a:├─w x=1──┤
                b    ├─r x = 1──┤  ├─ cas x 1->2 ░▶
                """));
        assertEquals("a: w x 1; r x _ ?", line("a |-w x=1-| |- r x->? ~>"));
    }

    @Test
    void whatTheDrawingHidesIsSaid() {
        var imported = read("""
                   0         10 15 20        30 40        50
                p  ├─ w x=1 ─┤  ┆  ├─ w x=2 ─┤
                q               ┆               ├─ r x→1 ─┤
                ┆ nemesis: cut off n1
                + 1 operation that plays no part
                """);
        assertEquals(List.of("The picture hides one operation; only what it shows is judged."), imported.notes());
        assertEquals(List.of(new Imported.Annotation("nemesis", "cut off n1", 15)), imported.annotations());
    }

    @Test
    void whatTheDrawingCutShortIsNotInvented() {
        assertEquals("""
                1:20 a text is cut short here, and the picture does not tell the rest
                """, problems("p  ├─ w x=averylong…theend ─┤"));
        var imported = read("averylongna…  ├─ w x=1 ─┤");
        assertEquals(List.of("The name 'averylongna…' is cut short in the picture."), imported.notes());
    }

    @Test
    void everyMistakeHasItsPlace() {
        assertEquals("""
                1:1 expected the name of a process and its bars
                3:14 expected the end of the bar
                4:11 expected '=' and what is written
                5:5 expected a bar
                6:7 expected w KEY=VALUE, r KEY→VALUE, a KEY+VALUE, cas KEY OLD→NEW or a number of the legend
                """, problems("""
                ├─ w x=1 ─┤

                p  ├─ w x=1 ─
                q  ├─ w x 1 ─┤
                r   w x=1
                s  ├─ write ─┤
                """));
        assertEquals("""
                1:9 the time is not after the one before it
                2:14 no time stands above this
                """, problems("   5    2\np  ├─ w x=1 ─┤\n"));
        assertEquals("""
                1:14 number 2 is not explained
                1:24 another bar has number 1
                3:3 no bar has number 3
                """, problems("p  ├─ 1 ─┤   ├─ 2 ─┤   ├─ 1 ─┤\n  1  p: w x=1\n  3  p: w x=2\n"));
        assertEquals("""
                3:7 the list has 3 times, but the bars start and end in 2 columns
                """, problems("   0\np  ├─ w x=1 ─┤\ntimes 0 1 2\n"));
        assertEquals("""
                1:4 a read without an answer has no value
                2:21 an operation that failed was answered
                """, problems("p  ├─ r x→1 ░░▶\nq  ├─ w x=1 failed ░▶\n"));
    }

    @Test
    void theGuessTakesPicturesAndNothingElse() {
        for (String picture : List.of(
                "   0 10\np  ├─ w x=1 ─┤", "p  ├─ w x=1 ─┤", "p: ├─ w x=1 ─┤", "3 others  |- p: w x=1 -|", "p  * 1")) {
            assertEquals(Format.PICTURE, Format.guess(picture), picture);
        }
        for (String line : List.of(
                "p: w x \"├─\"", "p |: w x 1", "initial nil | p: w x 1", "# ├─ w x=1 ─┤\np: w x 1", "10: w x 1")) {
            assertEquals(Format.LINE, Format.guess(line), line);
        }
        for (long seed = 0; seed < SEEDS; seed++) {
            History history = RandomHistories.of(seed);
            assertTrue(Format.guess(Notation.print(history)) != Format.PICTURE, "seed " + seed);
            String drawn = TimelineText.draw(Picture.of(history), Ink.UNICODE, 80);
            boolean isDrawn = !history.ops().isEmpty();
            assertEquals(isDrawn, Format.guess(drawn) == Format.PICTURE, "seed " + seed + "\n" + drawn);
        }
    }
}
