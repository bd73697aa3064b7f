package coach.cli;

import coach.claim.Claims;
import coach.claim.Hearing;
import coach.claim.HearingJson;
import coach.claim.HearingText;
import coach.claim.Standard;
import coach.claim.Verdict;
import coach.history.Ink;
import coach.text.Source;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads a sentence about consistency, runs it, and shows the execution. */
@Command(
        name = "claim",
        mixinStandardHelpOptions = true,
        description = "Reads a sentence about consistency, decides it by running it, and shows the execution.",
        footer = {
            "",
            "Exit codes: 0 supported, 1 refuted, 2 bad usage, 3 it depends, or not understood.",
            "Example: coach claim \"with causal consistency Bob may see the reply before the message\""
        })
final class ClaimCommand implements Callable<Integer> {
    private static final int WIDTH = 80;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Coach coach;

    @Parameters(
            arity = "0..*",
            paramLabel = "TEXT",
            description = "The sentence; - reads one from each line of standard input.")
    private @Nullable List<String> words;

    @Option(names = "--json", description = "Print one JSON document; with -, one on each line.")
    private boolean isJson;

    @Option(names = "--ascii", description = "Draw with plain characters.")
    private boolean isAscii;

    @Option(
            names = "--table",
            description = "Run every model against everything that may surprise, and print the table.")
    private boolean isTable;

    @Override
    public Integer call() {
        if (isTable) {
            coach.world.out().print(Standard.table().text());
            coach.world.out().flush();
            return Exit.DONE;
        }
        String text = words == null ? "" : String.join(" ", words).strip();
        if (text.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "type a sentence in quotes, or - to read them a line each");
        }
        Claims claims = Standard.claims(() -> coach.desk().scenarios());
        if (!text.equals("-")) {
            return answer(claims.hear(text), false);
        }
        Source source = HistoryFiles.read("-", coach.world.in());
        int code = Exit.DONE;
        for (String line : source.text().lines().filter(l -> !l.isBlank()).toList()) {
            code = Exit.worse(code, answer(claims.hear(line.strip()), true));
        }
        return code;
    }

    private int answer(Hearing hearing, boolean isOneOfMany) {
        var out = coach.world.out();
        if (isJson) {
            out.print(HearingJson.of(hearing, isOneOfMany));
        } else {
            out.print((isOneOfMany ? "> " + hearing.reading().text() + "\n" : "")
                    + HearingText.of(hearing, isAscii ? Ink.ASCII : Ink.UNICODE, WIDTH)
                    + (isOneOfMany ? "\n" : ""));
        }
        out.flush();
        return code(hearing.verdict());
    }

    private static int code(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> Exit.DONE;
            case REFUTED -> Exit.NEGATIVE;
            case DEPENDS, NOT_UNDERSTOOD -> Exit.CANNOT_TELL;
        };
    }
}
