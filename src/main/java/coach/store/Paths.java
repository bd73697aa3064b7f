package coach.store;

import java.util.ArrayDeque;
import java.util.List;

/** Counts ways through a graph without cycles. */
final class Paths {
    private Paths() {}

    /**
     * Returns how many ways lead from the first place to places that nothing follows; {@link Long#MAX_VALUE} where
     * there are more than a long holds, or infinitely many.
     *
     * @param next by place, the places that follow; all can be reached from the first
     */
    static long count(List<int[]> next) {
        var before = new int[next.size()];
        for (int[] following : next) {
            for (int place : following) {
                before[place]++;
            }
        }
        var ways = new long[next.size()];
        ways[0] = 1;
        long ended = 0;
        int done = 0;
        var ready = new ArrayDeque<Integer>(List.of(0));
        while (!ready.isEmpty()) {
            int place = ready.remove();
            done++;
            ended = next.get(place).length == 0 ? sum(ended, ways[place]) : ended;
            for (int following : next.get(place)) {
                ways[following] = sum(ways[following], ways[place]);
                if (--before[following] == 0) {
                    ready.add(following);
                }
            }
        }
        return done == next.size() ? ended : Long.MAX_VALUE;
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}
