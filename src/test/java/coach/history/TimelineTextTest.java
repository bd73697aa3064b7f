package coach.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimelineTextTest {
    private static String draw(String notation, Ink ink, Set<Integer> marked, List<Integer> order) {
        History history = Notation.parse(notation);
        Picture all = Picture.of(history);
        return TimelineText.draw(new Picture(history, all.shown(), marked, order, List.of(), 0), ink, 80);
    }

    @Test
    void barsStandInTimeAndHeavyOnesContradict() {
        assertEquals(
                """
                   0 10        20 30        40 100
                w  ├─ w x=1 ───────────────────┤
                r    ┣━ r x→1 ━┫
                s                 ┣━ r x→0 ━┫
                """, draw("w: w x 1 @0,100 | r: r x 1 @10,20 | s: r x 0 @30,40", Ink.UNICODE, Set.of(1, 2), List.of()));
    }

    @Test
    void plainCharactersSayTheSame() {
        assertEquals(
                """
                   0 10         20 30         40 100
                w  |- w x=1 ---------------------|
                r    |= r x->1 =|
                s                  |= r x->0 =|
                """, draw("w: w x 1 @0,100 | r: r x 1 @10,20 | s: r x 0 @30,40", Ink.ASCII, Set.of(1, 2), List.of()));
    }

    @Test
    void withoutTimesReadsFollowTheWritesTheyRead() {
        assertEquals("""
                p  ├─ w x=1 ─┤ ├─ w y=1 ─┤
                q                          ├─ r y→1 ─┤ ┣━ r x→0 ━┫
                """, draw("p: w x 1; w y 1 | q: r y 1; r x 0", Ink.UNICODE, Set.of(3), List.of()));
    }

    @Test
    void whereThatIsTooWideOperationsFollowLikeStairs() {
        assertEquals(
                """
                alice  ├─ w comment=1 ─┤
                bob        ├─ r comment→1 ─┤ ├─ w reply=1 ─┤
                carol                            ├─ r reply→1 ─┤ ├─ r comment→0 ─┤
                """,
                draw(
                        "alice: w comment 1 | bob: r comment 1; w reply 1 | carol: r reply 1; r comment 0",
                        Ink.UNICODE,
                        Set.of(),
                        List.of()));
    }

    @Test
    void causesInACircleStillHaveColumns() {
        assertEquals("""
                p  ├─ r x→1 ─┤ ├─ w y=1 ─┤
                q  ├─ r y→1 ─┤ ├─ w x=1 ─┤
                """, draw("p: r x 1; w y 1 | q: r y 1; w x 1", Ink.UNICODE, Set.of(), List.of()));
    }

    @Test
    void unknownOutcomesFadeInstantsAreDotsAndTouchingBarsShareAColumn() {
        assertEquals(
                """
                   0 10           20        30 40 50
                p  ├─ w x=1 ? ░░▶ ├─ w x=3 ─┤
                   ◆1             ◆3
                q    ├─ r x→1 ────┼─ r x→0 ────┤  ● r x→3
                     ◆2            ◆4             ◆5
                """,
                draw(
                        "p: w x 1 ? @0,inf; w x 3 @20,30 | q: r x 1 @10,20; r x 0 @20,40; r x 3 @50,50",
                        Ink.UNICODE,
                        Set.of(),
                        List.of(0, 2, 1, 3, 4)));
    }

    @Test
    void longTimesAreShownFromTheFirst() {
        assertEquals("""
                   +0        +10
                p  ├─ w x=1 ─┤
                +0 is 1764000000000000000
                """, draw("p: w x 1 @1764000000000000000,1764000000000000010", Ink.UNICODE, Set.of(), List.of()));
    }

    @Test
    void labelsThatDoNotFitBecomeNumbers() {
        assertEquals(
                """
                   0     1 2     3 4     5 6     7 8     9
                p  ├─ 1 ─┤ ├─ 2 ─┤ ├─ 3 ─┤ ├─ 4 ─┤ ├─ 5 ─┤
                  1  p: w colour=vermilion
                  2  p: w colour=turquoise
                  3  p: w colour=ultramarine
                  4  p: w colour=chartreuse
                  5  p: w colour=aquamarine
                """,
                draw(
                        "p: w colour vermilion @0,1; w colour turquoise @2,3; w colour ultramarine @4,5;"
                                + " w colour chartreuse @6,7; w colour aquamarine @8,9",
                        Ink.UNICODE,
                        Set.of(),
                        List.of()));
    }

    @Test
    void moreThanSixLanesAreGrouped() {
        var text = new StringBuilder();
        for (int p = 0; p < 8; p++) {
            text.append("c%d: r x 0 @%d,%d\n".formatted(p, 4 * p, 4 * p + 3));
        }
        String drawn = draw(text.toString(), Ink.UNICODE, Set.of(7), List.of());
        List<String> names = drawn.lines()
                .map(line -> line.length() < 10 ? line : line.substring(0, 10).strip())
                .toList();
        assertEquals(List.of("", "c7", "c0", "c1", "c2", "c3", "3 others"), names.subList(0, 7));
    }

    @Test
    void hiddenOperationsAndEventsAreSaid() {
        History history = Notation.parse("p: w x 1 @0,10; w x 2 @20,30 | q: r x 1 @5,6; r x 1 @40,50");
        var events = List.of(
                new Imported.Annotation("nemesis", "cut off n1", 15), new Imported.Annotation("nemesis", "heal", 99));
        assertEquals(
                """
                   0         10 15 20        30 40        50
                p  ├─ w x=1 ─┤  ┆  ├─ w x=2 ─┤
                q               ┆               ├─ r x→1 ─┤
                ┆ nemesis: cut off n1
                + 1 operation that plays no part
                """,
                TimelineText.draw(
                        new Picture(history, List.of(0, 1, 3), Set.of(), List.of(), events, 0), Ink.UNICODE, 80));
    }

    @Test
    void everyDrawingFitsAndNamesEveryOperation() {
        for (long seed = 0; seed < 1_000; seed++) {
            History history = RandomHistories.of(seed);
            for (Ink ink : Ink.values()) {
                for (int width : new int[] {60, 80}) {
                    String drawn = TimelineText.draw(Picture.of(history), ink, width);
                    String at = "seed " + seed + "\n" + drawn;
                    assertTrue(drawn.lines().allMatch(line -> Cells.width(line) <= width), at);
                    assertEquals(drawn, TimelineText.draw(Picture.of(history), ink, width), at);
                    assertTrue(drawn.lines().noneMatch(line -> line.endsWith(" ")), at);
                }
            }
        }
    }

    @Test
    void plainDrawingsOfPlainHistoriesHaveOnlyPlainCharacters() {
        String drawn = draw(
                "p: w x 1 ? @0,inf; w x 3 @20,30 | q: cas x 0 1 fail @10,20; r x 0 ! @20,20; a x longlonglonglonglong @20,40",
                Ink.ASCII,
                Set.of(1),
                List.of(0, 1, 2));
        assertTrue(drawn.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f)), drawn);
    }
}
