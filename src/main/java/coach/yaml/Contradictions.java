package coach.yaml;

import coach.interview.conflict.ConflictLint;
import coach.interview.conflict.ConflictRules;
import coach.text.CoachException;
import coach.text.Source;
import coach.yaml.Binder.Extra;
import java.util.List;

/** Rules on contradictions from text alone. */
public final class Contradictions {
    static final Reading<ConflictRules> READING =
            new Reading<>(ConflictRules.class, Extra.REFUSED, ConflictLint::check);

    private Contradictions() {}

    /**
     * Reads a file of rules and checks its shape and its rules.
     *
     * @param name what the reader calls the text: {@code rubrics/contradictions/standard.yaml}
     * @throws CoachException with all complaints, in the order of the text
     */
    public static BankFile<ConflictRules> parse(String name, String text) {
        return READING.strict(new Source(name, text), file -> List.of());
    }

    /**
     * Reads a file of rules that passed all rules when it was put on record; only its shape is checked.
     *
     * @throws CoachException with all complaints about its shape
     */
    public static BankFile<ConflictRules> recorded(String name, String text) {
        return READING.shaped(new Source(name, text));
    }
}
