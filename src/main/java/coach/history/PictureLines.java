package coach.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the lines of a picture apart, and puts the lanes together that go on below themselves. */
final class PictureLines {
    private static final Pattern ZERO = Pattern.compile("\\+0 is (\\S+)");
    private static final Pattern HIDDEN = Pattern.compile("\\+ (\\d+) operations? that plays? no part");
    private static final Pattern LOST = Pattern.compile("\\+ times, which .*");
    private static final Pattern TIMES = Pattern.compile(Labels.TIMES + "(\\s+[+-]?[0-9][0-9.]*)+");
    private static final Pattern INITIAL = Pattern.compile("(" + Labels.INITIAL + "\\s+)[^├┣|\\s].*");
    private static final Pattern EVENT = Pattern.compile("[┆:] (.+?): (.*)");
    private static final Pattern TICKS = Pattern.compile("(?!.*--)[0-9+.\\s-]+");
    private static final Pattern LEGEND =
            Pattern.compile("\\s*(\\d+)\\s+(?=(\"([^\"\\\\]|\\\\.)*\"|\\S*):\\s+(r|w|a|cas)\\s)\\S.*");
    private static final Pattern POINTS = Pattern.compile("(?=.*[◆o])([┆:\\s]|[◆o]\\d+)*");
    private static final Pattern CUT_NAME = Pattern.compile("\"([^\"\\\\…~]|\\\\.)*[…~](?=\\s|$)");
    private static final Pattern GROUP = Pattern.compile("\\d+ others?(?=\\s|$)");

    final List<Lane> lanes = new ArrayList<>();
    final List<List<Strip>> strips = new ArrayList<>();
    final TreeMap<Integer, Tick> ticks = new TreeMap<>();
    final List<Tick> times = new ArrayList<>();
    final Map<String, Legend> legend = new LinkedHashMap<>();
    final List<Imported.Annotation> events = new ArrayList<>();

    @Nullable Tick zero;

    String initial = History.INITIAL;
    long hidden;
    boolean isLost;

    private final PictureFlaws flaws;
    private final List<Row> band = new ArrayList<>();
    private final Map<String, Lane> byHead = new HashMap<>();
    private int margin;
    private int shift;

    /**
     * A line of a process and those below it, or those of a group.
     *
     * @param name of the process; empty for a group
     * @param number its place from the top
     */
    record Lane(int number, String name, boolean isGroup, boolean isCut) {}

    /** A number above the bars, or one of the list of all times. */
    record Tick(String text, Strip.Mark mark) {}

    /** What a number in a bar stands for. */
    record Legend(Strip.Mark mark, LabelReader.Label label) {}

    /** A line of bars; {@code lane} is null where it goes on with the lane above. */
    private record Row(int line, String text, @Nullable Lane lane, String head) {}

    private PictureLines(PictureFlaws flaws) {
        this.flaws = flaws;
    }

    /** Reads all lines; what is wrong with them goes to {@code flaws}. */
    static PictureLines of(String text, PictureFlaws flaws) {
        var lines = new PictureLines(flaws);
        int number = 1;
        for (String line : text.lines().toList()) {
            lines.add(number++, line.stripTrailing());
        }
        lines.endBand();
        return lines;
    }

    private void add(int number, String line) {
        if (line.isBlank()) {
            endBand();
        } else if (TICKS.matcher(line).matches()) {
            endBand();
            ticks(number, line);
        } else if (!isBeside(number, line)) {
            row(number, line);
        }
    }

    /** Reads a line that stands below the bars; returns whether it is one. */
    private boolean isBeside(int number, String line) {
        Matcher zeroLine = ZERO.matcher(line);
        Matcher hiddenLine = HIDDEN.matcher(line);
        Matcher initialLine = INITIAL.matcher(line);
        Matcher event = EVENT.matcher(line);
        if (zeroLine.matches()) {
            zero = tick(number, line, zeroLine.start(1), zeroLine.end(1));
        } else if (hiddenLine.matches()) {
            hidden += Words.isDigits(hiddenLine.group(1)) && hiddenLine.group(1).length() < 18
                    ? Long.parseLong(hiddenLine.group(1))
                    : 1;
        } else if (LOST.matcher(line).matches()) {
            isLost = true;
        } else if (TIMES.matcher(line).matches()) {
            Matcher words = Pattern.compile("\\S+").matcher(line).region(Labels.TIMES.length(), line.length());
            while (words.find()) {
                times.add(tick(number, line, words.start(), words.end()));
            }
        } else if (initialLine.matches()) {
            initial(number, line, initialLine.end(1));
        } else if (event.matches()) {
            events.add(new Imported.Annotation(event.group(1), event.group(2), 0));
        } else {
            return isLegend(number, line);
        }
        return true;
    }

    private boolean isLegend(int number, String line) {
        Matcher line1 = LEGEND.matcher(line);
        if (!line1.matches()) {
            return false;
        }
        Strip strip = Strip.of(number, line);
        var reader = new LabelReader(strip, line1.end(1), flaws);
        reader.skipBlanks();
        LabelReader.Label label = reader.label();
        reader.skipBlanks();
        Strip.Mark mark = strip.mark(line1.start(1));
        if (label != null && reader.pos() < strip.length()) {
            flaws.add(strip.mark(reader.pos()), "expected '?', '!', 'failed' or the end of the line", "");
        }
        if (label == null) {
            label = new LabelReader.Label(
                    "", new Entry("", Op.Kind.READ, "", null, null, Op.Outcome.FAIL, false, null, null));
        }
        if (legend.put(line1.group(1), new Legend(mark, label)) != null) {
            flaws.add(mark, "number " + line1.group(1) + " was explained before", "give each bar a number of its own");
        }
        return true;
    }

