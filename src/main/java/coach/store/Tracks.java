package coach.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which column each arrow runs down in: it leaves its lane sideways into the gap beside it, runs down there, and goes
 * to its other lane in the row in which it ends. In one column arrows follow each other without touching.
 *
 * @param gaps by arrow, the gap it runs in: gap {@code g} is between lanes {@code g} and {@code g + 1}
 * @param places by arrow, its place in the gap, from the lane it leaves; -1 where there was no room
 * @param counts by gap, how many columns are used
 * @param lost how many arrows found no room
 */
record Tracks(int[] gaps, int[] places, int[] counts, int lost) {
    /**
     * Finds columns.
     *
     * @param from by arrow, the line in which it leaves
     * @param to by arrow, the line in which it ends
     * @param most how many columns a gap may have
     */
    static Tracks of(List<SpaceTime.Arrow> arrows, int lanes, int[] from, int[] to, int most) {
        int gapCount = Math.max(1, lanes - 1);
        var gaps = new int[arrows.size()];
        var places = new int[arrows.size()];
        var counts = new int[gapCount];
        List<List<Integer>> ends = new ArrayList<>();
        for (int g = 0; g < gapCount; g++) {
            ends.add(new ArrayList<>());
        }
        int lost = 0;
        for (int i = 0; i < places.length; i++) {
            SpaceTime.Arrow arrow = arrows.get(i);
            gaps[i] = gap(arrow, lanes);
            List<Integer> columns = ends.get(gaps[i]);
            int place = 0;
            while (place < columns.size() && columns.get(place) >= from[i]) {
                place++;
            }
            if (place >= most || lanes < 2) {
                places[i] = -1;
                lost++;
                continue;
            }
            if (place == columns.size()) {
                columns.add(0);
            }
            columns.set(place, to[i]);
            places[i] = place;
            counts[gaps[i]] = columns.size();
        }
        return new Tracks(gaps, places, counts, lost);
    }

    /** Returns the most columns that any gap uses. */
    int widest() {
        return Arrays.stream(counts).max().orElse(0);
    }

    /** Returns whether an arrow leaves its lane to the right. */
    static boolean isRightwards(SpaceTime.Arrow arrow, int lanes) {
        return arrow.toLane() > arrow.fromLane()
                || (arrow.toLane() == arrow.fromLane() && arrow.fromLane() < lanes - 1);
    }

    private static int gap(SpaceTime.Arrow arrow, int lanes) {
        return Math.max(0, isRightwards(arrow, lanes) ? arrow.fromLane() : arrow.fromLane() - 1);
    }
}
