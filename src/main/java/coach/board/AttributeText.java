package coach.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text between a node's brackets. Phrases are separated by commas or semicolons; inside a phrase, known words and
 * numbers are taken out one by one, and what is left between them is a note.
 */
final class AttributeText {
    private static final Pattern PIECE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[,;]|[^\\s,;\"]+|\"");
    private static final Pattern KEY_VALUE = Pattern.compile("([\\p{L}][\\p{L}\\p{N}_.-]*)\\s*=\\s*");
    private static final Pattern TIMES =
            Pattern.compile("[x×*~]{1,2}~?(\\d{1,9})([km]?)\\+?|~?(\\d{1,9})([km]?)\\+?[x×]");
    private static final Pattern NUMBER = Pattern.compile("~?(\\d{1,9})([km]?)\\+?");
    private static final int COPIES_MAX = 1_000_000_000;

    private static final Set<String> INSTANCES = Set.of(
            "x",
            "copies",
            "copy",
            "instances",
            "instance",
            "nodes",
            "node",
            "pods",
            "servers",
            "machines",
            "hosts",
            "boxes",
            "count",
            "brokers");
    private static final Set<String> REPLICAS = Set.of("rf", "replicas", "replica", "replication", "copies of data");
    private static final Set<String> PLACES =
            Set.of("zone", "zones", "az", "azs", "region", "regions", "dc", "dcs", "datacenters", "datacentres");
    private static final Set<String> FILLERS = Set.of("in", "and", "across", "at", "over", "&", "+", "/");

    private final String text;
    private final int offset;
    private final Faults faults;

    private int instances;
    private int replicas;
    private int zoneCount;
    private final Set<String> zones = new LinkedHashSet<>();
    private final Set<String> roles = new LinkedHashSet<>();
    private final SortedMap<String, String> values = new TreeMap<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final List<String> run = new ArrayList<>();

    private AttributeText(String text, int offset, Faults faults) {
        this.text = text;
        this.offset = offset;
        this.faults = faults;
    }

    private record Piece(String text, int start, int end, boolean isQuoted) {}

    /** Reads {@code text}, which begins at character {@code offset} of its line. */
    static Attributes parse(String text, int offset, Faults faults) {
        return new AttributeText(text, offset, faults).parse();
    }

