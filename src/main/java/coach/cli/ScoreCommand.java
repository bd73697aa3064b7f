package coach.cli;

import coach.grading.Scorecard;
import coach.interview.Aside;
import coach.interview.Casebook;
import coach.interview.Session;
import coach.rubric.Level;
import coach.term.screen.ScoreScreen;
import coach.transcript.Json;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code coach score}: the scorecard again, at any level, from the log alone. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "The scorecard of a session again, at any level, from its log alone.")
final class ScoreCommand implements Callable<Integer> {
    @ParentCommand
    private Coach coach;

    @Parameters(paramLabel = "SESSION", description = "Its id, or the beginning of it.")
    private String id;

    @Option(names = "--level", paramLabel = "LEVEL", description = "mid, senior or staff; default: the session's.")
    private @Nullable Level level;

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Override
    public Integer call() throws IOException {
        Session session = coach.desk().session(id);
        Casebook casebook = Desk.casebook(session);
        Scorecard card =
                casebook.score(session, level == null ? session.started().level() : level);
        var print = new Printer(coach.world);
        if (isJson) {
            print.raw(Json.of(session.started(), card, Aside.of(casebook, session, card.level())));
        } else {
            print.out(new ScoreScreen(casebook).of(session, card));
        }
        return Exit.DONE;
    }
}
