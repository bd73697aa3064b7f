package coach.board.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Edge.Mode;
import coach.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {
    private static final int SEEDS = 120;

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
                        .flatMap(line -> List.of(line.split("[^a-z0-9]+", -1)).stream())
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

    /** Each section of the file: {@code == WIDTH unicode|ascii TITLE}, the notation, {@code --}, the drawing. */
    @Test
    void drawingsLookAsTheyShould() throws IOException {
        String text = new String(
                requireNonNull(DrawingTest.class.getResourceAsStream("boards.txt"))
                        .readAllBytes(),
                UTF_8);
        List<String> sections = List.of(text.split("(?m)^== ", -1));
        assertEquals(13, sections.size() - 1);
        for (String section : sections.subList(1, sections.size())) {
            String[] head = section.substring(0, section.indexOf('\n')).split(" ", 3);
            String[] body = section.substring(section.indexOf('\n') + 1).split("(?m)^--\n", 2);
            assertEquals(
                    body[1], Drawing.of(board(body[0]), Integer.parseInt(head[0]), head[1].equals("unicode")), head[2]);
        }
    }

    @Test
    void theEmptyBoardIsEmpty() {
        assertEquals("", Drawing.of(Board.empty(), 80, true));
    }

    @Test
    void aHugeOrHostileBoardIsListedAndFits() {
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("n")
                    .append(i)
                    .append(" -> n")
                    .append(i * 7 % 300)
                    .append(", n")
                    .append(i * 11 % 300)
                    .append('\n');
        }
        text.append("\"")
                .append("負".repeat(60))
                .append("\" -> \"")
                .append("x".repeat(60))
                .append("\"\n");
        for (int width : new int[] {40, 57, 80, 200}) {
            assertFits(draw(text.toString(), width), width, "width " + width);
        }
    }

    @Test
    void longNamesAreWrappedInsideTheirBox() {
        String drawing = draw("client -> one very long name of an otherwise simple service, 负载均衡负载均衡负载均衡负载均衡", 60);
        assertFits(drawing, 60, drawing);
        assertEquals(true, drawing.contains("one very long name of an") && drawing.contains("┌"), drawing);
    }

    @Test
    void asciiDrawingsAreAscii() {
        for (long seed = 0; seed < 40; seed++) {
            Board board = board(randomText(new SplittableRandom(seed)));
            String drawing = Drawing.of(board, 100, false);
            assertEquals(true, drawing.chars().allMatch(c -> c < 128), "seed " + seed + "\n" + drawing);
        }
    }

    @Test
    void everyLabelIsShown() {
        for (long seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            int count = 3 + random.nextInt(5);
            var text = new StringBuilder();
            for (int i = 0; i < count + 2; i++) {
                text.append("n%d -(label%d)-> n%d\n".formatted(random.nextInt(count), i, random.nextInt(count)));
            }
            Board board = board(text.toString());
            int width = 40 + random.nextInt(100);
            String drawing = Drawing.of(board, width, true);
            assertFits(drawing, width, "seed " + seed);
            for (Edge edge : board.edges()) {
                assertEquals(
                        2,
                        drawing.split(edge.label() + "\\b", -1).length,
                        edge.label() + ", seed " + seed + "\n" + drawing);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "chat, 4",
        "负载, 4",
        "é, 1",
        "e\u0301, 1",
        "🚀, 2",
        "👩‍💻, 2",
        "👍🏽, 2",
        "❤️, 2",
        "🇩🇪, 2",
        "한글, 4",
        "►, 1"
    })
    void wideLettersTakeTwoColumns(String text, int columns) {
        assertEquals(columns, Columns.of(text));
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

    /** Reads a list back; a line that is indented deeper goes on with the one before it. */
    private static Set<String> listed(String listing) {
        var arrows = new TreeSet<String>();
        String from = "";
        for (String line : listing.replaceAll("\n {4,}", " ").split("\n", -1)) {
            if (!line.startsWith(" ")) {
                from = line.replaceAll(" .*", "");
                continue;
            }
            String mode = line.contains("▷") ? "~" : ">";
            for (String to : line.replaceAll(".*[►▷] ", "").split(",\\s*", -1)) {
                if (!to.equals(from)) {
                    arrows.add(from + mode + to);
                    if (line.matches(".*[◄◁].*")) {
                        arrows.add(to + mode + from);
                    }
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
        List<String> names =
                lines.stream().map(line -> line.replaceAll("\\[.*", "")).toList();
        String[] arrows = {"->", "->", "->", "->", "~>", "<->", "<-", "<~>"};
        for (int i = random.nextInt(2 * nodes); i >= 0; i--) {
            lines.add(names.get(random.nextInt(nodes)) + " " + arrows[random.nextInt(arrows.length)] + " "
                    + names.get(random.nextInt(nodes)));
        }
        return String.join("\n", lines);
    }
}
