package coach.rubric;

/**
 * One part of an activity: what the coach asks for in one go, and what the rubric weighs as one dimension. The set is
 * fixed, so that a transcript shows every part of the four activities, answered or not.
 */
public enum Topic {
    QUESTIONS(Activity.REFINE, "questions", "Refining questions"),
    FUNCTIONAL(Activity.REFINE, "functional", "Functional requirements"),
    NON_FUNCTIONAL(Activity.REFINE, "non-functional", "Non-functional requirements"),

    SIZE(Activity.DATA, "size", "Size today"),
    GROWTH(Activity.DATA, "growth", "Growth rate"),
    CONSUMPTION(Activity.DATA, "consumption", "Consumption by subsystems and end users"),
    READ_WRITE(Activity.DATA, "read-write", "Read-heavy or write-heavy"),
    CONSISTENCY(Activity.DATA, "consistency", "Consistency"),
    DURABILITY(Activity.DATA, "durability", "Durability target"),
    PRIVACY(Activity.DATA, "privacy", "Privacy and regulation"),

    BOARD(Activity.COMPONENTS, "board", "Components"),
    PLACEMENT(Activity.COMPONENTS, "placement", "Placement"),
    INTERACTION(Activity.COMPONENTS, "interaction", "Interaction"),

    ALTERNATIVES(Activity.TRADEOFFS, "alternatives", "Choices and alternatives"),
    MONEY(Activity.TRADEOFFS, "money", "Cost in money"),
    COMPLEXITY(Activity.TRADEOFFS, "complexity", "Cost in complexity"),
    WEAKNESSES(Activity.TRADEOFFS, "weaknesses", "Weaknesses"),
    PLANS(Activity.TRADEOFFS, "plans", "Follow-up plans");

    private final Activity activity;
    private final String id;
    private final String title;

    Topic(Activity activity, String id, String title) {
        this.activity = activity;
        this.id = id;
        this.title = title;
    }

    /** Returns the activity this topic is a part of. */
    public Activity activity() {
        return activity;
    }

    /** Returns the name used in files, commands and JSON: {@code read-write}. */
    public String id() {
        return id;
    }

    /** Returns the name a person reads: "Read-heavy or write-heavy". */
    public String title() {
        return title;
    }
}
