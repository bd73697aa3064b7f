package coach.store;

import coach.history.Cells;
import coach.history.Ink;
import coach.text.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a run as a space-time diagram in characters: time down, a lane per site, messages as arrows from where they
 * were sent to where they arrived, after Lamport, CACM 21(7), 1978. The words stand at the right, so nothing overlaps.
 *
 * <pre>
 *    Dublin       Oregon       Tokyo
 *      │            │            │
 *  1   ●─┬┐         │            │    Alice writes Lunch? to the message at Dublin.
 *  2   │ │└────────▶○            │    Oregon receives message=Lunch? from Dublin.
 * </pre>
 *
 * <p>{@code ●} somebody's operation, {@code ○} an arrival, {@code ✖} a crash or a lost message, {@code ◌} a restart,
 * {@code ▽} on its way at the end, {@code ┆} a broken network, {@code ·} a site that is down.
 */
public final class SpaceTimeText {
    private static final int NUMBER_COLUMNS = 4;
    private static final int WORDS_MIN = 20;
    private static final int GAP_WIDE = 10;
    private static final int GAP_NARROW = 7;
    private static final int FEW_LANES = 3;
    /** What a gap needs beside its tracks: an arrow's head and a blank on both sides, and the broken line. */
    private static final int GAP_FRAME = 5;

    /** By number of lanes, how long a name may be. */
    private static final int[] NAME_MAX = {12, 12, 12, 12, 10, 6, 6};

    private final SpaceTime plan;
    private final Ink ink;
    private final int width;
    private final int[] xs;
    /** By row, the line of its sign; the last is one beyond the last row. */
    private final int[] lines;
    /** By row, the line from which its messages leave. */
    private final int[] tails;

    private final Tracks tracks;
    private final Grid grid;
    private final List<String> words = new ArrayList<>();

    private SpaceTimeText(SpaceTime plan, Ink ink, int width) {
        this.plan = plan;
        this.ink = ink;
        this.width = width;
        lines = new int[plan.rows().size() + 1];
        tails = new int[plan.rows().size()];
        xs = new int[plan.lanes().size()];
        int most = mostTracks();
        Tracks found = layOut(most);
        // The words wrap more where lanes need more room, and that moves the lines: twice is enough to settle.
        for (int round = 0; round < 2; round++) {
            place(found);
            found = layOut(most);
        }
        tracks = found;
        grid = new Grid(wordsFrom(), ink);
    }

    /**
     * Returns the drawing, at most {@code width} columns wide, ending in a line feed; at least 60 columns are needed.
     */
    public static String draw(Scenario scenario, Run run, Ink ink, int width) {
        return new SpaceTimeText(SpaceTime.of(scenario, run), ink, width).draw();
    }

    private int mostTracks() {
        int gaps = Math.max(1, plan.lanes().size() - 1);
        return Math.max(1, (width - WORDS_MIN - NUMBER_COLUMNS - NAME_MAX[0]) / gaps - GAP_FRAME);
    }

    private void place(Tracks found) {
        xs[0] = NUMBER_COLUMNS + Math.max(2, Cells.width(name(0)) / 2);
        int least = xs.length <= FEW_LANES ? GAP_WIDE : GAP_NARROW;
        for (int lane = 1; lane < xs.length; lane++) {
            int names = (Cells.width(name(lane - 1)) + Cells.width(name(lane))) / 2 + 2;
            xs[lane] = xs[lane - 1]
                    + Math.max(Math.max(least, names), found.counts().get(lane - 1) + GAP_FRAME);
        }
    }

    /** Says in which line each row stands, and finds the arrows' tracks. */
    private Tracks layOut(int most) {
        int line = 1;
        for (int row = 0; row < plan.rows().size(); row++) {
            lines[row] = line;
            tails[row] = isTailApart(row) ? line + 1 : line;
            int own = Math.max(tails[row] - line + 1, words(row).size());
            line += own;
        }
        lines[plan.rows().size()] = line;
        int[] from =
                plan.arrows().stream().mapToInt(arrow -> tails[arrow.fromRow()]).toArray();
        int[] to =
                plan.arrows().stream().mapToInt(arrow -> lines[arrow.toRow()]).toArray();
        return Tracks.of(plan.arrows(), plan.lanes().size(), from, to, most);
    }

    private boolean isTailApart(int row) {
        boolean isSending = plan.arrows().stream().anyMatch(arrow -> arrow.fromRow() == row);
        boolean isReached = plan.arrows().stream().anyMatch(arrow -> arrow.toRow() == row);
        return isSending && isReached;
    }

    private int wordsFrom() {
        return xs[xs.length - 1] + Math.max(4, Cells.width(name(xs.length - 1)) / 2 + 2);
    }

