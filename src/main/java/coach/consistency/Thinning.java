package coach.consistency;

import java.util.Arrays;

/** Removes configurations that others make superfluous, and where there are still too many, the dearest. */
final class Thinning {
    private final InFlight inFlight;
    /** By value: the latest kept configuration that holds it; chained by {@link #before}. */
    private final int[] latest;

    private int[] before = new int[16];

    Thinning(InFlight inFlight, int values) {
        this.inFlight = inFlight;
        latest = new int[values];
        Arrays.fill(latest, Lane.NONE);
    }

    /** Keeps only configurations that no other one makes superfluous. */
    void thin(Configs configs, Budget.Meter meter) {
        if (configs.size() < 2) {
            return;
        }
        before = before.length < configs.size() ? new int[2 * configs.size()] : before;
        var isOut = new boolean[configs.size()];
        for (int c = 0; c < configs.size(); c++) {
            int value = configs.current(c);
            int after = Lane.NONE;
            int compared = 1;
            for (int d = latest[value]; d != Lane.NONE && !isOut[c]; d = before[d], compared++) {
                if (configs.isAtLeast(d, c, inFlight)) {
                    isOut[c] = true;
                } else if (configs.isAtLeast(c, d, inFlight)) {
                    isOut[d] = true;
                    unchain(value, after, d);
                } else {
                    after = d;
                }
            }
            if (!isOut[c]) {
                before[c] = latest[value];
                latest[value] = c;
            }
            // A spent budget is noticed by the caller; the list stays a list of real configurations either way.
            meter.spend(compared >> 3);
        }
        for (int c = 0; c < configs.size(); c++) {
            latest[configs.current(c)] = Lane.NONE;
        }
        compact(configs, isOut);
    }

    private void unchain(int value, int after, int out) {
        if (after == Lane.NONE) {
            latest[value] = before[out];
        } else {
            before[after] = before[out];
        }
    }

    /** Keeps the {@code width} cheapest, and returns whether any had to go. */
    boolean cut(Configs configs, int width) {
        if (configs.size() <= width) {
            return false;
        }
        var prices = new long[configs.size()];
        var order = new int[configs.size()];
        for (int c = 0; c < prices.length; c++) {
            prices[c] = configs.price(c, inFlight);
            order[c] = c;
        }
        Sorting.byKey(prices, order);
        var isOut = new boolean[order.length];
        for (int i = width; i < order.length; i++) {
            isOut[order[i]] = true;
        }
        compact(configs, isOut);
        return true;
    }

    private static void compact(Configs configs, boolean[] isOut) {
        int kept = 0;
        for (int c = 0; c < isOut.length; c++) {
            if (!isOut[c]) {
                if (c != kept) {
                    configs.move(c, kept);
                }
                kept++;
            }
        }
        configs.cut(kept);
    }
}
