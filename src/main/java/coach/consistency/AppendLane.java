package coach.consistency;

import coach.consistency.Lane.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides a lane of a string that grows by {@code append}. Where every text put or appended is written once and none
 * begins another, a read says which appends happened since the last write, and in which order: an append is then a
 * compare-and-set from one state of the string to the next, and {@link Zones} decides in near-linear time. The idea of
 * reading orders off a list is Elle's (Kingsbury and Alvaro, VLDB 2020). Everything else is searched.
 */
final class AppendLane {
    private final Lane lane;
    private final Tokens tokens;
    /**
     * By position of an append: the position of what it was appended to, {@link Clusters#INIT}, or {@link Lane#NONE}.
     */
    private final int[] previous;
    /** By position of an append: the read that told. */
    private final int[] teller;
    /** By position of a read: the position of the last write or append it saw, or {@link Clusters#INIT}. */
    private final int[] seen;

    private String lastText = "";
    private int lastSeen = Lane.NONE;

    private AppendLane(Lane lane, Tokens tokens) {
        this.lane = lane;
        this.tokens = tokens;
        previous = new int[lane.size()];
        teller = new int[lane.size()];
        seen = new int[lane.size()];
        Arrays.fill(previous, Lane.NONE);
    }

    static LaneVerdict check(Lane lane, Budget.Meter meter) {
        Tokens tokens = lane.has(Kind.CAS) || lane.has(Kind.DIFFERENT) ? null : Tokens.of(lane);
        if (tokens == null) {
            return Strings.check(lane, meter);
        }
        var appends = new AppendLane(lane, tokens);
        for (int i : lane.byInvocation()) {
            if (!meter.spend(1)) {
                return new LaneVerdict.Unclear("reading the logs of key " + lane.key);
            }
            Because wrong = lane.kind(i) == Kind.READ ? appends.read(i) : null;
            if (wrong != null) {
                return new LaneVerdict.Forbidden(wrong);
            }
        }
        return Zones.check(appends.asSwaps());
    }

    private @Nullable Because read(int read) {
        String text = lane.values.text(lane.value[read]);
        // Logs mostly grow, so mostly only the new end must be cut.
        boolean goesOn = !lastText.isEmpty() && text.startsWith(lastText);
        boolean isOnBase = goesOn || text.startsWith(tokens.base());
        int last = goesOn ? lastSeen : isOnBase && !tokens.startsWithWrite(text) ? Clusters.INIT : Lane.NONE;
        int at = goesOn
                ? lastText.length()
                : last == Clusters.INIT ? tokens.base().length() : 0;
        while (at < text.length()) {
            int next = tokens.at(text, at);
            if (next == Lane.NONE || (lane.kind(next) == Kind.WRITE) != (last == Lane.NONE)) {
                return new Because.BadRead(lane.op[read], Because.BadRead.Kind.THIN_AIR);
            }
            if (lane.kind(next) == Kind.APPEND && previous[next] == Lane.NONE && next != last) {
                previous[next] = last;
                teller[next] = read;
            } else if (lane.kind(next) == Kind.APPEND && previous[next] != last) {
                return diverges(teller[next], read, next);
            }
            last = next;
            at += lane.values.text(lane.value[next]).length();
        }
        seen[read] = last;
        lastSeen = last;
        lastText = text;
        return null;
    }

    private Because diverges(int first, int second, int append) {
        List<Integer> there = tokens.cut(lane.values.text(lane.value[first]));
        List<Integer> here = tokens.cut(lane.values.text(lane.value[second]));
        boolean isTwice = here.indexOf(append) != here.lastIndexOf(append) || here.contains(Lane.NONE);
        return isTwice
                ? new Because.BadRead(lane.op[second], Because.BadRead.Kind.THIN_AIR)
                : new Divergence(lane, first, there, second, here).over(append);
    }

    /** Returns the same operations with states for values: 0 at first, then one more than who made the state. */
    private Lane asSwaps() {
        var names = new Names(new Codes(), lane.size() + 1);
        names.add(tokens.base());
        var kinds = new Kind[lane.size()];
        var value = new int[lane.size()];
        var expected = new int[lane.size()];
        var stateOf = new int[lane.size()];
        for (int i = 0; i < lane.size(); i++) {
            if (lane.kind(i) != Kind.READ) {
                stateOf[i] = names.add(lane.values.text(lane.value[i]));
            }
        }
        for (int i = 0; i < lane.size(); i++) {
            boolean isRead = lane.kind(i) == Kind.READ;
            boolean isLink = previous[i] != Lane.NONE;
            kinds[i] = isRead ? Kind.READ : isLink ? Kind.CAS : Kind.WRITE;
            value[i] = isRead ? state(seen[i], stateOf) : stateOf[i];
            expected[i] = isLink ? state(previous[i], stateOf) : Lane.NONE;
        }
        return lane.asStates(names, kinds, value, expected);
    }

    private static int state(int position, int[] stateOf) {
        return position == Clusters.INIT ? 0 : stateOf[position];
    }
}
