package coach.yaml;

import coach.question.Question;
import coach.question.QuestionRules;
import coach.text.CoachException;
import coach.text.Source;
import coach.yaml.Binder.Extra;
import java.util.List;

/** Questions from text alone. */
public final class Questions {
    static final Reading<Question> READING = new Reading<>(Question.class, Extra.REFUSED, QuestionRules::check);

    private Questions() {}

    /**
     * Reads a question and checks its shape and its rules.
     *
     * @param name what the reader calls the text: {@code questions/chat.yaml}
     * @throws CoachException with all complaints, in the order of the text
     */
    public static BankFile<Question> parse(String name, String text) {
        return READING.strict(new Source(name, text), file -> List.of());
    }

    /**
     * Reads a question that passed all rules when it was put on record. Only its shape is checked: rules that became
     * stricter since then must not make an old session unreadable.
     *
     * @throws CoachException with all complaints about its shape
     */
    public static BankFile<Question> recorded(String name, String text) {
        return READING.shaped(new Source(name, text));
    }
}
