package coach.cli;

import coach.interview.Phase;
import coach.interview.Session;
import coach.journal.Journal;
import coach.journal.Summary;
import coach.progress.Past;
import coach.progress.Progress;
import coach.term.Rich;
import coach.term.screen.ProgressScreen;
import coach.text.CoachException;
import coach.yaml.Bank;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code coach progress}: what the finished sessions on this disk show together. */
@Command(
        name = "progress",
        mixinStandardHelpOptions = true,
        description = "Trends over the finished sessions, what keeps costing points, what to practise next.")
final class ProgressCommand implements Callable<Integer> {
    @ParentCommand
    private Coach coach;

    @Option(names = "--last", paramLabel = "N", description = "Look at the last N sessions only; default: 50.")
    private int last = 50;

    @Override
    public Integer call() throws IOException {
        var print = new Printer(coach.world);
        List<Summary> finished = coach.desk().sessions().list().sessions().stream()
                .filter(Summary::isFinished)
                .sorted(Comparator.comparing(Summary::started))
                .toList();
        var past = new ArrayList<Past>();
        for (Summary each : finished.subList(Math.max(0, finished.size() - last), finished.size())) {
            try {
                Session session = Session.of(Journal.read(each.path()).events());
                if (session.phase() == Phase.OVER) {
                    past.add(Past.of(session, Desk.casebook(session)));
                }
            } catch (CoachException e) {
                print.err(Rich.warn(each.id() + " is left out: it cannot be read"));
            }
        }
        Bank bank = coach.desk().bank();
        List<String> questions =
                bank.questions().stream().map(each -> each.id()).toList();
        print.out(ProgressScreen.of(Progress.of(past, questions)));
        return Exit.DONE;
    }
}
