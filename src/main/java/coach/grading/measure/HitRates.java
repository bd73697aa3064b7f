package coach.grading.measure;

import coach.grading.Finding;
import coach.grading.Ground;
import java.util.EnumMap;
import java.util.Map;

/** How often decisions on each ground were called met by a person: where confidence in words comes from. */
public final class HitRates {
    private final Map<Ground, int[]> counts = new EnumMap<>(Ground.class);

    /** Counts one decision. */
    void add(Finding finding, boolean isMet) {
        int[] pair = counts.computeIfAbsent(finding.ground(), g -> new int[2]);
        pair[0] += isMet ? 1 : 0;
        pair[1]++;
    }

    /** Adds the counts of {@code other}. */
    void add(HitRates other) {
        other.counts.forEach((ground, pair) -> {
            int[] sum = counts.computeIfAbsent(ground, g -> new int[2]);
            sum[0] += pair[0];
            sum[1] += pair[1];
        });
    }

    /** Returns how many decisions rest on {@code ground}. */
    public int decisions(Ground ground) {
        return counts.getOrDefault(ground, new int[2])[1];
    }

    /** Returns the share of them that a person called met, in percent, rounded half up; 0 where there are none. */
    public int percent(Ground ground) {
        int[] pair = counts.getOrDefault(ground, new int[2]);
        return pair[1] == 0 ? 0 : (200 * pair[0] + pair[1]) / (2 * pair[1]);
    }
}
