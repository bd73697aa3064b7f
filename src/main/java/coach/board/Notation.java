package coach.board;

import coach.board.Edge.Mode;
import java.util.ArrayList;
import java.util.List;

/** Writes a board in its notation, so that reading the lines in order gives the same board back. */
final class Notation {
    private Notation() {}

    static List<String> print(Board board) {
        var lines = new ArrayList<String>();
        board.nodes().forEach(node -> lines.add(node(node)));
        board.edges().forEach(edge -> lines.add(edge(edge)));
        return List.copyOf(lines);
    }

    private static String node(Node node) {
        String inside = AttributeText.print(node.attributes());
        return name(node.name()) + (inside.isEmpty() ? "" : "[" + inside + "]");
    }

    private static String edge(Edge edge) {
        String shaft = edge.mode() == Mode.ASYNC ? "~" : "-";
        String label = edge.label().isEmpty() ? "" : "(" + label(edge.label()) + ")" + shaft;
        return name(edge.from()) + " " + (edge.isTwoWay() ? "<" : "") + shaft + label + "> " + name(edge.to());
    }

    /** Returns a name as it may be typed: bare where reading the bare name gives it back, else in quotes. */
    static String name(String name) {
        BoardLine read = BoardLine.parse(name);
        boolean isBare = read.faults().isEmpty()
                && name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} _&+/.:'-]*")
                && read.chains().size() == 1
                && read.chains().get(0).arrows().isEmpty()
                && read.chains().get(0).groups().get(0).size() == 1
                && read.chains().get(0).groups().get(0).get(0).name().equals(name)
                && read.chains().get(0).groups().get(0).get(0).attributes().isEmpty();
        return isBare ? name : Quotes.quote(name);
    }

    private static String label(String label) {
        boolean isBare = label.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]*")
                && new Arrow(false, true, Mode.SYNC, "").saying(label).equals(new Arrow(false, true, Mode.SYNC, label));
        return isBare ? label : Quotes.quote(label);
    }
}
