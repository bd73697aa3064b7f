package coach.board.draw;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Edge.Mode;
import coach.board.NodeKind;
import coach.board.draw.Scene.Area;
import coach.board.draw.Scene.Card;
import coach.board.draw.Scene.Corner;
import coach.board.draw.Scene.Wire;
import coach.text.Printable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws a board as a self-contained SVG, for dark and light surroundings. Its styles hold for itself alone and it has
 * no ids, so that several may stand in one page. What a shape or a dashed line says, its title says in words too.
 */
public final class BoardSvg {
    private static final int HEAD = 9;
    private static final int HEAD_HALF = 4;
    private static final int TOP = 34;
    private static final int CAPTION = 20;
    private static final int PAD = 16;
    private static final int SKEW = 8;
    private static final String STYLE = """
            <style>
            .coach-board { color-scheme: light dark; --ink: #1f2328; --soft: #57606a; --paper: #ffffff; --card: #f6f8fa;
              --store: #dff0e4; --queue: #fff1d6; --cache: #e3eefc; --client: #efe6fa; --frame: #8c959f }
            @media (prefers-color-scheme: dark) { .coach-board { --ink: #e6edf3; --soft: #9198a1; --paper: #0d1117;
              --card: #1c232c; --store: #16352a; --queue: #3d2f12; --cache: #15304d; --client: #2f2247; --frame: #6e7681 } }
            .coach-board text { font: 13px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: var(--ink) }
            .coach-board .title, .coach-board .name { font-weight: bold } .coach-board .soft { fill: var(--soft) }
            .coach-board .paper { fill: var(--paper) } .coach-board .card { stroke: var(--ink); stroke-width: 1.5; fill: var(--card) }
            .coach-board .store { fill: var(--store) } .coach-board .queue { fill: var(--queue) }
            .coach-board .cache { fill: var(--cache) } .coach-board .client { fill: var(--client) }
            .coach-board .external { stroke-dasharray: 2 3 }
            .coach-board .rule { stroke: var(--ink); stroke-width: 1.5; fill: none }
            .coach-board .frame { fill: none; stroke: var(--frame); stroke-width: 1.5; stroke-dasharray: 8 4 }
            .coach-board .wire { stroke: var(--soft); stroke-width: 1.5; fill: none } .coach-board .async { stroke-dasharray: 6 4 }
            .coach-board .head { fill: var(--soft); stroke: var(--soft) } .coach-board .open { fill: var(--paper) }
            </style>
            """;

    private final Scene scene;
    private final StringBuilder out = new StringBuilder();

    private BoardSvg(Scene scene) {
        this.scene = scene;
    }

    /** Returns the drawing of a board without captions. */
    public static String draw(Board board, String title) {
        return draw(board, title, List.of());
    }

    /**
     * Returns the drawing.
     *
     * @param title what it shows, in one line
     * @param captions sentences below it; they begin its description
     */
    public static String draw(Board board, String title, List<String> captions) {
        return new BoardSvg(ElkScene.of(board)).svg(board, title, captions);
    }

    private String svg(Board board, String title, List<String> captions) {
        int longest = Math.max(
                Columns.of(title), captions.stream().mapToInt(Columns::of).max().orElse(0));
        int width = Math.max(scene.width(), longest * ElkScene.CELL + 2 * PAD);
        boolean isMixed = board.edges().stream().anyMatch(edge -> edge.mode() == Mode.ASYNC);
        int notes = captions.size() + (isMixed ? 1 : 0);
        int height = TOP + scene.height() + notes * CAPTION + PAD;
        out.append(("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"coach-board\" role=\"img\" width=\"%d\""
                        + " height=\"%d\" viewBox=\"0 0 %d %d\">\n")
                .formatted(width, height, width, height));
        out.append("<title>%s</title>\n<desc>%s</desc>\n"
                .formatted(Printable.xml(title), Printable.xml(description(board, captions))));
        out.append(STYLE);
        out.append("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>\n".formatted(width, height));
        text("title", PAD, 22, title);
        out.append("<g transform=\"translate(0 %d)\">\n".formatted(TOP));
        scene.frames().forEach(this::frame);
        scene.wires().forEach(this::wire);
        scene.cards().forEach(this::card);
        scene.wires().forEach(this::label);
        out.append("</g>\n");
        int y = TOP + scene.height() + CAPTION / 2;
        for (String caption : captions) {
            text("", PAD, y, caption);
            y += CAPTION;
        }
        if (isMixed) {
            text("soft", PAD, y, "dashed: nobody waits for an answer (asynchronous)");
        }
        return out.append("</svg>\n").toString();
    }

