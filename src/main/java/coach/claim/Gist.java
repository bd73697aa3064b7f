package coach.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way to say something as words that follow one another with others between: {@code see .. your .. write}.
 *
 * @param id which thing is said: {@code stale-read}
 * @param sign how it is said, such as {@code good} or {@code bad}
 * @param steps for each place the ways to fill it, each way a row of stems without a gap
 */
record Gist(String id, String sign, List<List<List<String>>> steps) {
    /** More words between than this, and two steps have nothing to do with each other. */
    private static final int GAP_MAX = 5;

    Gist {
        steps = List.copyOf(steps);
    }

    /** Returns whether it says that something happens or does not, rather than how models stand to each other. */
    boolean isEvent() {
        return sign.equals("good") || sign.equals("bad");
    }

    /**
     * Returns the places of the words that fill the steps, closest together; empty where the steps are not all there.
     */
    Optional<List<Integer>> in(List<String> words) {
        List<Integer> best = List.of();
        for (int from = 0; from < words.size(); from++) {
            List<Integer> found = from(words, from, 0, 0);
            if (!found.isEmpty() && (best.isEmpty() || span(found) < span(best))) {
                best = found;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static int span(List<Integer> places) {
        return places.get(places.size() - 1) - places.get(0);
    }

    private List<Integer> from(List<String> words, int from, int step, int gap) {
        if (step == steps.size()) {
            return List.of();
        }
        for (int at = from; at <= Math.min(from + gap, words.size() - 1); at++) {
            for (List<String> way : steps.get(step)) {
                if (at + way.size() <= words.size()
                        && words.subList(at, at + way.size()).equals(way)) {
                    List<Integer> rest = from(words, at + way.size(), step + 1, GAP_MAX);
                    if (!rest.isEmpty() || step + 1 == steps.size()) {
                        return joined(at, way.size(), rest);
                    }
                }
            }
        }
        return List.of();
    }

    private static List<Integer> joined(int at, int count, List<Integer> rest) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            places.add(at + i);
        }
        places.addAll(rest);
        return places;
    }
}
