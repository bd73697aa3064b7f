package coach.board.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.board.Board;
import coach.board.Edge.Mode;
import coach.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final int SEEDS = 150;

    private static Board board(String text) {
        return Board.read(new Source("<test>", text)).board();
    }

    private static String draw(String text, int width) {
        return Drawing.of(board(text), width, true);
    }

    @Test
    void everyArrowOfADrawingCanBeFollowed() {
        int drawn = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var random = new SplittableRandom(seed);
            Board board = board(randomText(random));
            int width = 40 + random.nextInt(161);
            String drawing = Drawing.of(board, width, true);
            String context = "seed " + seed + ", width " + width + "\n" + drawing;
            assertFits(drawing, width, context);
            List<String> names = board.nodes().stream().map(node -> node.name()).toList();
            if (!isDrawn(drawing)) {
                assertEquals(expected(board), listed(drawing), context);
                continue;
            }
            drawn++;
            for (String name : names) {
                long count = drawing.lines()
                        .flatMap(line -> List.of(line.split("[^a-z0-9]+")).stream())
                        .filter(name::equals)
                        .count();
                assertEquals(1, count, name + " in " + context);
            }
            var traced = new Traced(withoutLegend(drawing), names);
            assertEquals(expected(board), traced.arrows(), context);
            assertEquals(0, traced.strayCells(), context);
            assertEquals(drawing, Drawing.of(board, width, true), context);
        }
        assertEquals(true, drawn > SEEDS * 3 / 4, drawn + " of " + SEEDS + " were drawn");
    }

    private static boolean isDrawn(String drawing) {
        return drawing.contains("┌") || drawing.contains("╭─") || drawing.contains("╒");
    }

    private static String withoutLegend(String drawing) {
        return drawing.replaceAll("\n╌╌▷ asynchronous\n", "\n");
    }

    private static void assertFits(String drawing, int width, String context) {
        for (String line : drawing.split("\n", -1)) {
            assertEquals(line.stripTrailing(), line, context);
            assertEquals(true, Columns.of(line) <= width, Columns.of(line) + " columns in " + context);
        }
    }

    private static Set<String> expected(Board board) {
        var arrows = new TreeSet<String>();
        board.edges().stream().filter(edge -> !edge.isLoop()).forEach(edge -> {
            String mode = edge.mode() == Mode.SYNC ? ">" : "~";
            arrows.add(edge.from() + mode + edge.to());
            if (edge.isTwoWay()) {
                arrows.add(edge.to() + mode + edge.from());
            }
        });
        return arrows;
    }

    private static Set<String> listed(String listing) {
        var arrows = new TreeSet<String>();
        String from = "";
        for (String line : listing.split("\n")) {
            if (!line.startsWith(" ")) {
                from = line.replaceAll(" .*", "");
            } else if (!line.contains("↻") && !line.startsWith("    ")) {
                String mode = line.contains("▷") ? "~" : ">";
                String to = line.replaceAll(".*[►▷] ", "");
                if (!to.equals(from)) {
                    arrows.add(from + mode + to);
                }
                if (line.matches(".*[◄◁].*")) {
                    arrows.add(to + mode + from);
                }
            }
        }
        return arrows;
    }

    private static String randomText(SplittableRandom random) {
        int nodes = 2 + random.nextInt(9);
        String[] kinds = {"", "[x3]", "[db]", "[queue, x2, eu us]", "[client]", "[rf=3, ttl=60s, sharded by key]"};
        var lines = new ArrayList<String>();
        for (int i = 0; i < nodes; i++) {
            String name = "n" + i + "m".repeat(random.nextInt(10));
            lines.add(name + kinds[random.nextInt(kinds.length)]);
        }
        List<String> names = lines.stream().map(line -> line.replaceAll("\\[.*", "")).toList();
        String[] arrows = {"->", "->", "->", "->", "~>", "<->", "<-", "<~>"};
        for (int i = random.nextInt(2 * nodes); i >= 0; i--) {
            lines.add(names.get(random.nextInt(nodes)) + " " + arrows[random.nextInt(arrows.length)] + " "
                    + names.get(random.nextInt(nodes)));
        }
        return String.join("\n", lines);
    }
}