    private static String description(Board board, List<String> captions) {
        String flows = board.edges().stream().map(BoardSvg::says).collect(Collectors.joining("; "));
        String counted = "%d components, %d arrows."
                .formatted(board.nodes().size(), board.edges().size());
        return (String.join(" ", captions) + " " + counted + " " + flows).strip();
    }

    private static String says(Edge edge) {
        String how = edge.mode() == Mode.ASYNC ? "sends to" : "calls";
        String label = edge.label().isEmpty() ? "" : " (" + edge.label() + ")";
        return edge.from() + " " + (edge.isTwoWay() ? "and back " : "") + how + " " + edge.to() + label;
    }

    private void frame(Scene.Frame frame) {
        Area area = frame.area();
        out.append("<rect class=\"frame\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n"
                .formatted(area.left(), area.top(), area.width(), area.height()));
        text("soft", area.left() + ElkScene.PAD, area.top() + ElkScene.LINE, frame.name());
    }

    private void card(Card card) {
        Area area = card.area();
        NodeKind kind = card.box().kind();
        out.append("<g><title>%s</title>\n"
                .formatted(Printable.xml(card.says() + ": " + kind.name().toLowerCase(Locale.ROOT))));
        int round = kind == NodeKind.CLIENT ? 14 : kind == NodeKind.STORE ? 8 : 3;
        out.append("<rect class=\"card %s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>\n"
                .formatted(
                        kind.name().toLowerCase(Locale.ROOT),
                        area.left(),
                        area.top(),
                        area.width(),
                        area.height(),
                        round));
        if (kind == NodeKind.STORE) {
            rule("M%d %d h%d".formatted(area.left() + 2, area.top() + 4, area.width() - 4));
        } else if (kind == NodeKind.QUEUE) {
            rule("M%d %d v%d".formatted(area.right() - SKEW / 2, area.top(), area.height()));
            rule("M%d %d v%d".formatted(area.right() - SKEW, area.top(), area.height()));
        }
        int y = area.top() + ElkScene.LINE;
        for (String line : card.box().lines()) {
            boolean isFirst = y == area.top() + ElkScene.LINE;
            text(isFirst ? "name" : "", area.left() + ElkScene.PAD, y + 2, line);
            y += ElkScene.LINE;
        }
        out.append("</g>\n");
    }

    private void rule(String path) {
        out.append("<path class=\"rule\" d=\"").append(path).append("\"/>\n");
    }

    private void wire(Wire wire) {
        List<Corner> corners = wire.corners();
        String path = corners.stream()
                .map(corner -> corner.x() + " " + corner.y())
                .collect(Collectors.joining(" L", "M", ""));
        boolean isAsync = wire.edge().mode() == Mode.ASYNC;
        out.append("<g><title>%s</title>\n".formatted(Printable.xml(says(wire.edge()))));
        out.append("<path class=\"wire%s\" d=\"%s\"/>\n".formatted(isAsync ? " async" : "", path));
        head(corners.get(corners.size() - 2), corners.get(corners.size() - 1), isAsync);
        if (wire.edge().isTwoWay()) {
            head(corners.get(1), corners.get(0), isAsync);
        }
        out.append("</g>\n");
    }

    private void head(Corner from, Corner to, boolean isOpen) {
        int dx = Integer.signum(to.x() - from.x());
        int dy = Integer.signum(to.y() - from.y());
        int backX = to.x() - dx * HEAD;
        int backY = to.y() - dy * HEAD;
        out.append("<path class=\"head%s\" d=\"M%d %d L%d %d L%d %d z\"/>\n"
                .formatted(
                        isOpen ? " open" : "",
                        to.x(),
                        to.y(),
                        backX + dy * HEAD_HALF,
                        backY + dx * HEAD_HALF,
                        backX - dy * HEAD_HALF,
                        backY - dx * HEAD_HALF));
    }

    private void label(Wire wire) {
        Area area = wire.label();
        if (area.width() > 0) {
            out.append("<rect class=\"paper\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n"
                    .formatted(area.left(), area.top(), area.width(), area.height()));
            text(
                    "soft",
                    area.left() + ElkScene.CELL / 2,
                    area.top() + 12,
                    wire.edge().label());
        }
    }

    /** The length is given, so that a reader's own font cannot make texts leave their boxes. */
    private void text(String style, int x, int y, String text) {
        if (!text.isEmpty()) {
            out.append(
                    "<text class=\"%s\" x=\"%d\" y=\"%d\" textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\">%s</text>\n"
                            .formatted(style, x, y, Columns.of(text) * ElkScene.CELL, Printable.xml(text)));
        }
    }
}
