package coach.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code coach practice}: a self-practice interview, whole or one activity. */
@Command(
        name = "practice",
        mixinStandardHelpOptions = true,
        description = "A self-practice interview, whole or one activity.")
final class PracticeCommand implements Callable<Integer> {
    @ParentCommand
    private Coach coach;

    @Mixin
    private SittingOptions sitting;

    @Override
    public Integer call() throws IOException {
        return coach.practice().begin(sitting.plan(coach));
    }
}
