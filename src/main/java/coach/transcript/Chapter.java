package coach.transcript;

import coach.grading.ActivityScore;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * One activity of an interview.
 *
 * @param spent time on the interview's clock
 * @param budget minutes meant for it
 * @param share of all time spent, in percent
 * @param own the candidate's judgement before the score was seen, 1 to 5
 */
public record Chapter(ActivityScore score, Duration spent, int budget, int share, OptionalInt own, List<Scene> scenes) {
    public Chapter {
        scenes = List.copyOf(scenes);
    }

    /**
     * Returns how far the own judgement lies above (positive) or below the score, in points of 100; empty where none
     * was given.
     */
    public OptionalInt overrated() {
        return own.isPresent() ? OptionalInt.of((own.getAsInt() - 1) * 25 - score.score()) : OptionalInt.empty();
    }
}
