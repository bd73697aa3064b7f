package coach.term;

import coach.term.Block.Drawing;
import coach.term.Block.Item;
import coach.term.Block.Paragraph;
import coach.term.Block.Rule;
import coach.term.Block.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with inks, lists, tables and rules, laid out only when its width is known. Immutable.
 *
 * <p>Safe by construction: whatever it is made from, no control character, escape sequence or bidirectional control
 * comes out of it; they are shown as pictures (see {@link coach.text.Printable}). A line feed starts a new line, spaces
 * at the start of a line indent all of it, and no line is wider than the width unless it is one word, or part of a
 * {@link #drawing}.
 *
 * <pre>
 *   Rich.title("Chat").line(Rich.plain("Ask first: ").then(Ink.CODE, "/hint")).line(Rich.bullets(List.of(...)))
 * </pre>
 */
public final class Rich {
    private static final Rich EMPTY = new Rich(List.of());

    private final List<Block> blocks;

    private Rich(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /** Returns no text at all: not even a line. */
    public static Rich empty() {
        return EMPTY;
    }

    /** Returns {@code text} in {@code ink}; an empty text is an empty line. */
    public static Rich of(Ink ink, String text) {
        var lines = new ArrayList<Block>();
        for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
            lines.add(line.isEmpty() ? Paragraph.EMPTY : new Paragraph(List.of(new Run(ink, line))));
        }
        return new Rich(lines);
    }

    /** Returns {@code text} without emphasis. */
    public static Rich plain(String text) {
        return of(Ink.PLAIN, text);
    }

    /** Returns {@code text} as a title. */
    public static Rich title(String text) {
        return of(Ink.TITLE, text);
    }

    /** Returns {@code text} emphasised. */
    public static Rich strong(String text) {
        return of(Ink.STRONG, text);
    }

    /** Returns {@code text} set back. */
    public static Rich dim(String text) {
        return of(Ink.DIM, text);
    }

    /** Returns {@code text} as something to type or choose. */
    public static Rich accent(String text) {
        return of(Ink.ACCENT, text);
    }

    /** Returns {@code text} as good news. */
    public static Rich good(String text) {
        return of(Ink.GOOD, text);
    }

    /** Returns {@code text} as a warning. */
    public static Rich warn(String text) {
        return of(Ink.WARN, text);
    }

    /** Returns {@code text} as bad news. */
    public static Rich bad(String text) {
        return of(Ink.BAD, text);
    }

    /** Returns {@code text} as notation. */
    public static Rich code(String text) {
        return of(Ink.CODE, text);
    }

    /** Returns a line across the whole width. */
    public static Rich rule() {
        return rule("");
    }

    /** Returns a line across the whole width with {@code label} in it. */
    public static Rich rule(String label) {
        return of(new Rule(label));
    }

    /** Returns {@code text} with its lines kept as they are, however wide: a diagram, a table drawn elsewhere. */
    public static Rich drawing(String text) {
        return drawing(Ink.PLAIN, text);
    }

    /** Returns {@link #drawing(String)} in {@code ink}. */
    public static Rich drawing(Ink ink, String text) {
        return of(new Drawing(text.lines().map(row -> new Run(ink, row)).toList()));
    }

    /** Returns one entry of a list: {@code marker}, such as {@code "a) "}, and {@code body} hanging beside it. */
    public static Rich item(Ink ink, String marker, Rich body) {
        return of(new Item(new Run(ink, marker), body));
    }

    /** Returns a bulleted list. */
    public static Rich bullets(List<Rich> items) {
        return lines(items.stream()
                .map(item -> item(Ink.DIM, Glyphs.BULLET + " ", item))
                .toList());
    }

    /** Returns a list numbered from 1, its numbers right-aligned. */
    public static Rich numbered(List<Rich> items) {
        int digits = Integer.toString(items.size()).length();
        var entries = new ArrayList<Rich>();
        for (int i = 0; i < items.size(); i++) {
            String number = Integer.toString(i + 1);
            entries.add(item(Ink.DIM, " ".repeat(digits - number.length()) + number + ". ", items.get(i)));
        }
        return lines(entries);
    }

    /** Returns rows of cells in columns; the last column takes the width that is left, and is wrapped in it. */
    public static Rich table(List<List<Rich>> rows) {
        return of(new Table(rows));
    }

    /** Returns {@code texts} below one another. */
    public static Rich lines(List<Rich> texts) {
        var all = new ArrayList<Block>();
        texts.forEach(text -> all.addAll(text.blocks));
        return new Rich(all);
    }

    private static Rich of(Block block) {
        return new Rich(List.of(block));
    }

    /** Returns this text with {@code next} going on where it ends, on the same line where both sides are prose. */
    public Rich then(Rich next) {
        if (isEmpty() || next.isEmpty()) {
            return isEmpty() ? next : this;
        }
        var all = new ArrayList<>(blocks);
        int last = all.size() - 1;
        boolean isInline = all.get(last) instanceof Paragraph && next.blocks.get(0) instanceof Paragraph;
        if (isInline) {
            all.set(last, ((Paragraph) all.get(last)).then((Paragraph) next.blocks.get(0)));
        }
        all.addAll(next.blocks.subList(isInline ? 1 : 0, next.blocks.size()));
        return new Rich(all);
    }

    /** Returns this text with {@code text} in {@code ink} going on where it ends. */
    public Rich then(Ink ink, String text) {
        return then(of(ink, text));
    }

    /** Returns this text with {@code text} going on where it ends. */
    public Rich then(String text) {
        return then(Ink.PLAIN, text);
    }

    /** Returns this text with {@code next} below it. */
    public Rich line(Rich next) {
        return lines(List.of(this, next));
    }

    /** Returns this text with {@code next} below it. */
    public Rich line(String next) {
        return line(plain(next));
    }

    /** Returns this text with an empty line below it. */
    public Rich line() {
        return line("");
    }

    /** Returns this text moved right by {@code columns}. */
    public Rich indented(int columns) {
        return isEmpty() ? this : item(Ink.PLAIN, " ".repeat(columns), this);
    }

    /** Whether there is nothing to print, not even an empty line. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Returns this text for an output: lines of at most {@code width} columns, each ended by a line feed. */
    public String render(int width, Palette palette, Glyphs glyphs) {
        var text = new StringBuilder();
        lines(width, glyphs).forEach(line -> text.append(line.render(palette)).append('\n'));
        return text.toString();
    }

    /** Returns this text without inks, in Unicode; what a test compares. */
    public String text(int width) {
        return render(width, Palette.NONE, Glyphs.UNICODE);
    }

    List<Line> lines(int width, Glyphs glyphs) {
        return blocks.stream()
                .flatMap(block -> block.lines(width, glyphs).stream())
                .toList();
    }

    /**
     * Returns the runs of this text's first line, unbroken and with the spaces at its end; what a prompt is made of.
     */
    Line asOneLine(Glyphs glyphs) {
        if (isEmpty() || !(blocks.get(0) instanceof Paragraph)) {
            return Line.EMPTY;
        }
        return new Line(((Paragraph) blocks.get(0)).shown(glyphs));
    }

    /** Returns this text for debugging, 80 columns wide. */
    @Override
    public String toString() {
        return text(80);
    }
}
