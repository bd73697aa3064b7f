package coach.yaml;

import coach.grading.Result;
import coach.grading.measure.Labelled;
import coach.rubric.Activity;
import coach.text.Key;
import coach.text.Source;
import coach.yaml.Binder.Extra;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer file with a person's labels: the keys of {@link AnswerFile}, and what each answer meets. */
record LabelFile(
        @Key("The question's id.") String question,
        @Key("The answers with their labels.") List<Entry> answers) {
    private static final Reading<LabelFile> READING = new Reading<>(LabelFile.class, Extra.IGNORED, file -> List.of());

    LabelFile {
        answers = List.copyOf(answers);
    }

    /**
     * One labelled answer.
     *
     * @param met the words that meet a criterion, by its id; what is not named is missed
     * @param partial likewise for criteria that are met in part
     */
    record Entry(
            @Key("A short name, unique in the file.") String id,

            @Key(
                    value = "The voice: strong, terse, medium, weak, stuffed, negated, wrong, off-topic.",
                    otherwise = "''")
            String kind,

            @Key(value = "The activity that was looked at; all where absent.", otherwise = "null") @Nullable Activity activity,

            @Key(value = "What was said, as it was typed.", mayBeEmpty = true)
            String text,

            @Key(value = "The words that meet a criterion, by its id.", otherwise = "{}")
            Map<String, Texts> met,

            @Key(value = "The words that meet a part of it, by its id.", otherwise = "{}")
            Map<String, Texts> partial) {

        Labelled labelled() {
            var results = new TreeMap<String, Result>();
            var quotes = new TreeMap<String, List<String>>();
            partial.forEach((criterion, words) -> results.put(criterion, Result.PARTIAL));
            met.forEach((criterion, words) -> {
                results.put(criterion, Result.MET);
                quotes.put(criterion, words.values());
            });
            return new Labelled(id, kind.replace("offtopic", "off-topic"), activity, text, results, quotes);
        }
    }

    /**
     * Reads labelled answers.
     *
     * @throws coach.text.CoachException with all complaints
     */
    static List<Labelled> read(Source source) {
        return READING.shaped(source).value().answers().stream()
                .map(Entry::labelled)
                .toList();
    }
}
