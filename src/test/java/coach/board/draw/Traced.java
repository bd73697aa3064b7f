package coach.board.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a drawing back as a person does: finds the boxes, then follows each line from its head to where it starts. */
final class Traced {
    private static final String HEADS = "▲►▼◄△▷▽◁";
    private static final String LINES = " │─└││┌├─┘─┴┐┤┬┼";
    private static final String ROUND = " ╎╌╰╎╎╭├╌╯╌┴╮┤┬┼";

    private final List<List<String>> cells = new ArrayList<>();
    private final Map<Long, String> boxes = new HashMap<>();
    private final Set<Long> used = new HashSet<>();

    private record Step(int x, int y, Side going) {}

    Traced(String drawing, List<String> names) {
        for (String line : drawing.split("\n", -1)) {
            var row = new ArrayList<String>();
            for (String cluster : Columns.clusters(line)) {
                row.add(cluster);
                if (Columns.ofCluster(cluster) == 2) {
                    row.add("");
                }
            }
            cells.add(row);
        }
        names.forEach(this::findBox);
    }

    private String at(int x, int y) {
        boolean isInside =
                y >= 0 && y < cells.size() && x >= 0 && x < cells.get(y).size();
        return isInside ? cells.get(y).get(x) : " ";
    }

    private static long key(int x, int y) {
        return y * 10_000L + x;
    }

    private void findBox(String name) {
        for (int y = 0; y < cells.size(); y++) {
            String row = String.join("", cells.get(y));
            for (int x = 2; x < cells.get(y).size(); x++) {
                if (row.contains(" " + name + " ") && reads(name, x, y)) {
                    takeBox(name, x - 2, y - 1);
                    return;
                }
            }
        }
        throw new AssertionError("no box for " + name);
    }

    private boolean reads(String name, int x, int y) {
        List<String> letters = Columns.clusters(name);
        int column = x;
        for (String letter : letters) {
            if (!at(column, y).equals(letter)) {
                return false;
            }
            column += Columns.ofCluster(letter);
        }
        return at(x - 1, y).equals(" ") && at(column, y).equals(" ");
    }

    private void takeBox(String name, int left, int top) {
        int right = left + 1;
        while (!"┐╕╮".contains(at(right, top))) {
            right++;
        }
        int bottom = top + 1;
        while (!"└╘╰".contains(at(left, bottom))) {
            bottom++;
        }
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                if (boxes.put(key(x, y), name) != null) {
                    throw new AssertionError("boxes overlap at " + name);
                }
            }
        }
    }

    /** Returns every arrow as "from>to" or "from~to", sorted; an arrow with two heads gives two. */
    Set<String> arrows() {
        var arrows = new TreeSet<String>();
        for (int y = 0; y < cells.size(); y++) {
            for (int x = 0; x < cells.get(y).size(); x++) {
                int head = HEADS.indexOf(at(x, y));
                if (head >= 0 && !at(x, y).isEmpty() && !boxes.containsKey(key(x, y))) {
                    Side to = Side.of(head % 4);
                    String box = boxes.get(key(x + to.dx, y + to.dy));
                    if (box == null) {
                        throw new AssertionError("a head that touches no box at " + x + "," + y);
                    }
                    follow(new Step(x - to.dx, y - to.dy, to.opposite()), box, head < 4 ? ">" : "~", arrows);
                    used.add(key(x, y));
                }
            }
        }
        return arrows;
    }

    /** Returns how many line cells no arrow uses. */
    long strayCells() {
        long stray = 0;
        for (int y = 0; y < cells.size(); y++) {
            for (int x = 0; x < cells.get(y).size(); x++) {
                boolean isLine = !at(x, y).isBlank() && (LINES + ROUND).contains(at(x, y));
                stray += isLine && !boxes.containsKey(key(x, y)) && !used.contains(key(x, y)) ? 1 : 0;
            }
        }
        return stray;
    }

    private void follow(Step start, String to, String mode, Set<String> arrows) {
        var seen = new HashSet<Step>();
        var queue = new ArrayDeque<Step>(List.of(start));
        while (!queue.isEmpty()) {
            Step step = queue.remove();
            if (!seen.add(step)) {
                continue;
            }
            String box = boxes.get(key(step.x, step.y));
            String mark = at(step.x, step.y);
            if (box != null) {
                if (!"├┤┬┴╧╤".contains(mark)) {
                    throw new AssertionError("a line ends at no port of " + box);
                }
                arrows.add(box + mode + to);
            } else if (HEADS.contains(mark)) {
                Side head = Side.of(HEADS.indexOf(mark) % 4);
                String other = boxes.getOrDefault(key(step.x + head.dx, step.y + head.dy), "?");
                // Another head of the same lines: it is a source as well only where no box feeds them.
                if (feeders(start).isEmpty()) {
                    arrows.add(other + mode + to);
                }
            } else {
                used.add(key(step.x, step.y));
                queue.addAll(onwards(step, mark));
            }
        }
    }

    private Set<String> feeders(Step start) {
        var feeders = new HashSet<String>();
        var seen = new HashSet<Step>();
        var queue = new ArrayDeque<Step>(List.of(start));
        while (!queue.isEmpty()) {
            Step step = queue.remove();
            String box = boxes.get(key(step.x, step.y));
            String mark = at(step.x, step.y);
            if (box != null) {
                feeders.add(box);
            } else if (seen.add(step) && !HEADS.contains(mark)) {
                queue.addAll(onwards(step, mark));
            }
        }
        return feeders;
    }

    private List<Step> onwards(Step step, String mark) {
        int bits = Math.max(LINES.indexOf(mark), ROUND.indexOf(mark));
        if (mark.isBlank() || bits < 0) {
            throw new AssertionError("a line breaks off at " + step.x + "," + step.y);
        }
        bits = "│╎".contains(mark) ? 5 : "─╌".contains(mark) ? 10 : bits;
        var next = new ArrayList<Step>();
        if ((bits & step.going.opposite().bit()) == 0) {
            // A line that meets another straight one at a right angle runs on behind it.
            next.add(new Step(step.x + step.going.dx, step.y + step.going.dy, step.going));
            return next;
        }
        for (int i = 0; i < 4; i++) {
            Side side = Side.of(i);
            if ((bits & side.bit()) != 0 && side != step.going.opposite()) {
                next.add(new Step(step.x + side.dx, step.y + side.dy, side));
            }
        }
        return next;
    }
}
