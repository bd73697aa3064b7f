package coach.yaml;

import coach.rubric.Rubric;
import coach.rubric.RubricRules;
import coach.text.CoachException;
import coach.text.Source;
import coach.yaml.Binder.Extra;
import java.util.List;

/** Rubrics from text alone. */
public final class Rubrics {
    static final Reading<Rubric> READING = new Reading<>(Rubric.class, Extra.REFUSED, RubricRules::check);

    private Rubrics() {}

    /**
     * Reads a rubric and checks its shape and its rules.
     *
     * @param name what the reader calls the text: {@code rubrics/standard.yaml}
     * @throws CoachException with all complaints, in the order of the text
     */
    public static BankFile<Rubric> parse(String name, String text) {
        return READING.strict(new Source(name, text), file -> List.of());
    }

    /**
     * Reads a rubric that passed all rules when it was put on record. Only its shape is checked: rules that became
     * stricter since then must not make an old session unreadable.
     *
     * @throws CoachException with all complaints about its shape
     */
    public static BankFile<Rubric> recorded(String name, String text) {
        return READING.shaped(new Source(name, text));
    }
}
