package coach.cli;

import coach.term.Rich;
import coach.text.CoachException;
import coach.yaml.Bank;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code coach bank new}: starts a question in a folder of one's own, from one that is complete. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Starts a question: a complete one under a new name, to be changed piece by piece. It passes"
                + " 'coach bank check' from the first minute, so that every complaint is about your last change.")
final class BankNewCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final String SCHEMA = "question.schema.json";

    @ParentCommand
    private BankCommand parent;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of your bank; it is made where it is not.")
    private Path folder;

    @Parameters(index = "1", paramLabel = "ID", description = "The new question's id: mail, ride-sharing.")
    private String id;

    @Option(names = "--from", paramLabel = "QUESTION", defaultValue = "chat", description = "The one to start from.")
    private String from;

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "", description = "The new question's title.")
    private String title;

    @Override
    public Integer call() throws IOException {
        if (!ID.matcher(id).matches()) {
            throw new CoachException(
                    "'" + id + "' is no id; use small letters, digits and hyphens, as in ride-sharing");
        }
        Bank bank = parent.coach().desk().bank();
        String text = bank.question(from).source().text();
        Path file = folder.resolve("questions").resolve(id + ".yaml");
        write(file, started(text));
        Path schema = folder.resolve("schema").resolve(SCHEMA);
        if (!Files.exists(schema)) {
            write(schema, schema());
        }
        Rich said = Rich.plain("Wrote " + file + ", a copy of '" + from + "' to be changed.")
                .line("coach bank check " + folder + "  says what is wrong, with its line")
                .line("coach bank test " + folder + "  grades its golden answers")
                .line("coach practice " + id + " --bank " + folder + "  tries it");
        new Printer(parent.coach().world).out(said);
        return Exit.DONE;
    }

    /** Returns the text of a question under its new name. */
    private String started(String text) {
        String named = text.replaceFirst(
                        "(?m)^# yaml-language-server:.*$", "# yaml-language-server: \\$schema=../schema/" + SCHEMA)
                .replaceFirst("(?m)^id: .*$", "id: " + id)
                .replaceFirst("(?m)^version: .*$", "version: 1");
        return title.isEmpty()
                ? named
                : named.replaceFirst("(?m)^title: .*$", "title: " + Matcher.quoteReplacement(quoted(title)));
    }

    private static String quoted(String text) {
        return "'" + text.replaceAll("\\s+", " ").strip().replace("'", "''") + "'";
    }

    private static String schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Bank.class.getResourceAsStream("/coach/schema/" + SCHEMA), SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new CoachException(file + " exists already and is left as it is; choose another id");
        } catch (IOException e) {
            throw new CoachException("cannot write %s: %s; name another folder".formatted(file, e.getMessage()));
        }
    }
}