    private void initial(int number, String line, int from) {
        Strip strip = Strip.of(number, line);
        var reader = new LabelReader(strip, from, flaws);
        LabelReader.Word word = reader.word("");
        initial = word.text();
        if (word.isCut()) {
            flaws.add(strip.mark(from), "the initial value is cut short here", "write it out in full");
        } else if (reader.pos() < strip.length()) {
            flaws.add(strip.mark(reader.pos()), "expected the end of the line", "text with blanks is quoted");
        }
    }

    private static Tick tick(int number, String line, int from, int to) {
        int column = shiftless(line, from);
        return new Tick(line.substring(from, to), new Strip.Mark(number, from, column));
    }

    private static int shiftless(String line, int unit) {
        return Cells.width(line.substring(0, unit));
    }

    private void ticks(int number, String line) {
        Matcher words = Pattern.compile("\\S+").matcher(line);
        while (words.find()) {
            Tick tick = tick(number, line, words.start(), words.end());
            ticks.put(tick.mark().column() + shift, tick);
        }
    }

    private void row(int number, String line) {
        if (POINTS.matcher(line).matches() && Character.isWhitespace(line.charAt(0))) {
            return;
        }
        String head = head(number, line);
        Lane lane = head.isEmpty() ? null : byHead.get(head);
        if (!head.isEmpty() && lane == null) {
            lane = lane(number, head);
            lanes.add(lane);
            strips.add(new ArrayList<>());
            byHead.put(head, lane);
        }
        if (lane == null && band.isEmpty()) {
            flaws.add(
                    new Strip.Mark(number, 0, 0),
                    "expected the name of a process and its bars",
                    "write, for example: p1  ├─ w x=1 ─┤");
            return;
        }
        band.add(new Row(number, line, lane, head));
    }

    /** Returns what stands before the bars of a line; empty where nothing does. */
    private String head(int number, String line) {
        Matcher group = GROUP.matcher(line);
        if (group.lookingAt()) {
            return group.group();
        }
        Matcher cut = CUT_NAME.matcher(line);
        if (cut.lookingAt()) {
            return cut.group();
        }
        if (Character.isWhitespace(line.charAt(0))) {
            return "";
        }
        var reader = new LabelReader(Strip.of(number, line), 0, new PictureFlaws(flaws.source()));
        reader.word("");
        return line.substring(0, reader.pos());
    }

    private Lane lane(int number, String head) {
        if (GROUP.matcher(head).matches()) {
            return new Lane(lanes.size(), "", true, false);
        }
        LabelReader.Word word = new LabelReader(Strip.of(number, head), 0, flaws).word("");
        boolean isColon = head.length() > 1 && head.endsWith(":") && head.charAt(0) != '"';
        String name = isColon ? word.text().substring(0, word.text().length() - 1) : word.text();
        return new Lane(lanes.size(), name, false, word.isCut());
    }

    /** Ends a stretch of the picture: what comes next goes on to the right of it. */
    private void endBand() {
        if (band.isEmpty()) {
            return;
        }
        boolean isFirst = margin == 0;
        if (isFirst) {
            margin = 2
                    + band.stream()
                            .mapToInt(row -> Cells.width(row.head()))
                            .max()
                            .orElse(0);
        }
        List<List<Strip>> inside = strips.stream().map(this::inside).toList();
        Map<String, Row> seen = new HashMap<>();
        Lane lane = lanes.get(0);
        for (Row row : band) {
            lane = row.lane() == null ? lane : row.lane();
            boolean isRepeated = row.lane() != null && seen.put(row.head(), row) != null;
            if (isRepeated && lane.isCut()) {
                flaws.add(
                        new Strip.Mark(row.line(), 0, 0), "two names are cut short to the same text", "write them out");
            }
            boolean isOwn = row.lane() != null && !isRepeated;
            Strip strip = strip(lane, row, isOwn, inside.get(lane.number()));
            strip.add(row.line(), row.text(), isFirst ? Cells.width(row.head()) : margin, shift);
        }
        int edge = band.stream().mapToInt(row -> Cells.width(row.text())).max().orElse(margin);
        shift += Math.max(0, edge - margin);
        band.clear();
    }

    /** Returns what a line of the band goes on with: its lane's own line, one whose bar goes on, or nothing yet. */
    private Strip strip(Lane lane, Row row, boolean isOwn, List<Strip> inside) {
        List<Strip> own = strips.get(lane.number());
        if (isOwn && !own.isEmpty()) {
            return own.get(0);
        }
        int first = row.text().length() - row.text().stripLeading().length();
        boolean isGoingOn = !isOwn && "├┣●|*┆:".indexOf(row.text().charAt(first)) < 0;
        if (isGoingOn && !inside.isEmpty()) {
            return inside.remove(0);
        }
        var fresh = new Strip();
        own.add(fresh);
        return fresh;
    }

    /** Returns the further lines of a lane that end within a bar. */
    private List<Strip> inside(List<Strip> own) {
        var inside = new ArrayList<Strip>();
        for (Strip strip : own.subList(Math.min(1, own.size()), own.size())) {
            if (BarReader.read(strip, new PictureFlaws(flaws.source())).isInside()) {
                inside.add(strip);
            }
        }
        // In the order of the last band's lines: a line that went on there may be one that began late.
        inside.sort(
                Comparator.comparingInt(strip -> strip.mark(strip.length() - 1).line()));
        return inside;
    }
}