    private Attributes parse() {
        List<Piece> pieces = pieces();
        for (int i = 0; i < pieces.size(); ) {
            i += take(pieces, i);
        }
        endRun();
        return new Attributes(
                instances, replicas, zoneCount, List.copyOf(zones), List.copyOf(roles), values, List.copyOf(notes));
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            boolean isQuoted = matcher.group(1) != null;
            String piece = isQuoted ? Quotes.unescape(matcher.group(1)) : matcher.group();
            Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            boolean continues = last != null
                    && !last.isQuoted
                    && ((last.text.endsWith("=") && (isQuoted || !piece.matches("[,;]")))
                            || (!isQuoted && piece.startsWith("=")));
            if (continues && last != null) {
                pieces.set(pieces.size() - 1, new Piece(last.text + piece, last.start, matcher.end(), false));
            } else {
                pieces.add(new Piece(piece, matcher.start(), matcher.end(), isQuoted));
            }
        }
        return pieces;
    }

    /** Takes one or two pieces in, and returns how many. */
    private int take(List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        if (piece.isQuoted) {
            endRun();
            addNote(piece.text);
            return 1;
        }
        if (piece.text.equals(",") || piece.text.equals(";")) {
            endRun();
            return 1;
        }
        String word = piece.text.toLowerCase(Locale.ROOT);
        String next = i + 1 < pieces.size() && !pieces.get(i + 1).isQuoted
                ? pieces.get(i + 1).text.toLowerCase(Locale.ROOT)
                : "";
        Matcher times = TIMES.matcher(word);
        if (times.matches()) {
            String digits = times.group(1) != null ? times.group(1) : times.group(3);
            String scale = times.group(2) != null ? times.group(2) : times.group(4);
            endRun();
            instances = number(digits, scale, piece);
            return 1;
        }
        Matcher number = NUMBER.matcher(word);
        if (number.matches() && isCounted(next)) {
            endRun();
            count(next, number(number.group(1), number.group(2), piece));
            return 2;
        }
        Matcher pair = KEY_VALUE.matcher(piece.text);
        if (pair.lookingAt()) {
            endRun();
            takeValue(pair.group(1).toLowerCase(Locale.ROOT), piece.text.substring(pair.end()), piece);
            return 1;
        }
        takeWord(piece.text, word, next);
        return 1;
    }

    private void takeWord(String typed, String word, String next) {
        List<String> parts = List.of(word.split("[/+|&]", -1));
        if (!parts.isEmpty() && parts.stream().allMatch(Zones::isZone)) {
            endRun();
            zones.addAll(parts);
        } else if (NodeKind.isRole(word) && FILLERS.containsAll(run) && !isProse(next)) {
            endRun();
            roles.add(word);
        } else {
            run.add(typed);
        }
    }

    /** In "sharded by user" and "leader election" a role word is part of a phrase. */
    private static boolean isProse(String word) {
        return word.matches("\\p{L}.*")
                && !FILLERS.contains(word)
                && !NodeKind.isRole(word)
                && !Zones.isZone(word)
                && !TIMES.matcher(word).matches()
                && !KEY_VALUE.matcher(word).lookingAt();
    }

    private void takeValue(String key, String value, Piece piece) {
        if (value.isEmpty()) {
            faults.add(
                    offset + piece.start, offset + piece.end, "'" + key + "' has no value", "write " + key + "=VALUE");
            return;
        }
        Matcher number = NUMBER.matcher(value.toLowerCase(Locale.ROOT));
        boolean isNumber = number.matches();
        if (isCounted(key) && isNumber) {
            count(key, number(number.group(1), number.group(2), piece));
        } else if (PLACES.contains(key)) {
            zones.addAll(List.of(value.toLowerCase(Locale.ROOT).split("[/+|&]+", -1)));
            zones.remove("");
        } else if (INSTANCES.contains(key) || REPLICAS.contains(key)) {
            faults.add(
                    offset + piece.start,
                    offset + piece.end,
                    "'" + key + "' needs a number, not '" + value + "'",
                    "write " + key + "=3");
        } else if (key.equals("role")) {
            roles.add(value.toLowerCase(Locale.ROOT));
        } else {
            values.put(key, value);
        }
    }

    private static boolean isCounted(String unit) {
        return INSTANCES.contains(unit) || REPLICAS.contains(unit) || PLACES.contains(unit);
    }

    private void count(String unit, int number) {
        if (REPLICAS.contains(unit)) {
            replicas = number;
        } else if (PLACES.contains(unit)) {
            zoneCount = number;
        } else {
            instances = number;
        }
    }

    private int number(String digits, String scale, Piece piece) {
        long value = Long.parseLong(digits) * (scale.equals("k") ? 1_000 : scale.equals("m") ? 1_000_000 : 1);
        if (value < 1 || value > COPIES_MAX) {
            faults.add(
                    offset + piece.start,
                    offset + piece.end,
                    "'" + piece.text + "' is no number of copies",
                    "use a number from 1 to " + COPIES_MAX);
            return 0;
        }
        return (int) value;
    }

    private void endRun() {
        boolean areLetters = run.size() > 1 && run.stream().allMatch(word -> word.matches("[a-hA-H]"));
        if (areLetters) {
            run.forEach(letter -> zones.add(letter.toLowerCase(Locale.ROOT)));
        } else if (!FILLERS.containsAll(run)) {
            addNote(String.join(" ", run));
        }
        run.clear();
    }

    private void addNote(String note) {
        if (!note.isBlank()) {
            notes.add(note.strip());
        }
    }

    /** Returns {@code attributes} as they are written between brackets; reading it gives them back. */
    static String print(Attributes attributes) {
        var parts = new ArrayList<String>(
                attributes.roles().stream().map(AttributeText::role).toList());
        if (attributes.instances() > 0) {
            parts.add("x" + attributes.instances());
        }
        if (attributes.replicas() > 0) {
            parts.add("rf=" + attributes.replicas());
        }
        if (attributes.zoneCount() > 0) {
            parts.add("az=" + attributes.zoneCount());
        }
        if (!attributes.zones().isEmpty()) {
            boolean areKnown = attributes.zones().stream().allMatch(Zones::isZone);
            parts.add(
                    areKnown
                            ? String.join(" ", attributes.zones())
                            : "zone=" + value(String.join("+", attributes.zones())));
        }
        attributes.values().forEach((key, value) -> parts.add(key + "=" + value(value)));
        attributes.notes().forEach(note -> parts.add(note(note)));
        return String.join(", ", parts);
    }

    private static String role(String role) {
        return NodeKind.isRole(role) ? role : "role=" + value(role);
    }

    private static String value(String value) {
        return value.matches("[\\p{L}\\p{N}_.:/+*%-]+") ? value : Quotes.quote(value);
    }

    private static String note(String note) {
        var again = parse(note, 0, new Faults(new coach.text.Source("", note), 1));
        boolean isPlain = note.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]*")
                && again.notes().equals(List.of(note));
        return isPlain ? note : Quotes.quote(note);
    }
}
