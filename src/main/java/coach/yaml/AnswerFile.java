package coach.yaml;

import coach.rubric.Activity;
import coach.text.CoachException;
import coach.text.Complaint;
import coach.text.Key;
import coach.yaml.Binder.Extra;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prepared answers to one question. Further keys, such as an author's own labels, are passed over, so that one file can
 * serve several tools.
 */
public record AnswerFile(
        @Key("The question's id.") String question,
        @Key("The answers; each is graded by itself.") List<Answer> answers) {
    private static final Reading<AnswerFile> READING =
            new Reading<>(AnswerFile.class, Extra.IGNORED, AnswerFile::complaints);

    public AnswerFile {
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param activity null where the answer is graded against the whole question
     */
    public record Answer(
            @Key("A short name, unique in the file.") String id,

            @Key(value = "The activity whose criteria apply; all where absent.", otherwise = "null") @Nullable Activity activity,

            @Key(value = "What was said, as it was typed.", mayBeEmpty = true)
            String text) {}

    /**
     * Reads a file of answers.
     *
     * @throws CoachException with all complaints
     */
    public static BankFile<AnswerFile> read(Path path) {
        return READING.strict(Disk.read(path, path.toString().replace('\\', '/')), file -> List.of());
    }

    private List<Complaint> complaints() {
        var complaints = new ArrayList<Complaint>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            String id = answers.get(i).id();
            if (!seen.add(id)) {
                complaints.add(new Complaint(
                        "answers[" + i + "].id",
                        "two answers have the id '" + id + "'",
                        "give one of them another name"));
            }
        }
        return complaints;
    }
}
