package coach.rubric;

import coach.text.Key;

/** One row of the decision table. */
public record Band(
        @Key("The advice.") Advice advice,

        @Key("The least total score that earns it, 0 to 100.")
        int from) {}
