package coach.rubric;

/** The seniority an interview is judged at, lowest first. */
public enum Level {
    MID("mid"),
    SENIOR("senior"),
    STAFF("staff");

    private final String id;

    Level(String id) {
        this.id = id;
    }

    /** Returns the name used in files, commands and JSON: {@code senior}. */
    public String id() {
        return id;
    }

    /** Whether something first expected at {@code other} is expected at this level too. */
    public boolean includes(Level other) {
        return compareTo(other) >= 0;
    }
}
