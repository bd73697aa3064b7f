package coach.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Operations that may take effect at any time or never, counted by what they do: of two that do the same, the one
 * issued first will do as well at any moment. Those that nobody can notice are left out.
 */
final class Pools {
    private record Sort(Lane.Kind kind, int expected, int value) {}

    private final Moments moments;
    private final List<int[]> members = new ArrayList<>();
    private final List<Sort> sorts = new ArrayList<>();
    private final int[] ofValue;

    Pools(Moments moments) {
        this.moments = moments;
        Lane lane = moments.lane;
        boolean isAnyNoticed = lane.has(Lane.Kind.DIFFERENT);
        var isNoticed = new boolean[lane.values.size()];
        for (int i = 0; i < lane.size(); i++) {
            if (lane.kind(i) == Lane.Kind.READ) {
                isNoticed[lane.value[i]] = true;
            } else if (lane.expected[i] != Lane.NONE) {
                isNoticed[lane.expected[i]] = true;
            }
        }
        ofValue = new int[lane.values.size()];
        Arrays.fill(ofValue, Lane.NONE);
        Map<Sort, Integer> numbers = new HashMap<>();
        for (int m = 0; m < moments.what.length; m++) {
            int i = moments.position(m);
            if (moments.completed[i] == Moments.NEVER && (isAnyNoticed || isNoticed[lane.value[i]])) {
                add(i, new Sort(lane.kind(i), lane.expected[i], lane.value[i]), numbers);
            }
        }
    }

    private void add(int position, Sort sort, Map<Sort, Integer> numbers) {
        Integer known = numbers.putIfAbsent(sort, sorts.size());
        if (known == null) {
            if (sort.kind() == Lane.Kind.WRITE) {
                ofValue[sort.value()] = sorts.size();
            }
            sorts.add(sort);
            members.add(new int[] {position});
        } else {
            int[] grown = Arrays.copyOf(members.get(known), members.get(known).length + 1);
            grown[grown.length - 1] = position;
            members.set(known, grown);
        }
    }

    int size() {
        return sorts.size();
    }

    boolean isWrite(int pool) {
        return sorts.get(pool).kind() == Lane.Kind.WRITE;
    }

    int value(int pool) {
        return sorts.get(pool).value();
    }

    /** Returns the pool of plain writes of a value, or {@link Lane#NONE}. */
    int ofValue(int value) {
        return ofValue[value];
    }

    int expected(int pool) {
        return sorts.get(pool).expected();
    }

    /** Returns the operation that is used as number {@code used}, counted from 0. */
    int member(int pool, int used) {
        return members.get(pool)[used];
    }

    /** Returns whether one more than {@code used} was issued at or before {@code moment}. */
    boolean hasMore(int pool, int used, int moment) {
        int[] all = members.get(pool);
        return used < all.length && moments.invoked[all[used]] <= moment;
    }

    /** Returns how many were issued at or before {@code moment}. */
    int issued(int pool, int moment) {
        int[] all = members.get(pool);
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moments.invoked[all[middle]] <= moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
