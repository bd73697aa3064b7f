package coach.grading;

/**
 * A logistic regression (Cox, JRSS B 20(2), 1958) on the figures of a guess. The weights are fitted to the labelled
 * questions by {@code coach.grading.Calibration}, which prints them.
 *
 * @param base the weight of nothing, in thousandths, as all weights
 */
record Odds(int base, int near, int ahead, int apart) {
    /** That the nearest fact is right. */
    static final Odds NEAREST = new Odds(-4569, 2753, 11141, 6450);

    /** That one of the three nearest is right. */
    static final Odds THREE = new Odds(-6441, 5063, 5547, 8864);

    /** Returns the chance, in thousandths. */
    int of(Guess guess) {
        long sum =
                1000L * base + (long) near * guess.near() + (long) ahead * guess.ahead() + (long) apart * guess.apart();
        return (int) StrictMath.round(1000 / (1 + StrictMath.exp(-sum / 1e6)));
    }
}
