package coach.estimate;

/** A time that rates are given for. A year has 365 days, a month is its twelfth part. */
public enum Period {
    SECOND("s", 1),
    MINUTE("min", 60),
    HOUR("h", 3_600),
    DAY("day", 86_400),
    WEEK("week", 604_800),
    MONTH("month", 2_628_000),
    YEAR("year", 31_536_000);

    private final String title;
    private final long seconds;

    Period(String title, long seconds) {
        this.title = title;
        this.seconds = seconds;
    }

    /** Returns the name as written after a slash: {@code day}. */
    public String title() {
        return title;
    }

    /** Returns its length in seconds. */
    public long seconds() {
        return seconds;
    }
}
