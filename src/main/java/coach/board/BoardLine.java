package coach.board;

import coach.text.Diagnostic;
import coach.text.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a drawing, read: chains of groups of names, joined by arrows.
 *
 * @param chains what the line draws, in order
 * @param faults what could not be read; everything else of the line is in the chains
 */
public record BoardLine(List<Chain> chains, List<Diagnostic> faults) {
    public BoardLine {
        chains = List.copyOf(chains);
        faults = List.copyOf(faults);
    }

    /** A name as written once, with the brackets behind it; places are characters of the line, from 0. */
    public record Named(String name, Attributes attributes, int start, int end) {}

    /**
     * Groups of names with an arrow between each and the next: {@code chat -> redis, push}.
     *
     * @param arrows one fewer than groups
     * @param isStruck whether the chain is to be taken off the board: {@code !gatway}
     */
    public record Chain(List<List<Named>> groups, List<Link> arrows, boolean isStruck) {
        public Chain {
            groups = List.copyOf(groups);
            arrows = List.copyOf(arrows);
        }
    }

    /** The arrow between two groups. */
    public record Link(boolean toLeft, boolean toRight, Edge.Mode mode, String label) {}

    /** Returns what a line draws. Never fails: a bad part becomes a fault, and the good parts stay. */
    public static BoardLine parse(String line) {
        return parse(new Source("<input>", line), 1);
    }

    /** Returns what line {@code number}, counted from 1, of {@code source} draws. */
    public static BoardLine parse(Source source, int number) {
        String line = source.line(number);
        var faults = new Faults(source, number);
        boolean isStruck = line.stripLeading().startsWith("!");
        Region region = Region.of(isStruck ? line.replaceFirst("!", " ") : line);
        var chains = new ArrayList<Chain>();
        for (List<Token> statement : statements(Tokens.of(region.rest(), faults))) {
            new Statement(statement, isStruck, faults).chains(chains);
        }
        return new BoardLine(region.around(chains), faults.found());
    }

    /**
     * Returns whether a line is a drawing rather than prose. It is one if every arrow stands between short names
     * without words that only sentences have ("the cache -> it is fast" is prose), or if it is a lone {@code name[x3]},
     * or strikes something out. A list mark, a comment, and "write path:" in front do not matter.
     */
    public static boolean looksLikeNotation(String line) {
        return Likeness.isDrawing(line);
    }

    private static List<List<Token>> statements(List<Token> tokens) {
        var statements = new ArrayList<List<Token>>();
        var current = new ArrayList<Token>();
        for (Token token : tokens) {
            if (token.sort() == Token.Sort.SEMICOLON) {
                statements.add(List.copyOf(current));
                current.clear();
            } else {
                current.add(token);
            }
        }
        statements.add(List.copyOf(current));
        return statements;
    }
}
