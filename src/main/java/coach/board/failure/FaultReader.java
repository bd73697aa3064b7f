package coach.board.failure;

import coach.board.Board;
import coach.board.Node;
import coach.board.Words;
import coach.text.CoachException;
import coach.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a fault as it is typed: {@code kill db}, {@code partition eu us}, {@code spike 10x}, {@code slow cache 200ms}.
 */
public final class FaultReader {
    private static final String FORMS = "kill NAME, partition ZONE ZONE, spike 10x, or slow NAME 200ms";
    private static final List<String> VERBS = List.of("kill", "partition", "spike", "slow");
    private static final Pattern KILL = Pattern.compile("(?:(all|\\d{1,6}|one|both)\\s+(?:of\\s+)?(?:the\\s+)?)?(.+)");
    private static final Pattern SPIKE =
            Pattern.compile("[x×]?\\s*(\\d{1,6}(?:\\.\\d+)?)\\s*(?:[x×]|times|-fold|%)?.*");
    private static final double FACTOR_MAX = 1_000_000;

    private final Board board;

    private FaultReader(Board board) {
        this.board = board;
    }

    /**
     * Returns the fault, with names as the board spells them.
     *
     * @throws CoachException if it cannot be read, or names what is not drawn
     */
    public static Fault read(Board board, String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        String verb = text.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        String rest = text.substring(verb.length()).strip().replaceFirst("(?i)^the ", "");
        var reader = new FaultReader(board);
        return switch (verb) {
            case "kill", "lose", "crash", "drop" -> reader.kill(rest);
            case "partition", "cut", "split" -> reader.partition(rest);
            case "spike", "load" -> spike(rest);
            case "slow", "delay" -> reader.slow(rest);
            default ->
                throw new CoachException("cannot break '" + text + "'; "
                        + Nearest.to(verb, VERBS)
                                .map(near -> "did you mean " + near + "? ")
                                .orElse("")
                        + "Type " + FORMS);
        };
    }

    private Fault kill(String rest) {
        Matcher kill = KILL.matcher(rest);
        if (!kill.matches()) {
            throw new CoachException("kill what? Type kill NAME, as in kill " + example());
        }
        if (board.node(rest).isPresent()) {
            return new Fault.Kill(node(rest), 1);
        }
        String count = kill.group(1) == null ? "one" : kill.group(1).toLowerCase(Locale.ROOT);
        int copies = switch (count) {
            case "all" -> 0;
            case "one" -> 1;
            case "both" -> 2;
            default -> Integer.parseInt(count);
        };
        String zone = kill.group(2).toLowerCase(Locale.ROOT).replaceFirst("^(zone|region) ", "");
        return zones().contains(zone) && board.node(kill.group(2)).isEmpty()
                ? new Fault.Kill(zone, 0)
                : new Fault.Kill(node(kill.group(2)), copies);
    }

    private Fault partition(String rest) {
        String[] sides = rest.contains("|") || rest.contains(",") || rest.contains(" from ") || rest.contains(" and ")
                ? rest.split("\\s*(?:\\||,| from | and )\\s*", 2)
                : rest.split(" ", 2);
        if (sides.length < 2) {
            throw new CoachException("a partition has two sides; type partition ZONE ZONE, or partition NAME | NAME");
        }
        // With names of several words, any blank may part the two sides.
        for (int cut = rest.indexOf(' '); cut > 0; cut = rest.indexOf(' ', cut + 1)) {
            String one = rest.substring(0, cut);
            String other = rest.substring(cut + 1);
            if (isKnown(one) && isKnown(other)) {
                return new Fault.Partition(place(one), place(other));
            }
        }
        return new Fault.Partition(place(sides[0]), place(sides[1]));
    }

    private boolean isKnown(String name) {
        return zones().contains(name.toLowerCase(Locale.ROOT))
                || board.node(name).isPresent();
    }

    private String place(String name) {
        return zones().contains(name.toLowerCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : node(name);
    }

    private static Fault spike(String rest) {
        Matcher spike = SPIKE.matcher(rest);
        double factor = spike.matches() ? Double.parseDouble(spike.group(1)) : 0;
        if (factor <= 0 || factor > FACTOR_MAX) {
            throw new CoachException("a spike needs a factor; type spike 10x");
        }
        return new Fault.Spike(factor);
    }

    private Fault slow(String rest) {
        int cut = rest.lastIndexOf(' ');
        String time = cut < 0 ? "" : rest.substring(cut + 1);
        OptionalDouble millis = Amounts.millis(time);
        if (millis.isEmpty() && cut > 0) {
            int before = rest.lastIndexOf(' ', cut - 1);
            millis = before < 0 ? millis : Amounts.millis(rest.substring(before + 1));
            cut = millis.isPresent() ? before : cut;
        }
        if (millis.isEmpty()) {
            throw new CoachException("slow by how much? Type slow NAME 200ms");
        }
        String name = rest.substring(0, cut).replaceFirst("(?i) by$", "");
        return new Fault.Slow(node(name), millis.getAsDouble());
    }

    private String node(String name) {
        String bare = name.strip().replaceFirst("(?i)^the ", "");
        return board.node(bare).map(Node::name).or(() -> only(bare)).orElseThrow(() -> unknown(bare));
    }

    /** "db" means the one part whose name has that word. */
    private Optional<String> only(String word) {
        List<String> found = board.nodes().stream()
                .filter(node -> Words.of(node.name()).containsAll(Words.of(word)))
                .map(Node::name)
                .toList();
        return found.size() == 1 && !word.isBlank() ? Optional.of(found.get(0)) : Optional.empty();
    }

    private CoachException unknown(String name) {
        List<String> names = Stream.concat(board.nodes().stream().map(Node::name), zones().stream())
                .toList();
        String hint = Nearest.to(name, names)
                .map(near -> "did you mean " + near + "?")
                .orElse(names.isEmpty() ? "draw something first" : "it has " + String.join(", ", names));
        return new CoachException("nothing on the board is called '" + name + "'; " + hint);
    }

    private List<String> zones() {
        var zones = new ArrayList<String>();
        board.nodes().forEach(node -> zones.addAll(node.attributes().zones()));
        return zones.stream().distinct().toList();
    }

    private String example() {
        return board.nodes().isEmpty()
                ? "db"
                : board.nodes().get(board.nodes().size() - 1).name();
    }
}
