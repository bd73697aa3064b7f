package coach.transcript;

import coach.board.Board;
import coach.board.draw.BoardSvg;
import coach.board.draw.Drawing;
import coach.transcript.page.Block;
import java.util.stream.Collectors;

/** A board on the page: the one place that decides how it is drawn. */
final class BoardPicture {
    private BoardPicture() {}

    static Block of(Board board, String title, int columns) {
        String alt = board.nodes().size() + " parts: "
                + board.nodes().stream().map(node -> node.name()).collect(Collectors.joining(", "))
                + ". Arrows: "
                + board.edges().stream()
                        .map(edge -> edge.from() + " to " + edge.to())
                        .collect(Collectors.joining("; "))
                + ".";
        return new Block.Picture(title, alt, svg(board, title), Drawing.of(board, columns, true), board.toMermaid());
    }

    private static String svg(Board board, String title) {
        return board.nodes().isEmpty() ? "" : BoardSvg.draw(board, title);
    }
}
