package coach.term;

import java.util.ArrayList;
import java.util.List;

/** A part of a {@link Rich} text that knows how to fill a width. */
sealed interface Block {

    /** Returns the lines of this block for {@code width} columns, at least 1. */
    List<Line> lines(int width, Glyphs glyphs);

    /** One line as it was written, broken where it does not fit. Spaces in front indent every line of it. */
    record Paragraph(List<Run> runs) implements Block {
        static final Paragraph EMPTY = new Paragraph(List.of());
        private static final int INDENT_SHARE = 3;

        public Paragraph {
            runs = List.copyOf(runs);
        }

        Paragraph then(Paragraph other) {
            var both = new ArrayList<>(runs);
            both.addAll(other.runs);
            return new Paragraph(both);
        }

        @Override
        public List<Line> lines(int width, Glyphs glyphs) {
            List<Run> shown = shown(glyphs);
            var whole = new StringBuilder();
            shown.forEach(run -> whole.append(run.text()));
            String text = whole.toString();
            int skipped = Breaks.skipSpaces(text, 0);
            String body = text.substring(skipped);
            int indent = Math.min(skipped, width / INDENT_SHARE);
            Line margin = indent == 0 ? Line.EMPTY : Line.of(Ink.PLAIN, " ".repeat(indent));
            var lines = new ArrayList<Line>();
            for (Breaks.Slice slice : Breaks.of(body, Math.max(1, width - indent))) {
                lines.add(margin.then(cut(shown, slice.start() + skipped, slice.end() + skipped)));
            }
            return lines;
        }

        List<Run> shown(Glyphs glyphs) {
            return runs.stream()
                    .map(run -> run.withText(glyphs.prose(run.text())))
                    .toList();
        }

        private static Line cut(List<Run> runs, int start, int end) {
            var parts = new ArrayList<Run>();
            int at = 0;
            for (Run run : runs) {
                int from = Math.max(start - at, 0);
                int to = Math.min(end - at, run.text().length());
                if (from < to) {
                    parts.add(run.withText(run.text().substring(from, to)));
                }
                at += run.text().length();
            }
            return new Line(parts);
        }
    }

    /** A text with a marker before its first line and the same room before the others. */
    record Item(Run marker, Rich body) implements Block {
        private static final int BODY_COLUMNS_MIN = 12;

        @Override
        public List<Line> lines(int width, Glyphs glyphs) {
            Line first = new Line(List.of(marker.withText(glyphs.prose(marker.text()))));
            int room = first.columns();
            var lines = new ArrayList<Line>();
            if (width - room < BODY_COLUMNS_MIN) {
                if (!marker.text().isBlank()) {
                    lines.add(first);
                }
                lines.addAll(body.lines(width, glyphs));
                return lines;
            }
            Line others = Line.of(Ink.PLAIN, " ".repeat(room));
            for (Line line : body.lines(width - room, glyphs)) {
                lines.add((lines.isEmpty() ? first : others).then(line));
            }
            return lines;
        }
    }

    /** A line across the whole width, with a label in it or without. */
    record Rule(String label) implements Block {
        private static final int LEAD = 2;

        @Override
        public List<Line> lines(int width, Glyphs glyphs) {
            String stroke = glyphs.prose(Glyphs.HORIZONTAL);
            Run name = new Run(Ink.STRONG, glyphs.prose(label));
            int used = label.isEmpty() ? 0 : LEAD + 2 + Columns.of(name.text());
            if (used > width) {
                return new Paragraph(List.of(name)).lines(width, glyphs);
            }
            Line rest = Line.of(Ink.DIM, stroke.repeat(width - used));
            return List.of(
                    label.isEmpty()
                            ? rest
                            : Line.of(Ink.DIM, stroke.repeat(LEAD) + " ")
                                    .then(new Line(List.of(name)))
                                    .then(Line.of(Ink.PLAIN, " "))
                                    .then(rest));
        }
    }

    /** A drawing: never broken, never indented, every character one of its own columns. */
    record Drawing(List<Run> rows) implements Block {
        public Drawing {
            rows = List.copyOf(rows);
        }

        @Override
        public List<Line> lines(int width, Glyphs glyphs) {
            return rows.stream()
                    .map(row -> new Line(List.of(row.withText(glyphs.drawing(row.text())))))
                    .toList();
        }
    }

    /**
     * Rows of cells in columns. Every column but the last is as wide as its widest cell; the last takes what is left.
     * Where that is too little to read, each row becomes a small paragraph list: its first cell, and the others
     * indented below.
     */
    record Table(List<List<Rich>> rows) implements Block {
        private static final int GAP = 2;
        private static final int LAST_COLUMNS_MIN = 24;
        private static final int CELL_SHARE = 2;

        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public List<Line> lines(int width, Glyphs glyphs) {
            List<Integer> columns = columns(width, glyphs);
            int used = columns.stream().mapToInt(column -> column + GAP).sum();
            int last = width - used;
            var lines = new ArrayList<Line>();
            for (List<Rich> row : rows) {
                lines.addAll(
                        last < LAST_COLUMNS_MIN ? stacked(row, width, glyphs) : beside(row, columns, last, glyphs));
            }
            return lines;
        }

        /** Returns the widths of all columns but the last. */
        private List<Integer> columns(int width, Glyphs glyphs) {
            int count = rows.stream().mapToInt(List::size).max().orElse(1) - 1;
            var widths = new ArrayList<Integer>();
            for (int i = 0; i < count; i++) {
                int widest = 0;
                for (List<Rich> row : rows) {
                    if (i < row.size()) {
                        widest = Math.max(widest, columns(row.get(i).lines(width / CELL_SHARE, glyphs)));
                    }
                }
                widths.add(widest);
            }
            return widths;
        }

        private static int columns(List<Line> lines) {
            return lines.stream().mapToInt(Line::columns).max().orElse(0);
        }

        private static List<Line> stacked(List<Rich> row, int width, Glyphs glyphs) {
            var lines = new ArrayList<Line>();
            for (int i = 0; i < row.size(); i++) {
                Rich cell = i == 0 ? row.get(i) : row.get(i).indented(GAP);
                if (!cell.isEmpty()) {
                    lines.addAll(cell.lines(width, glyphs));
                }
            }
            return lines;
        }

        private static List<Line> beside(List<Rich> row, List<Integer> columns, int last, Glyphs glyphs) {
            var cells = new ArrayList<List<Line>>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(row.get(i).lines(i < columns.size() ? columns.get(i) : last, glyphs));
            }
            int height = cells.stream().mapToInt(List::size).max().orElse(0);
            var lines = new ArrayList<Line>();
            for (int y = 0; y < height; y++) {
                Line line = Line.EMPTY;
                int end = 0;
                for (int i = 0; i < cells.size(); i++) {
                    line = line.padded(end);
                    line = y < cells.get(i).size() ? line.then(cells.get(i).get(y)) : line;
                    end += i < columns.size() ? columns.get(i) + GAP : 0;
                }
                lines.add(line);
            }
            return lines;
        }
    }
}