    private String name(int lane) {
        String full = Lettering.of(Printable.line(plan.lanes().get(lane)), ink);
        return Cells.clip(full, NAME_MAX[xs.length], sign("…~"));
    }

    private List<String> words(int row) {
        String label = Lettering.of(Printable.line(plan.rows().get(row).label()), ink);
        return Lettering.wrap(label, Math.max(WORDS_MIN, width - wordsFrom()));
    }

    private String draw() {
        int bottom = lines[plan.rows().size()];
        for (int lane = 0; lane < xs.length; lane++) {
            grid.text(0, xs[lane] - (Cells.width(name(lane)) - 1) / 2, name(lane));
        }
        for (int i = 0; i < plan.arrows().size(); i++) {
            arrow(plan.arrows().get(i), i);
        }
        lanes();
        for (int row = 0; row < plan.rows().size(); row++) {
            mark(row);
        }
        var out = new StringBuilder();
        for (int line = 0; line <= bottom; line++) {
            String said = line < words.size() ? words.get(line) : "";
            String text = grid.row(line) + said;
            if (line < bottom || !text.isBlank()) {
                out.append(text.stripTrailing()).append('\n');
            }
        }
        return out.append(foot()).toString();
    }

    private void arrow(SpaceTime.Arrow arrow, int i) {
        if (tracks.places().get(i) < 0) {
            return;
        }
        boolean isRight = Tracks.isRightwards(arrow, xs.length);
        int aside = 2 + tracks.places().get(i);
        int track = xs[arrow.fromLane()] + (isRight ? aside : -aside);
        int from = tails[arrow.fromRow()];
        int to = lines[arrow.toRow()];
        grid.along(from, xs[arrow.fromLane()], track);
        grid.down(track, from, to);
        if (arrow.end() == SpaceTime.End.ARRIVED) {
            boolean isFromLeft = track < xs[arrow.toLane()];
            int head = xs[arrow.toLane()] + (isFromLeft ? -1 : 1);
            grid.along(to, track, head);
            grid.mark(to, head, sign(isFromLeft ? "▶>" : "◀<"));
        } else {
            grid.mark(to, track, sign(arrow.end() == SpaceTime.End.LOST ? "✖X" : "▽v"));
        }
    }

    private void lanes() {
        for (int lane = 0; lane < xs.length; lane++) {
            for (int row = 0; row < plan.rows().size(); row++) {
                boolean isDown = plan.rows().get(row).down().get(lane);
                for (int line = lines[row]; line < lines[row + 1]; line++) {
                    if (isDown) {
                        grid.hint(line, xs[lane], sign("·."));
                    } else {
                        grid.lane(line, xs[lane]);
                    }
                }
                if (lane + 1 < xs.length && plan.rows().get(row).cuts().get(lane)) {
                    for (int line = lines[row]; line < lines[row + 1]; line++) {
                        grid.hint(line, xs[lane + 1] - 2, sign("┆:"));
                    }
                }
            }
        }
    }

    private void mark(int row) {
        SpaceTime.Row each = plan.rows().get(row);
        grid.text(lines[row], 0, "%2d".formatted(row + 1));
        if (each.lane() >= 0) {
            String signs = switch (each.mark()) {
                case OPERATION -> "●*";
                case ARRIVAL, NOTE -> "○o";
                case CRASH -> "✖X";
                case RESTART -> "◌@";
                case NETWORK -> "┆:";
            };
            grid.mark(lines[row], xs[each.lane()], sign(signs));
        }
        List<String> said = words(row);
        for (int i = 0; i < said.size(); i++) {
            while (words.size() <= lines[row] + i) {
                words.add("");
            }
            words.set(lines[row] + i, said.get(i));
        }
    }

    private String sign(String both) {
        return both.substring(ink == Ink.ASCII ? 1 : 0, ink == Ink.ASCII ? 2 : 1);
    }

    private String foot() {
        var out = new StringBuilder();
        for (String sentence : plan.ending()) {
            String indent = " ".repeat(NUMBER_COLUMNS);
            Lettering.wrap(Lettering.of(Printable.line(sentence), ink), width - NUMBER_COLUMNS)
                    .forEach(line -> out.append(indent).append(line).append('\n'));
        }
        if (plan.hidden() > 0) {
            out.append(counted(plan.hidden(), "that nobody needed"));
        }
        if (tracks.lost() > 0) {
            out.append(counted(tracks.lost(), "without an arrow, for want of room"));
        }
        return out.toString();
    }

    private static String counted(int count, String what) {
        return "+ " + count + (count == 1 ? " message " : " messages ") + what + "\n";
    }
}
