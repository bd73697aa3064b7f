package coach.grading.measure;

import coach.grading.Result;
import coach.rubric.Activity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer and what a person says of it.
 *
 * @param kind its voice, such as strong, terse, medium, weak, stuffed, negated, wrong or off-topic
 * @param activity the activity whose criteria the person looked at; null where it was the whole question
 * @param results by criterion; one that is not named is missed
 * @param quotes for each criterion that is met, the words that earn it
 */
public record Labelled(
        String id,
        String kind,
        @Nullable Activity activity,
        String text,
        Map<String, Result> results,
        Map<String, List<String>> quotes) {
    public Labelled {
        results = Map.copyOf(results);
        quotes = Map.copyOf(new TreeMap<>(quotes));
    }

    /** Whether the person says that a criterion is met. */
    public boolean isMet(String criterion) {
        return results.getOrDefault(criterion, Result.MISSED) == Result.MET;
    }
}
