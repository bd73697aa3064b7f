package coach.consistency;

import java.util.Arrays;

/**
 * The invocations and completions of a lane in one sequence, by time, invocations first where they fall together. A
 * moment is an index into that sequence. Also what can be known of the future at each moment.
 */
final class Moments {
    /** Stands for a completion that never comes: the operation waits in a pool and needs no place of its own. */
    static final int NEVER = Integer.MAX_VALUE;

    final Lane lane;
    /** By moment: twice the position of the operation, and 1 more for its completion. */
    final int[] what;
    /** By position: the moment of its invocation. */
    final int[] invoked;
    /** By position: the moment of its completion, {@link #NEVER} for what waits in a pool. */
    final int[] completed;
    /** By position: its place among the operations in flight. */
    final int[] slot;
    /** How many places there are. */
    int slots;
    /** By moment: until when a write that is invoked later must have taken effect. */
    private final int[] horizon;
    /** By value: where its wishes begin, in {@link #wishes}. */
    private final int[] wishesFrom;
    /** The moments at which somebody arrives who can use a value, by value. */
    private final int[] wishes;
    /** By value: the first wish that has not passed; moments are asked for in ascending order. */
    private final int[] upcoming;

    private final int[] strangers;
    private int upcomingStranger;

    Moments(Lane lane) {
        this.lane = lane;
        invoked = new int[lane.size()];
        completed = new int[lane.size()];
        slot = new int[lane.size()];
        what = sequence();
        for (int m = 0; m < what.length; m++) {
            (isCompletion(m) ? completed : invoked)[position(m)] = m;
        }
        assignSlots();
        horizon = horizons();
        wishesFrom = new int[lane.values.size() + 1];
        wishes = wishes();
        upcoming = Arrays.copyOf(wishesFrom, lane.values.size());
        strangers = strangers();
    }

    /** Returns whether an operation may take effect at any time or never, and so waits in a pool. */
    static boolean isPooled(Lane lane, int position) {
        return lane.isUnknown[position] && lane.complete[position] == Long.MAX_VALUE;
    }

    boolean isCompletion(int moment) {
        return (what[moment] & 1) == 1;
    }

    int position(int moment) {
        return what[moment] >> 1;
    }

    /** Forgets which moments were asked for. */
    void rewind() {
        System.arraycopy(wishesFrom, 0, upcoming, 0, upcoming.length);
        upcomingStranger = 0;
    }

    /**
     * Returns whether it can matter that a value is current just after {@code moment}: somebody who can use it arrives
     * before some write that arrives later must have replaced it.
     */
    boolean isWanted(int value, int moment) {
        while (upcoming[value] < wishesFrom[value + 1] && wishes[upcoming[value]] <= moment) {
            upcoming[value]++;
        }
        while (upcomingStranger < strangers.length && strangers[upcomingStranger] <= moment) {
            upcomingStranger++;
        }
        return (upcoming[value] < wishesFrom[value + 1] && wishes[upcoming[value]] < horizon[moment])
                || (upcomingStranger < strangers.length && strangers[upcomingStranger] < horizon[moment]);
    }

    private int[] sequence() {
        int size = lane.size();
        var times = new long[2 * size];
        var items = new int[2 * size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            times[n] = lane.invoke[i];
            items[n++] = 2 * i;
        }
        for (int i = 0; i < size; i++) {
            completed[i] = NEVER;
            if (!isPooled(lane, i)) {
                times[n] = lane.complete[i];
                items[n++] = 2 * i + 1;
            }
        }
        times = Arrays.copyOf(times, n);
        items = Arrays.copyOf(items, n);
        Sorting.byKey(times, items);
        return items;
    }

    private void assignSlots() {
        var free = new int[lane.size()];
        int freed = 0;
        for (int m = 0; m < what.length; m++) {
            int i = position(m);
            if (isCompletion(m)) {
                free[freed++] = slot[i];
            } else if (completed[i] == NEVER) {
                slot[i] = Lane.NONE;
            } else {
                slot[i] = freed > 0 ? free[--freed] : slots++;
            }
        }
    }

    private int[] horizons() {
        var until = new int[what.length];
        int soonest = NEVER;
        for (int m = what.length - 1; m >= 0; m--) {
            until[m] = soonest;
            int i = position(m);
            if (!isCompletion(m) && lane.kind(i) == Lane.Kind.WRITE && !lane.isUnknown[i]) {
                soonest = Math.min(soonest, completed[i]);
            }
        }
        return until;
    }

    private int wish(int position) {
        return switch (lane.kind(position)) {
            case READ -> lane.value[position];
            case CAS -> lane.expected[position];
            case WRITE, DIFFERENT, APPEND -> Lane.NONE;
        };
    }

    private int[] wishes() {
        for (int i = 0; i < lane.size(); i++) {
            if (wish(i) != Lane.NONE) {
                wishesFrom[wish(i) + 1]++;
            }
        }
        for (int v = 1; v < wishesFrom.length; v++) {
            wishesFrom[v] += wishesFrom[v - 1];
        }
        var fill = wishesFrom.clone();
        var found = new int[wishesFrom[wishesFrom.length - 1]];
        for (int m = 0; m < what.length; m++) {
            int wish = isCompletion(m) ? Lane.NONE : wish(position(m));
            if (wish != Lane.NONE) {
                found[fill[wish]++] = m;
            }
        }
        return found;
    }

    /** Returns the moments at which failed compare-and-sets arrive, which any value but one will do for. */
    private int[] strangers() {
        var found = new int[what.length];
        int n = 0;
        for (int m = 0; m < what.length; m++) {
            if (!isCompletion(m) && lane.kind(position(m)) == Lane.Kind.DIFFERENT) {
                found[n++] = m;
            }
        }
        return Arrays.copyOf(found, n);
    }
}
