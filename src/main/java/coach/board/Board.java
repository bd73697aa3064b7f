package coach.board;

import coach.text.Diagnostic;
import coach.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The diagram drawn so far: parts and the arrows between them. An immutable value; a line gives a new board.
 *
 * @param nodes in the order of their first mention; no two names have the same {@link Words#key}
 * @param edges in the order in which they were drawn; no two say the same
 */
public record Board(List<Node> nodes, List<Edge> edges) {
    private static final Board EMPTY = new Board(List.of(), List.of());

    public Board {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A board after one more line.
     *
     * @param diagnostics what could not be read of the line; columns count from its start
     */
    public record Step(Board board, List<Diagnostic> diagnostics) {
        public Step {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Returns the board on which nothing is drawn. */
    public static Board empty() {
        return EMPTY;
    }

    /** Returns the board with one line of notation drawn on it, which is evidence from answer {@code answer}. */
    public Step with(int answer, String line) {
        return with(answer, new Source("<input>", line), 1, 0);
    }

    /**
     * Returns the board with those lines of a longer answer that look like notation; prose between them is passed over.
     */
    public Step withAnswer(int answer, String text) {
        var diagnostics = new ArrayList<Diagnostic>();
        var source = new Source("<input>", text);
        Board board = this;
        int offset = 0;
        int number = 1;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            if (BoardLine.looksLikeNotation(line)) {
                Step step = board.with(answer, source, number, offset);
                board = step.board;
                diagnostics.addAll(step.diagnostics);
            }
            offset += line.length();
            offset += text.startsWith("\r\n", offset) ? 2 : 1;
            number++;
        }
        return new Step(board, diagnostics);
    }

    /** Returns the board that a whole file draws; every line of it is notation, and is the answer of its number. */
    public static Step read(Source source) {
        var diagnostics = new ArrayList<Diagnostic>();
        Board board = EMPTY;
        long lines = source.text().lines().count();
        for (int number = 1; number <= lines; number++) {
            Step step = board.with(number, source, number, 0);
            board = step.board;
            diagnostics.addAll(step.diagnostics);
        }
        return new Step(board, diagnostics);
    }

    private Step with(int answer, Source source, int number, int offset) {
        BoardLine line = BoardLine.parse(source, number);
        var pen = new Pen(this, new Pen.Place(answer, offset), new Faults(source, number));
        line.chains().forEach(pen::draw);
        var diagnostics = new ArrayList<>(line.faults());
        diagnostics.addAll(pen.faults());
        return new Step(pen.board(), diagnostics);
    }

    /** Returns the node that a spelling of its name means. */
    public Optional<Node> node(String name) {
        return nodes.stream().filter(node -> node.isCalled(name)).findFirst();
    }

    /** Returns the board in its notation, a line each: what is said about nodes first, then the arrows. */
    public List<String> print() {
        return Notation.print(this);
    }

    /** Returns the board as a graph in the language of Graphviz. */
    public String toDot() {
        return Dot.of(this);
    }

    /** Returns the board as a Mermaid flowchart, ready for a fenced block. */
    public String toMermaid() {
        return Mermaid.of(this);
    }
}
