package coach.board.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Node;
import coach.board.review.Finding;
import coach.board.review.Review;
import coach.board.review.Rule;
import coach.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The home feed of a social network: 25 components with planted mistakes. */
class SocialFeedTest {
    private static final Path FOLDER = Path.of("src/test/resources/board");

    private static Board board() throws IOException {
        Path file = FOLDER.resolve("social-feed.board");
        Board.Step read = Board.read(new Source(file.toString(), Files.readString(file)));
        assertEquals(List.of(), read.diagnostics());
        return read.board();
    }

    @Test
    void itHasTwentyFiveComponents() throws IOException {
        assertEquals(25, board().nodes().size());
    }

    @Test
    void allThatIsPlantedIsFoundAndNothingElse() throws IOException {
        var planted = new TreeSet<String>();
        List<String> lines = Files.readAllLines(FOLDER.resolve("social-feed.board"), UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("# planted")) {
                planted.add("line " + (i + 1));
            }
        }
        var found = new TreeSet<String>();
        var rules = new TreeSet<String>();
        Review review = Review.of(board());
        for (Finding finding : Stream.concat(review.structural().stream(), review.open().stream())
                .toList()) {
            Rule rule = Rule.of(finding);
            rules.add(rule.id() + ": " + String.join(", ", finding.about()));
            assertTrue(
                    lines.stream()
                            .filter(line -> line.contains("# planted"))
                            .anyMatch(line -> finding.about().stream().anyMatch(line::contains)),
                    rule.id() + " " + finding.about());
            finding.about().stream()
                    .flatMap(name -> planted.stream()
                            .filter(line -> lines.get(Integer.parseInt(line.substring(5)) - 1)
                                    .contains(name)))
                    .forEach(found::add);
        }
        assertEquals(planted, found);
        assertEquals(
                new TreeSet<>(List.of(
                        "below-durability: search index",
                        "cache-without-invalidation: post cache",
                        "dead-end: spam checker",
                        "far-write: graph service, graph store",
                        "queue-without-consumer: notification queue",
                        "single-point: auth service",
                        "single-point: id generator",
                        "state-behind-balancer: upload service, api gateway",
                        "unreachable: trend counter, trend store")),
                rules);
    }

    /** The two captures are kept as files, so that a change of them is seen. */
    @Test
    void itIsDrawnInEightyAndInTwoHundredColumns() throws IOException {
        for (int width : new int[] {80, 200}) {
            String expected = Files.readString(FOLDER.resolve("social-feed-" + width + ".txt"));
            String drawing = Drawing.of(board(), width, true);
            assertEquals(expected, drawing, "in " + width + " columns");
            assertTrue(drawing.lines().allMatch(line -> Columns.of(line) <= width), "in " + width + " columns");
            for (Node node : board().nodes()) {
                assertTrue(drawing.contains(node.name()), node.name());
            }
        }
    }

    @Test
    void everyArrowIsInOnePartOfAWideDrawing() throws IOException {
        Board board = board();
        List<String> lines = Parts.of(
                        board,
                        part -> part.nodes().size() > 7 ? Optional.empty() : Optional.of(part.print()),
                        Glyphs.UNICODE)
                .orElseThrow();
        for (Edge edge : board.edges()) {
            String arrow = new Board(List.of(), List.of(edge)).print().get(0);
            assertEquals(1, lines.stream().filter(arrow::equals).count(), arrow);
        }
        for (Node node : board.nodes()) {
            String full = new Board(List.of(node), List.of()).print().get(0);
            boolean isBare = full.equals(node.name());
            long times = lines.stream().filter(full::equals).count();
            assertTrue(isBare ? times >= 1 : times == 1, full + " " + times);
        }
    }
}
