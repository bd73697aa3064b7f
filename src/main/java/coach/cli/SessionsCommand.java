package coach.cli;

import coach.interview.Casebook;
import coach.interview.Session;
import coach.journal.Sessions;
import coach.journal.Summary;
import coach.term.Rich;
import coach.transcript.Markdown;
import coach.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code coach sessions}: the sessions on this disk. */
@Command(
        name = "sessions",
        mixinStandardHelpOptions = true,
        description = "The sessions on this disk: list, show, remove.")
final class SessionsCommand implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @ParentCommand
    private Coach coach;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say which: list, show SESSION or remove SESSION");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the sessions, the last one first.")
    int list() throws IOException {
        Sessions.Listing listing = coach.desk().sessions().list();
        var print = new Printer(coach.world);
        if (listing.sessions().isEmpty() && listing.unreadable().isEmpty()) {
            print.out(Rich.plain("No sessions yet in " + coach.desk().home() + "; 'coach practice' begins one."));
        }
        var rows = new ArrayList<List<Rich>>();
        ZoneId zone = coach.world.zone();
        for (Summary each : listing.sessions()) {
            String state = (each.isFinished() ? "finished" : "open") + (each.isDamaged() ? ", damaged" : "");
            rows.add(List.of(
                    Rich.accent(each.id()),
                    Rich.plain(MINUTE.withZone(zone).format(each.last())),
                    Rich.plain("%s, %d answers, %s".formatted(each.level().id(), each.answers(), state))));
        }
        if (!rows.isEmpty()) {
            print.out(Rich.table(rows));
        }
        listing.unreadable().forEach(each -> print.err(Rich.warn(each.id() + ": " + each.why())));
        return Exit.DONE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one session as a transcript.")
    int show(@Parameters(paramLabel = "SESSION", description = "Its id, or the beginning of it.") String id)
            throws IOException {
        Session session = coach.desk().session(id);
        Casebook casebook = Desk.casebook(session);
        new Printer(coach.world)
                .raw(Markdown.of(
                        Transcript.of(session, casebook, session.started().level())));
        return Exit.DONE;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Deletes one session for good.")
    int remove(
            @Parameters(paramLabel = "SESSION", description = "Its id, or the beginning of it.") String id,
            @Option(names = "--yes", description = "Do not ask.") boolean isSure)
            throws IOException {
        Path path = coach.desk().sessions().find(id);
        String name = String.valueOf(path.getFileName()).replace(".journal", "");
        if (!isSure) {
            throw new ParameterException(
                    spec.commandLine(), "this deletes session " + name + " for good; say so with --yes");
        }
        coach.desk().sessions().remove(path);
        new Printer(coach.world).out(Rich.plain("Removed " + name + "."));
        return Exit.DONE;
    }
}
