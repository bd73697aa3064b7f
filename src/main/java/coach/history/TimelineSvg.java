package coach.history;

import coach.text.Printable;
import java.util.List;
import java.util.Locale;

/**
 * Draws a history as a self-contained SVG space-time diagram, for dark and light surroundings. It stands on the same
 * grid as the drawing in characters, so labels do not overlap; colour only repeats what line width says. Its title and
 * description say the same in words.
 */
public final class TimelineSvg {
    private static final int CELL = 8;
    private static final int ROW = 52;
    private static final int TOP = 64;
    private static final int LINE = 18;
    private static final int PAD = 16;
    private static final String STYLE = """
            <style>
            svg { color-scheme: light dark; --ink: #1f2328; --faint: #d0d7de; --paper: #ffffff; --bad: #b42318; --soft: #57606a }
            @media (prefers-color-scheme: dark) {
              svg { --ink: #e6edf3; --faint: #30363d; --paper: #0d1117; --bad: #ff8a80; --soft: #9198a1 } }
            text { font: 13px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: var(--ink) }
            .paper { fill: var(--paper) } .title { font-weight: bold } .soft { fill: var(--soft) }
            .grid { stroke: var(--faint); stroke-width: 1 } .event { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 4 }
            .bar { stroke: var(--ink); stroke-width: 1.5; fill: none } .bad { stroke: var(--bad); stroke-width: 4 }
            .badtext { fill: var(--bad); font-weight: bold } .fog { stroke-dasharray: 3 4 } .point { fill: var(--ink) }
            </style>
            """;

    private final Layout layout;
    private final int margin;
    private final StringBuilder out = new StringBuilder();

    private TimelineSvg(Layout layout) {
        this.layout = layout;
        int names = layout.rows().stream()
                .mapToInt(row -> Cells.width(row.name()))
                .max()
                .orElse(0);
        this.margin = PAD + (names + 2) * CELL;
    }

    /**
     * Returns the drawing.
     *
     * @param title what it shows, in one line
     * @param captions sentences below the drawing, also its description
     */
    public static String draw(Picture picture, String title, List<String> captions) {
        return new TimelineSvg(Arrangement.full(picture, Ink.UNICODE, true)).svg(picture, title, captions);
    }

    private String svg(Picture picture, String title, List<String> captions) {
        int longest = Math.max(
                Cells.width(title),
                captions.stream().mapToInt(Cells::width).max().orElse(0));
        int width = Math.max(margin + (layout.columns() + 2) * CELL, PAD * 2 + longest * CELL) + PAD;
        int bottom = TOP + layout.rows().size() * ROW;
        int notes = layout.events().size() + (picture.hidden() > 0 ? 1 : 0) + captions.size();
        int height = bottom + notes * LINE + PAD;
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n"
                        .formatted(width, height, width, height));
        out.append("<title>%s</title>\n<desc>%s</desc>\n"
                .formatted(Printable.xml(title), Printable.xml(String.join(" ", captions))));
        out.append(STYLE);
        out.append("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>\n".formatted(width, height));
        text(PAD, 24, "title", title);
        grid(bottom);
        for (int i = 0; i < layout.rows().size(); i++) {
            row(layout.rows().get(i), TOP + i * ROW + ROW / 2);
        }
        notes(picture, captions, bottom + LINE);
        return out.append("</svg>\n").toString();
    }

    private void grid(int bottom) {
        for (Layout.Tick tick : layout.ticks()) {
            int x = x(tick.column());
            line("grid", x, TOP - 8, x, bottom);
            text(x - 3, TOP - 14, "soft", tick.label());
        }
        for (Layout.Tick event : layout.events()) {
            line("event", x(event.column()), TOP - 8, x(event.column()), bottom);
        }
    }

    private void row(Layout.Row row, int y) {
        text(PAD, y + 4, "", row.name());
        for (Layout.Bar bar : row.bars()) {
            bar(bar, y);
        }
    }

    private void bar(Layout.Bar bar, int y) {
        int from = x(bar.from());
        int to = x(bar.to());
        String bad = bar.isMarked() ? " bad" : "";
        out.append("<g><title>%s</title>\n"
                .formatted(Printable.xml(bar.op().process() + ": " + Notation.print(bar.op()))));
        if (bar.isInstant()) {
            out.append("<circle class=\"point\" cx=\"%d\" cy=\"%d\" r=\"4\"/>\n".formatted(from, y));
        } else if (bar.isOpen()) {
            int fog = Math.max(from, to - 3 * CELL);
            line("bar" + bad, from, y - 6, from, y + 6);
            line("bar" + bad, from, y, fog, y);
            line("bar fog" + bad, fog, y, to, y);
            out.append("<path class=\"bar%s\" d=\"M%d %d l-6 -5 m6 5 l-6 5\"/>\n".formatted(bad, to, y));
        } else {
            line("bar" + bad, from, y - 6, from, y + 6);
            line("bar" + bad, from, y, to, y);
            line("bar" + bad, to, y - 6, to, y + 6);
        }
        int label = bar.isInstant() ? from + CELL : from + CELL / 2;
        text(label, y - 9, bar.isMarked() ? "badtext" : "", bar.label());
        if (bar.order() > 0) {
            int x = x(bar.point());
            out.append("<path class=\"point\" d=\"M%d %d l5 5 l-5 5 l-5 -5 z\"/>\n".formatted(x, y - 5));
            text(x - 3, y + 19, "soft", Integer.toString(bar.order()));
        }
        out.append("</g>\n");
    }

    private void notes(Picture picture, List<String> captions, int top) {
        int y = top;
        for (Layout.Tick event : layout.events()) {
            text(PAD, y, "soft", "┆ " + event.label());
            y += LINE;
        }
        if (picture.hidden() > 0) {
            String count =
                    picture.hidden() == 1 ? "1 operation that plays" : picture.hidden() + " operations that play";
            text(PAD, y, "soft", "+ " + count + " no part");
            y += LINE;
        }
        for (String caption : captions) {
            text(PAD, y, "", caption);
            y += LINE;
        }
    }

    private int x(int column) {
        return margin + column * CELL;
    }

    private void line(String style, int x1, int y1, int x2, int y2) {
        out.append("<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n".formatted(style, x1, y1, x2, y2));
    }

    /** The length is given, so that a reader's own font cannot make labels meet. */
    private void text(int x, int y, String style, String text) {
        if (!text.isEmpty()) {
            out.append(
                    "<text class=\"%s\" x=\"%d\" y=\"%d\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\">%s</text>\n"
                            .formatted(style, x, y, length(text), Printable.xml(text)));
        }
    }

    private static String length(String text) {
        return String.format(Locale.ROOT, "%d", Cells.width(text) * CELL);
    }
}
