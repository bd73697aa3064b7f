package coach.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which column each arrow runs down in: it leaves its lane sideways into the gap beside it, runs down there, and goes
 * to its other lane in the row in which it ends. In one column arrows follow each other without touching.
 *
 * @param places by arrow, its place in the gap, from the lane it leaves; -1 where there was no room
 * @param counts by gap, how many columns are used; gap {@code g} is between lanes {@code g} and {@code g + 1}
 * @param lost how many arrows found no room
 */
record Tracks(List<Integer> places, List<Integer> counts, int lost) {
    /**
     * Finds columns.
     *
     * @param from by arrow, the line in which it leaves
     * @param to by arrow, the line in which it ends
     * @param most how many columns a gap may have
     */
    static Tracks of(List<SpaceTime.Arrow> arrows, int lanes, int[] from, int[] to, int most) {
        int gapCount = Math.max(1, lanes - 1);
        var places = new int[arrows.size()];
        var counts = new int[gapCount];
        List<List<Integer>> ends = new ArrayList<>();
        for (int g = 0; g < gapCount; g++) {
            ends.add(new ArrayList<>());
        }
        int lost = 0;
        for (int i = 0; i < places.length; i++) {
            SpaceTime.Arrow arrow = arrows.get(i);
            int gap = gap(arrow, lanes);
            List<Integer> columns = ends.get(gap);
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
            counts[gap] = columns.size();
        }
        return new Tracks(boxed(places), boxed(counts), lost);
    }

    private static List<Integer> boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
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
