package coach.cli;

import coach.rubric.Activity;
import coach.rubric.Level;
import coach.text.CoachException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code coach practice}: a self-practice interview, whole or one activity. */
@Command(
        name = "practice",
        mixinStandardHelpOptions = true,
        description = "A self-practice interview, whole or one activity.")
final class PracticeCommand implements Callable<Integer> {
    private static final List<Integer> LENGTHS = List.of(35, 45, 60);

    @ParentCommand
    private Coach coach;

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

    @Option(names = "--seed", paramLabel = "N", description = "Fixes every choice the interviewer makes.")
    private @Nullable Long seed;

    @Override
    public Integer call() throws IOException {
        if (!LENGTHS.contains(minutes)) {
            throw new CoachException("--minutes is 35, 45 or 60, not " + minutes);
        }
        long chosen = seed == null ? coach.world.seed().getAsLong() : seed;
        List<Activity> activities = activity == null ? List.of(Activity.values()) : List.of(activity);
        String id = question == null ? Choices.question(coach.desk().bank(), chosen) : question;
        return coach.practice().begin(new Practice.Plan(id, level, minutes, activities, chosen));
    }
}
