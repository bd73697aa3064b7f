package coach.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line as a whole: the options that every command understands. */
@Command(
        name = "coach",
        mixinStandardHelpOptions = true,
        version = Version.TEXT,
        description =
                "Practise system-design interviews in the terminal: offline, private, graded with your own words.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  coach practice chat                 a whole interview, 45 minutes, at senior level",
            "  coach practice dns --activity data  one activity only",
            "  coach practice chat < answers.txt   the same without a terminal",
            "  coach resume                        go on where you left",
            "  coach export chat --format md       the scored transcript of the session that begins so",
            "",
            "Exit codes: 0 done or yes, 1 no, 2 bad usage or input, 3 cannot tell, 4 data folder not writable, 130 interrupted."
        })
final class Coach {
    final World world;

    @Option(
            names = "--bank",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "A folder with questions/ and rubrics/ to use as well; may be repeated.")
    private List<Path> banks = new ArrayList<>();

    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "The data folder; default: $XDG_DATA_HOME/coach or ~/.local/share/coach.")
    private @Nullable Path home;

    @Option(
            names = "--no-embeddings",
            scope = ScopeType.INHERIT,
            description = "Understand the candidate's questions by their words only, not by their meaning.")
    private boolean isByWords;

    Coach(World world) {
        this.world = world;
    }

    /** Returns what begins interviews and goes on with them. */
    Practice practice() {
        return new Practice(isByWords ? world.withoutEmbedding() : world, desk());
    }

    /** Returns the bank and the sessions that the options name. */
    Desk desk() {
        return new Desk(world.environment(), banks, home);
    }
}
