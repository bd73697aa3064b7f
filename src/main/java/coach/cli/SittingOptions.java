package coach.cli;

import coach.rubric.Activity;
import coach.rubric.Level;
import coach.text.CoachException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which interview is held, and how: the options that self-practice and mock interviews share. */
final class SittingOptions {
    private static final List<Integer> LENGTHS = List.of(35, 45, 60);

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "QUESTION",
            description = "The question; 'coach bank list' names them. One is chosen by the seed where none is named.")
    private @Nullable String question;

    @Option(names = "--level", paramLabel = "LEVEL", description = "mid, senior or staff; default: senior.")
    private Level level = Level.SENIOR;

    @Option(names = "--minutes", paramLabel = "N", description = "35, 45 or 60; default: 45.")
    private int minutes = 45;

    @Option(names = "--activity", paramLabel = "A", description = "Only one of refine, data, components, tradeoffs.")
    private @Nullable Activity activity;

    @Option(names = "--seed", paramLabel = "N", description = "Fixes every choice that is left to chance.")
    private @Nullable Long seed;

    /** Complains about a length that no budget is made for. */
    void check() {
        if (!LENGTHS.contains(minutes)) {
            throw new CoachException("--minutes is 35, 45 or 60, not " + minutes);
        }
    }

    /** Returns the plan of the interview; what is not given is chosen by a fresh seed. */
    Practice.Plan plan(Coach coach) {
        check();
        long chosen = seed == null ? coach.world.seed().getAsLong() : seed;
        List<Activity> activities = activity == null ? List.of(Activity.values()) : List.of(activity);
        String id = question == null ? Choices.question(coach.desk().bank(), chosen) : question;
        return new Practice.Plan(id, level, minutes, activities, chosen);
    }
}
