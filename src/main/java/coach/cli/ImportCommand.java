package coach.cli;

import coach.interview.Session;
import coach.rubric.Level;
import coach.term.Rich;
import coach.text.CoachException;
import coach.text.Source;
import coach.transcript.Redaction;
import coach.transcript.Transcript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code coach import}: takes transcripts back into the data folder, for moving to another machine. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes a transcript's JSON back into the data folder, after checking it.")
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private Coach coach;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What 'coach export --format json' wrote.")
    private List<String> files;

    private record Checked(String file, Session session, boolean isScoredAnew) {}

    @Override
    public Integer call() throws IOException {
        // All are checked before the first is taken.
        var checked = new ArrayList<Checked>();
        for (String file : files) {
            checked.add(check(HistoryFiles.read(file, coach.world.in())));
        }
        var print = new Printer(coach.world);
        for (Checked each : checked) {
            String id = each.session().started().session();
            boolean isNew = coach.desk().sessions().adopt(id, each.session().events());
            print.out(Rich.plain(
                    isNew
                            ? "Imported " + id + ", " + each.session().events().size() + " events."
                            : id + " is here already; nothing changed."));
            if (each.isScoredAnew()) {
                print.err(Rich.warn(each.file()
                        + " was scored by another version of the coach; scores are made again from" + " its log."));
            }
        }
        return Exit.DONE;
    }

    private static Checked check(Source source) {
        TranscriptFile file = TranscriptFile.read(source);
        Session session = file.session();
        Level level = file.level();
        String again;
        try {
            again = ExportCommand.json(Transcript.of(session, Desk.casebook(session), level), Redaction.NONE);
        } catch (CoachException e) {
            throw new CoachException(source.name() + " holds a bank file that cannot be read: " + e.getMessage());
        }
        boolean isSameTool = file.tool().equals(Version.TEXT);
        if (isSameTool) {
            file.requireSameAs(again);
        }
        return new Checked(source.name(), session, !isSameTool);
    }
}
