package coach.cli;

import coach.interview.Session;
import coach.journal.LogText;
import coach.journal.Sessions;
import coach.journal.Summary;
import coach.rubric.Level;
import coach.term.Rich;
import coach.text.CoachException;
import coach.transcript.Html;
import coach.transcript.Json;
import coach.transcript.Markdown;
import coach.transcript.Pdf;
import coach.transcript.Redaction;
import coach.transcript.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code coach export}: the scored transcript of one session, of several, or of all. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "The scored transcript of a session, of several, or of all.")
final class ExportCommand implements Callable<Integer> {
    private static final String SCHEMA = "coach/schema/transcript.schema.json";

    /** The formats a transcript is written in. */
    enum Format {
        MD,
        HTML,
        JSON,
        PDF;

        String suffix() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private Coach coach;

    @Parameters(arity = "0..*", paramLabel = "SESSION", description = "Its id, or the beginning of it.")
    private @Nullable List<String> ids;

    @Option(names = "--all", description = "Every session on this disk.")
    private boolean isAll;

    @Option(names = "--format", split = ",", paramLabel = "F", description = "md, html, json or pdf; default: md.")
    private List<Format> formats = new ArrayList<>(List.of(Format.MD));

    @Option(names = "--level", paramLabel = "LEVEL", description = "mid, senior or staff; default: the session's.")
    private @Nullable Level level;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; a folder for several. Default: standard output.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace files that are there already.")
    private boolean isForced;

    @Option(names = "--redact", description = "Leave out dialogue, notes, the log, and e-mail addresses.")
    private boolean isRedacted;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "With --redact: a name to leave out as well; may be repeated.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--schema", description = "Print the JSON Schema of the format json instead.")
    private boolean isSchema;

    @Override
    public Integer call() throws IOException {
        var print = new Printer(coach.world);
        if (isSchema) {
            print.raw(schema());
            return Exit.DONE;
        }
        List<String> wanted = wanted();
        if (output == null) {
            print.raw(alone(wanted));
            return Exit.DONE;
        }
        boolean isFolder = Files.isDirectory(output) || wanted.size() * formats.size() > 1 || isAll;
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (String id : wanted) {
            Session session = coach.desk().session(id);
            Transcript transcript = transcript(session);
            for (Format format : formats) {
                String name = session.started().session() + format.suffix();
                Path file = isFolder ? output.resolve(name) : output;
                // Before the work, not after it.
                if (!isForced && Files.exists(file)) {
                    NewFile.write(file, new byte[0], false);
                }
                files.put(file, bytes(transcript, format));
            }
        }
        if (isFolder) {
            makeFolder(output);
        }
        files.forEach((file, content) -> {
            NewFile.write(file, content, isForced);
            print.err(Rich.plain("Wrote " + file + "."));
        });
        return Exit.DONE;
    }

    private List<String> wanted() throws IOException {
        if (!isRedacted && !names.isEmpty()) {
            throw new CoachException("--name goes with --redact; add it");
        }
        if (!isAll) {
            if (ids == null || ids.isEmpty()) {
                throw new CoachException("say which SESSION, or --all; 'coach sessions list' names them");
            }
            return ids;
        }
        Sessions.Listing listing = coach.desk().sessions().list();
        var print = new Printer(coach.world);
        listing.unreadable().forEach(each -> print.err(Rich.warn(each.id() + ": " + each.why())));
        if (listing.sessions().isEmpty()) {
            throw new CoachException("no sessions to export; 'coach practice' begins one");
        }
        if (output == null) {
            throw new CoachException("--all writes files; name a folder with -o DIR");
        }
        return listing.sessions().stream().map(Summary::id).sorted().toList();
    }

    private String alone(List<String> wanted) throws IOException {
        if (wanted.size() > 1 || formats.size() > 1) {
            throw new CoachException("more than one transcript needs a folder; name it with -o DIR");
        }
        if (formats.get(0) == Format.PDF) {
            throw new CoachException("a PDF is no text; name a file with -o FILE");
        }
        return text(transcript(coach.desk().session(wanted.get(0))), formats.get(0));
    }

    private Transcript transcript(Session session) {
        return Transcript.of(
                session,
                Desk.casebook(session),
                level == null ? session.started().level() : level);
    }

    private Redaction redaction() {
        return isRedacted ? Redaction.of(names) : Redaction.NONE;
    }

    private byte[] bytes(Transcript transcript, Format format) {
        return format == Format.PDF
                ? Pdf.of(transcript, redaction())
                : text(transcript, format).getBytes(StandardCharsets.UTF_8);
    }

    private String text(Transcript transcript, Format format) {
        return switch (format) {
            case MD -> Markdown.of(transcript, redaction());
            case HTML -> Html.of(transcript, redaction());
            case JSON -> json(transcript, redaction());
            case PDF -> throw new IllegalArgumentException("a PDF is no text");
        };
    }

    /** Returns a transcript as JSON, with the log it is made from. */
    static String json(Transcript transcript, Redaction redaction) {
        return Json.of(transcript, LogText.of(transcript.session().events()), Version.TEXT, redaction);
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CoachException("cannot make the folder %s: %s; name another with -o".formatted(folder, e));
        }
    }

    private static String schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ExportCommand.class.getClassLoader().getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
