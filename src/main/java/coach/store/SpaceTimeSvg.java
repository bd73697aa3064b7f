package coach.store;

import coach.history.Cells;
import coach.history.Ink;
import coach.text.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a run as a self-contained SVG space-time diagram, for dark and light surroundings: time down, a lane per site,
 * slanted arrows for messages, words at the right. Colour only repeats what shape says; title and description say the
 * same in words.
 */
public final class SpaceTimeSvg {
    private static final int CELL = 8;
    private static final int LINE = 18;
    private static final int PAD = 16;
    private static final int TOP = 78;
    private static final int ROW = 34;
    private static final int LANE = 130;
    private static final int WORDS_COLUMNS = 64;
    /** How much of the way to its lane an arrow is drawn that does not get there, in hundredths. */
    private static final int SHORT = 72;

    private static final String STYLE = """
            <style>
            svg { color-scheme: light dark; --ink: #1f2328; --faint: #d0d7de; --paper: #ffffff; --bad: #b42318; --soft: #57606a; --way: #0a58ca }
            @media (prefers-color-scheme: dark) {
              svg { --ink: #e6edf3; --faint: #30363d; --paper: #0d1117; --bad: #ff8a80; --soft: #9198a1; --way: #79b8ff } }
            text { font: 13px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: var(--ink) }
            .paper { fill: var(--paper) } .title { font-weight: bold } .soft { fill: var(--soft) } .surprise { fill: var(--bad); font-weight: bold }
            .lane { stroke: var(--soft); stroke-width: 1.5 } .down { stroke-dasharray: 1 6 } .lead { stroke: var(--faint); stroke-width: 1 }
            .way { stroke: var(--way); stroke-width: 1.5; fill: none } .open { stroke-dasharray: 6 4 } .cut { stroke: var(--bad); stroke-width: 2; stroke-dasharray: 2 5 }
            .dot { fill: var(--ink); stroke: var(--ink); stroke-width: 1.5 } .ring { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5 }
            .bad { stroke: var(--bad); stroke-width: 2.5; fill: none } .head { fill: var(--way) }
            </style>
            <defs><marker id="head" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path class="head" d="M0 0 L10 5 L0 10 z"/></marker></defs>
            """;

    private final SpaceTime plan;
    private final StringBuilder out = new StringBuilder();
    private final List<List<String>> words = new ArrayList<>();
    /** By row, the height of its sign; the last is the bottom of the lanes. */
    private final int[] ys;

    private SpaceTimeSvg(SpaceTime plan) {
        this.plan = plan;
        ys = new int[plan.rows().size() + 1];
        int y = TOP;
        for (int row = 0; row < plan.rows().size(); row++) {
            words.add(Lettering.wrap(Printable.line(plan.rows().get(row).label()), WORDS_COLUMNS));
            ys[row] = y;
            y += ROW + (words.get(row).size() - 1) * LINE;
        }
        ys[plan.rows().size()] = y;
    }

    /**
     * Returns the drawing.
     *
     * @param title what it shows, in one line
     * @param captions sentences below the drawing, such as the command that draws it again
     */
    public static String draw(Scenario scenario, Run run, String title, List<String> captions) {
        String description = StoryText.tell(scenario, run, Ink.UNICODE, WORDS_COLUMNS)
                .replaceAll("\\s+", " ")
                .strip();
        return new SpaceTimeSvg(SpaceTime.of(scenario, run)).svg(title, description, captions);
    }

