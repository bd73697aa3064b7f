package coach.rubric;

import java.util.Arrays;
import java.util.List;

/** One of the four activities that every interview contains. */
public enum Activity {
    REFINE("refine", "Refine the problem"),
    DATA("data", "Handle the data"),
    COMPONENTS("components", "Discuss the components"),
    TRADEOFFS("tradeoffs", "Discuss the trade-offs");

    private final String id;
    private final String title;

    Activity(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Returns its place among the four, from 1. */
    public int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    /** Returns the name used in files, commands and JSON: {@code refine}. */
    public String id() {
        return id;
    }

    /** Returns the name a person reads: "Refine the problem". */
    public String title() {
        return title;
    }

    /** Returns the topics of this activity in their natural order; at least three. */
    public List<Topic> topics() {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.activity() == this)
                .toList();
    }
}
