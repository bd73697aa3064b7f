package coach.rubric;

import coach.text.Key;

/** How one topic is weighed inside its activity. */
public record Dimension(
        @Key("The topic, one of the parts of this activity.")
        Topic topic,

        @Key("Its share of the activity's score; the shares of an activity add up to 100.")
        int weight,

        @Key(
                "The share of the available points that already earns the full score: a good answer need not find everything.")
        ByLevel enough,

        @Key("What a good answer looks like at each level.") Anchors anchors) {}
