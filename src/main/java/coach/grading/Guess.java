package coach.grading;

import java.util.List;

/**
 * Which fact a question asks for, and how sure that is.
 *
 * @param order all facts by their places in the question, the nearest first
 * @param near how near the nearest is, 0 to about 1900
 * @param ahead how far it is ahead of the second, 0 to {@link #AHEAD_MAX}
 * @param apart how much nearer it is than any question about the project rather than the problem; may be negative
 */
record Guess(List<Integer> order, int near, int ahead, int apart) {
    /** More than this does not make it surer. */
    static final int AHEAD_MAX = 250;

    Guess {
        order = List.copyOf(order);
    }

    /** Returns in how many of 1000 such cases the nearest fact is the one that was asked for. */
    int sure() {
        return Odds.NEAREST.of(this);
    }

    /** Returns in how many of 1000 such cases one of the three nearest facts was asked for. */
    int known() {
        return Odds.THREE.of(this);
    }
}
