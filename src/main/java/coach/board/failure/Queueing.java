package coach.board.failure;

/**
 * Copies of a part as an M/M/c queue: requests come at random moments (Poisson), take exponentially distributed times,
 * and wait in one line for the next free copy.
 *
 * @param arrivals a second
 * @param served a second by one copy
 * @param copies at least 1
 */
public record Queueing(double arrivals, double served, int copies) {
    public Queueing {
        if (!(arrivals >= 0) || !(served > 0) || copies < 1) {
            throw new IllegalArgumentException("no queue: " + arrivals + ", " + served + ", " + copies);
        }
    }

    /** Returns the share of their time that the copies are busy; from 1 on the line grows without end. */
    public double utilisation() {
        return arrivals / (served * copies);
    }

    /** Returns whether the line grows without end. */
    public boolean isOverloaded() {
        return utilisation() >= 1;
    }

    /**
     * Returns the chance that a request must wait: Erlang's C formula (A. K. Erlang, 1917), by the recursion for his B
     * formula, which stays exact where factorials would not. 1 under overload.
     */
    public double chanceOfWaiting() {
        if (isOverloaded()) {
            return 1;
        }
        double offered = arrivals / served;
        double lost = 1;
        for (int i = 1; i <= copies; i++) {
            lost = offered * lost / (i + offered * lost);
        }
        double busy = utilisation();
        return lost / (1 - busy * (1 - lost));
    }

    /** Returns the mean time in the line, in seconds; infinite under overload. */
    public double meanWait() {
        return isOverloaded() ? Double.POSITIVE_INFINITY : chanceOfWaiting() / (served * copies - arrivals);
    }

    /**
     * Returns the time in the line, in seconds, that a share of the requests does not exceed; infinite under overload.
     */
    public double waitWithin(double share) {
        if (isOverloaded()) {
            return Double.POSITIVE_INFINITY;
        }
        double longer = 1 - share;
        double waiting = chanceOfWaiting();
        return waiting <= longer ? 0 : Math.log(waiting / longer) / (served * copies - arrivals);
    }

    /**
     * Returns how many requests are in the line and at work on average (J. D. C. Little, 1961); infinite under
     * overload.
     */
    public double inside() {
        return isOverloaded() ? Double.POSITIVE_INFINITY : arrivals * (meanWait() + 1 / served);
    }

    /** Returns by how many requests a second the line grows; 0 where it does not. */
    public double growth() {
        return Math.max(0, arrivals - served * copies);
    }
}
