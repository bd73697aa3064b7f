package coach.rubric;

/** The answer to "would you advance this person to the next round?", lowest first. */
public enum Advice {
    STRONG_NO("strong-no", "Strong no"),
    NO("no", "No"),
    LEAN_NO("lean-no", "Lean no"),
    LEAN_YES("lean-yes", "Lean yes"),
    YES("yes", "Yes"),
    STRONG_YES("strong-yes", "Strong yes");

    private final String id;
    private final String title;

    Advice(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Returns the name used in files and JSON: {@code lean-yes}. */
    public String id() {
        return id;
    }

    /** Returns the name a person reads: "Lean yes". */
    public String title() {
        return title;
    }

    /** Whether the person would be advanced to the next round. */
    public boolean advances() {
        return compareTo(LEAN_YES) >= 0;
    }
}
