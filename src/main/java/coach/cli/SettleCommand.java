package coach.cli;

import coach.grading.Evidence;
import coach.grading.Finding;
import coach.interview.Aside;
import coach.interview.Casebook;
import coach.interview.Event.Judge;
import coach.interview.Event.Ruling;
import coach.interview.Phase;
import coach.interview.Session;
import coach.interview.Settling;
import coach.journal.Journal;
import coach.journal.Summary;
import coach.rubric.Level;
import coach.term.Console;
import coach.term.Ink;
import coach.term.Input;
import coach.term.Prompt;
import coach.term.Rich;
import coach.text.CoachException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code coach settle}: a person decides what the coach could not judge. */
@Command(
        name = "settle",
        mixinStandardHelpOptions = true,
        description =
                "Asks about what the coach could not judge in a finished session: yes, partly or no. The coach's own"
                        + " score stays as it is; the score with your decisions stands beside it.")
final class SettleCommand implements Callable<Integer> {
    @ParentCommand
    private Coach coach;

    @Parameters(
            arity = "0..1",
            paramLabel = "SESSION",
            description = "Its id, or the beginning of it; default: the last.")
    private @Nullable String id;

    @Option(names = "--partner", description = "The partner decides, not the candidate.")
    private boolean isPartner;

    @Override
    public Integer call() throws IOException {
        try (Journal journal = Journal.open(path())) {
            Session session = Session.of(journal.events());
            if (session.phase() != Phase.OVER) {
                throw new CoachException("this session is not over; 'coach resume' goes on with it");
            }
            Casebook casebook = Desk.casebook(session);
            Level level = session.started().level();
            List<Finding> open = Aside.of(casebook, session, level).undecided();
            try (Console console = coach.world.console().apply(Optional.empty())) {
                ask(console, journal, open);
                Session after = Session.of(journal.events());
                Aside aside = Aside.of(casebook, after, level);
                console.print(Rich.strong("%d by the coach alone, %d with what was settled: %s."
                        .formatted(
                                casebook.score(after, level).total(),
                                aside.settled().total(),
                                aside.shares())));
            }
        }
        return Exit.DONE;
    }

    private Path path() throws IOException {
        if (id != null) {
            return coach.desk().sessions().find(id);
        }
        return coach.desk().sessions().list().sessions().stream()
                .filter(Summary::isFinished)
                .findFirst()
                .map(Summary::path)
                .orElseThrow(() -> new CoachException("no session is finished yet"));
    }

    private void ask(Console console, Journal journal, List<Finding> open) throws IOException {
        if (open.isEmpty()) {
            console.print(Rich.plain("Nothing is left open: the coach judged everything, or you did."));
            return;
        }
        console.print(Rich.dim("y for yes, p for partly, n for no; an empty line leaves it open, /quit ends."));
        for (Finding finding : open) {
            console.print(shown(finding));
            Optional<Ruling> ruling = Optional.empty();
            boolean isDone = false;
            while (!isDone) {
                Input input = console.read(Prompt.of("y/p/n> "));
                if (!(input instanceof Input.Line line)) {
                    return;
                }
                String typed = line.text().strip().toLowerCase(Locale.ROOT);
                if (typed.equals("/quit") || typed.equals("/q")) {
                    return;
                }
                ruling = ruling(typed);
                isDone = typed.isEmpty() || ruling.isPresent();
                if (!isDone) {
                    console.print(Rich.dim("y, p or n; an empty line leaves it open."));
                }
            }
            if (ruling.isPresent()) {
                Judge by = isPartner ? Judge.PARTNER : Judge.SELF;
                journal.append(List.of(Settling.settle(
                        finding, ruling.get(), by, coach.world.clock().instant())));
            }
        }
    }

    private static Rich shown(Finding finding) {
        String words = Settling.words(finding).map(Evidence::text).orElse("");
        return Rich.plain("")
                .line(Rich.strong(finding.criterion().text()))
                .line(Rich.plain("You said: ").then(Ink.CODE, "\"" + words + "\""))
                .line(Rich.plain("Does that say it?"));
    }

    private static Optional<Ruling> ruling(String typed) {
        return switch (typed) {
            case "y", "yes" -> Optional.of(Ruling.YES);
            case "p", "partly" -> Optional.of(Ruling.PARTLY);
            case "n", "no" -> Optional.of(Ruling.NO);
            default -> Optional.empty();
        };
    }
}
