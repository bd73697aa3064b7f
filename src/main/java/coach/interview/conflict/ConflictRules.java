package coach.interview.conflict;

import coach.text.Key;
import java.util.List;

/** Rules on what does not go together: version 1 of {@code rubrics/contradictions/*.yaml}. */
public record ConflictRules(
        @Key("Version of this file format; 1.") int format,

        @Key("The file's unique name, that of the file.") String id,

        @Key("The file's own version, raised when a rule changes its meaning.")
        int version,

        @Key("A title for people.") String title,
        @Key("The rules.") List<ConflictRule> rules) {
    /** No rules. */
    public static final ConflictRules NONE = new ConflictRules(1, "none", 1, "No rules", List.of());

    public ConflictRules {
        rules = List.copyOf(rules);
    }
}
