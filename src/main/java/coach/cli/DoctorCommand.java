package coach.cli;

import coach.encoder.Encoder;
import coach.journal.Sessions;
import coach.journal.Trouble;
import coach.term.ConsoleSettings;
import coach.term.Glyphs;
import coach.term.Ink;
import coach.term.Palette;
import coach.term.Rich;
import coach.text.CoachException;
import coach.yaml.Bank;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code coach doctor}: what the program found where it runs. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Tells what it found: Java, terminal, colours, encoder, data folder, bank.")
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    private Coach coach;

    @Override
    public Integer call() {
        var rows = new ArrayList<List<Rich>>();
        ConsoleSettings settings = coach.world.settings();
        row(rows, true, "coach", Version.NUMBER);
        row(rows, true, "java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
        row(rows, true, "terminal", terminal(settings));
        row(rows, true, "colours", settings.palette() == Palette.NONE ? "none" : "16");
        row(rows, true, "characters", settings.glyphs() == Glyphs.UNICODE ? "Unicode" : "ASCII");
        questions(rows);
        int code = dataFolder(rows);
        code = Math.max(code, bank(rows));
        new Printer(coach.world).out(Rich.table(rows));
        return code;
    }

    private static String terminal(ConsoleSettings settings) {
        String type = settings.type().isEmpty() ? "TERM is not set" : settings.type();
        return "%s, input %s, output %s"
                .formatted(
                        type,
                        settings.isInputTerminal() ? "terminal" : "pipe",
                        settings.isOutputTerminal() ? "terminal" : "pipe");
    }

    private void questions(List<List<Rich>> rows) {
        var loading = new FutureTask<>(coach.world.embedding());
        loading.run();
        try {
            loading.get().vectors(List.of("How many users do we expect?"));
            row(rows, true, "questions", "understood by meaning, " + Encoder.NAME);
        } catch (ExecutionException e) {
            row(rows, false, "questions", "matched by words only: " + Understanding.reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            row(rows, false, "questions", "matched by words only: loading was interrupted");
        }
    }

    private int dataFolder(List<List<Rich>> rows) {
        try {
            Sessions sessions = coach.desk().sessions();
            sessions.requireWritable();
            Sessions.Listing listing = sessions.list();
            String unreadable = listing.unreadable().isEmpty()
                    ? ""
                    : ", " + listing.unreadable().size() + " unreadable";
            row(
                    rows,
                    listing.unreadable().isEmpty(),
                    "data folder",
                    "%s, writable, %d sessions%s"
                            .formatted(coach.desk().home(), listing.sessions().size(), unreadable));
            return Exit.DONE;
        } catch (IOException e) {
            row(rows, false, "data folder", Trouble.message(e));
            return Exit.NO_DATA_FOLDER;
        }
    }

    private int bank(List<List<Rich>> rows) {
        try {
            Bank bank = coach.desk().bank();
            int questions = bank.questions().size();
            int problems = bank.check(question -> List.of()).problems().size();
            row(
                    rows,
                    problems == 0,
                    "bank",
                    problems == 0
                            ? questions + " questions, " + bank.rubrics().size() + " rubrics"
                            : problems + " problems; 'coach bank check' shows them");
            return problems == 0 ? Exit.DONE : Exit.BAD_INPUT;
        } catch (CoachException e) {
            row(rows, false, "bank", e.render());
            return Exit.BAD_INPUT;
        }
    }

    private static void row(List<List<Rich>> rows, boolean isWell, String name, String found) {
        rows.add(List.of(
                Rich.of(isWell ? Ink.GOOD : Ink.BAD, isWell ? "ok" : "!!"), Rich.plain(name), Rich.plain(found)));
    }
}
