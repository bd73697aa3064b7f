package coach.cli;

import coach.journal.Summary;
import coach.text.CoachException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code coach resume}: goes on with an interrupted session. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Goes on with an interrupted session, the last one where none is named.")
final class ResumeCommand implements Callable<Integer> {
    @ParentCommand
    private Coach coach;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SESSION", description = "Its id, or the beginning of it.")
    private @Nullable String session;

    @Override
    public Integer call() throws IOException {
        Desk desk = coach.desk();
        Path path = session == null
                ? desk.sessions()
                        .lastUnfinished()
                        .map(Summary::path)
                        .orElseThrow(
                                () -> new CoachException("no session is unfinished; begin one with 'coach practice'"))
                : desk.sessions().find(session);
        return coach.practice().resume(path);
    }
}