    private String svg(String title, String description, List<String> captions) {
        var below = new ArrayList<>(plan.ending());
        if (plan.hidden() > 0) {
            below.add("+ " + plan.hidden() + (plan.hidden() == 1 ? " message" : " messages") + " that nobody needed");
        }
        below.addAll(captions);
        List<String> lines = below.stream()
                .flatMap(text -> Lettering.wrap(Printable.line(text), WORDS_COLUMNS + 24).stream())
                .toList();
        int columns = Math.max(
                Cells.width(title), lines.stream().mapToInt(Cells::width).max().orElse(0));
        int width = Math.max(wordsFrom() + WORDS_COLUMNS * CELL, PAD * 2 + columns * CELL) + PAD;
        int bottom = ys[plan.rows().size()];
        int height = bottom + 2 * LINE + lines.size() * LINE + PAD;
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n"
                        .formatted(width, height, width, height));
        out.append("<title>%s</title>\n<desc>%s</desc>\n".formatted(Printable.xml(title), Printable.xml(description)));
        out.append(STYLE).append("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>\n".formatted(width, height));
        text(PAD, 26, "title", title);
        for (int row = 0; row < plan.rows().size(); row++) {
            words(row);
        }
        lanes();
        plan.arrows().forEach(this::arrow);
        for (int row = 0; row < plan.rows().size(); row++) {
            mark(plan.rows().get(row), ys[row]);
        }
        int y = bottom + LINE + LINE;
        for (String line : lines) {
            text(PAD, y, line.startsWith("Surprise: ") ? "surprise" : "soft", line);
            y += LINE;
        }
        return out.append("</svg>\n").toString();
    }

    private int x(int lane) {
        return PAD + LANE / 2 + lane * LANE;
    }

    private int wordsFrom() {
        return x(plan.lanes().size() - 1) + LANE / 2;
    }

    private void lanes() {
        for (int lane = 0; lane < plan.lanes().size(); lane++) {
            String name = Printable.line(plan.lanes().get(lane));
            text(x(lane) - Cells.width(name) * CELL / 2, TOP - 26, "title", name);
            line("lane", x(lane), TOP - 16, x(lane), plan.rows().isEmpty() ? TOP : ys[0]);
            for (int row = 0; row < plan.rows().size(); row++) {
                SpaceTime.Row each = plan.rows().get(row);
                line(each.down().get(lane) ? "lane down" : "lane", x(lane), ys[row], x(lane), ys[row + 1]);
                if (lane + 1 < plan.lanes().size() && each.cuts().get(lane)) {
                    line("cut", x(lane) + LANE / 2, ys[row] - 8, x(lane) + LANE / 2, ys[row + 1] - 8);
                }
            }
        }
    }

    private void words(int row) {
        int lane = Math.max(0, plan.rows().get(row).lane());
        line("lead", x(lane), ys[row], wordsFrom() - CELL, ys[row]);
        String number = "%2d  ".formatted(row + 1);
        List<String> said = words.get(row);
        for (int i = 0; i < said.size(); i++) {
            text(
                    wordsFrom(),
                    ys[row] + 4 + i * LINE,
                    "",
                    (i == 0 ? number : " ".repeat(number.length())) + said.get(i));
        }
    }

    private void arrow(SpaceTime.Arrow arrow) {
        int x1 = x(arrow.fromLane());
        int y1 = ys[arrow.fromRow()];
        int y2 = ys[arrow.toRow()];
        boolean isThere = arrow.end() == SpaceTime.End.ARRIVED;
        int x2 = isThere ? x(arrow.toLane()) : x1 + (x(arrow.toLane()) - x1) * SHORT / 100;
        out.append("<g><title>%s</title>\n".formatted(Printable.xml(arrow.label())));
        if (arrow.fromLane() == arrow.toLane()) {
            out.append("<path class=\"way\" marker-end=\"url(#head)\" d=\"M%d %d C%d %d %d %d %d %d\"/>\n"
                    .formatted(x1, y1, x1 + LANE / 2, y1, x1 + LANE / 2, y2, x1 + 5, y2));
        } else {
            int end = x2 + (isThere ? (x2 > x1 ? -5 : 5) : 0);
            String style = arrow.end() == SpaceTime.End.OPEN ? "way open" : "way";
            String head = arrow.end() == SpaceTime.End.LOST ? "" : " marker-end=\"url(#head)\"";
            out.append("<path class=\"%s\"%s d=\"M%d %d L%d %d\"/>\n".formatted(style, head, x1, y1, end, y2));
        }
        if (arrow.end() == SpaceTime.End.LOST) {
            cross(x2, y2);
        }
        out.append("</g>\n");
    }

    private void mark(SpaceTime.Row row, int y) {
        int x = x(Math.max(0, row.lane()));
        switch (row.mark()) {
            case OPERATION -> circle("dot", x, y);
            case ARRIVAL, NOTE, RESTART -> circle("ring", x, y);
            case CRASH -> cross(x, y);
            case NETWORK -> {}
        }
    }

    private void circle(String style, int x, int y) {
        out.append("<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"5\"/>\n".formatted(style, x, y));
    }

    private void cross(int x, int y) {
        out.append("<path class=\"bad\" d=\"M%d %d l10 10 m0 -10 l-10 10\"/>\n".formatted(x - 5, y - 5));
    }

    private void line(String style, int x1, int y1, int x2, int y2) {
        out.append("<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n".formatted(style, x1, y1, x2, y2));
    }

    /** The length is given, so that a reader's own font cannot make words meet. */
    private void text(int x, int y, String style, String text) {
        if (!text.isBlank()) {
            int lead = text.length() - text.stripLeading().length();
            String shown = text.strip();
            out.append(
                    "<text class=\"%s\" x=\"%d\" y=\"%d\" textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\">%s</text>\n"
                            .formatted(style, x + lead * CELL, y, Cells.width(shown) * CELL, Printable.xml(shown)));
        }
    }
}
