package coach.rubric;

import coach.text.Key;
import java.util.List;

/** One of the four activities in a rubric: its share of the total and its dimensions. */
public record Section(
        @Key("The activity.") Activity activity,

        @Key("Its share of the total score; the four shares add up to 100.")
        int weight,

        @Key(value = "How its topics are weighed; each topic of the activity once.")
        List<Dimension> dimensions) {
    public Section {
        dimensions = List.copyOf(dimensions);
    }
}
