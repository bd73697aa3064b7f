package coach.rubric;

import coach.text.Key;
import java.util.List;
import java.util.NoSuchElementException;

/** A whole rubric, as an author writes it: version 1 of {@code rubrics/*.yaml}. */
public record Rubric(
        @Key("Version of this file format; 1.") int format,
        @Key("The rubric's unique name, that of its file.") String id,

        @Key("The rubric's own version, raised when its meaning changes.")
        int version,

        @Key("A title for people.") String title,
        @Key("The four activities.") List<Section> activities,

        @Key(value = "Minimums that cap the advice.", otherwise = "[]")
        List<Gate> gates,

        @Key("The decision table, best advice first; the last row starts at 0.")
        List<Band> decision,

        @Key("Time budgets for 35, 45 and 60 minutes.") List<Budget> budgets,
        @Key("What hints cost.") HintPrice hints) {
    public Rubric {
        activities = List.copyOf(activities);
        gates = List.copyOf(gates);
        decision = List.copyOf(decision);
        budgets = List.copyOf(budgets);
    }

    /** Returns the part for {@code activity}. */
    public Section section(Activity activity) {
        return activities.stream()
                .filter(section -> section.activity() == activity)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no activity " + activity.id()));
    }

    /** Returns the dimension for {@code topic}. */
    public Dimension dimension(Topic topic) {
        return section(topic.activity()).dimensions().stream()
                .filter(dimension -> dimension.topic() == topic)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no dimension " + topic.id()));
    }

    /** Returns the budget of an interview of {@code minutes} minutes. */
    public Budget budget(int minutes) {
        return budgets.stream()
                .filter(budget -> budget.minutes() == minutes)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no budget for " + minutes + " minutes"));
    }

    /** Returns the advice that a total score of 0 to 100 earns before gates are looked at. */
    public Advice advice(int total) {
        return decision.stream()
                .filter(band -> total >= band.from())
                .findFirst()
                .map(Band::advice)
                .orElse(Advice.STRONG_NO);
    }
}
