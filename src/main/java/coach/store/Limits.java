package coach.store;

/**
 * How far an exploration goes.
 *
 * @param situations how many different situations it looks at before it gives up
 * @param losses how many messages may be lost in one execution
 * @param duplicates how many messages may arrive twice in one execution
 * @param reminders how many timers may run out in one execution
 * @param isTimed whether two situations differ where the same answers came in another real-time order; needed to judge
 *     linearizability, wasteful elsewhere
 */
public record Limits(int situations, int losses, int duplicates, int reminders, boolean isTimed) {
    /** Returns limits without losses, duplicates and timers. */
    public static Limits of(int situations) {
        return new Limits(situations, 0, 0, 0, false);
    }

    /** Returns the same limits, telling real-time orders apart. */
    public Limits timed() {
        return new Limits(situations, losses, duplicates, reminders, true);
    }
}
