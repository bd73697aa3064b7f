package coach.cli;

import coach.interview.Session;
import coach.rubric.Level;
import coach.term.Rich;
import coach.text.CoachException;
import coach.transcript.Html;
import coach.transcript.Json;
import coach.transcript.Markdown;
import coach.transcript.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code coach export}: the scored transcript. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "The scored transcript of a session.")
final class ExportCommand implements Callable<Integer> {
    /** The formats a transcript is written in. */
    enum Format {
        MD,
        HTML,
        JSON
    }

    @ParentCommand
    private Coach coach;

    @Parameters(paramLabel = "SESSION", description = "Its id, or the beginning of it.")
    private String id;

    @Option(names = "--format", paramLabel = "F", description = "md or json; default: md.")
    private Format format = Format.MD;

    @Option(names = "--level", paramLabel = "LEVEL", description = "mid, senior or staff; default: the session's.")
    private @Nullable Level level;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; default: standard output.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        Session session = coach.desk().session(id);
        var transcript = Transcript.of(
                session,
                Desk.casebook(session),
                level == null ? session.started().level() : level);
        String text = format == Format.MD ? Markdown.of(transcript) : format == Format.HTML ? Html.of(transcript) : Json.of(transcript);
        var print = new Printer(coach.world);
        if (file == null) {
            print.raw(text);
        } else {
            write(file, text);
            print.err(Rich.plain("Wrote " + file + "."));
        }
        return Exit.DONE;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CoachException("cannot write %s: %s; name another file with -o".formatted(file, e.getMessage()));
        }
    }
}
