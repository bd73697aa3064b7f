package coach.cli;

import coach.estimate.PriceTable;
import coach.estimate.Worked;
import coach.estimate.Worksheet;
import coach.estimate.WorksheetJson;
import coach.estimate.WorksheetText;
import coach.text.CoachException;
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

/** Computes a capacity estimate with units, step by step. */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        description = "Computes a capacity estimate with units, step by step; what it states is checked.",
        footer = {
            "",
            "Exit codes: 0 computed and nothing stated is wrong, 1 a stated result is wrong, 2 it cannot be read.",
            "Examples:",
            "  coach estimate \"500M DAU x 40 msg/day x 100 B = 2 TB/day\"",
            "  coach estimate \"dau = 500M\" \"dau x 40 / 86400\"    one argument a line",
            "  coach estimate \"7.3 PB of object storage\"         by the prices of the table",
            "  coach estimate - < estimate.txt                     names hold for the lines below"
        })
final class EstimateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Coach coach;

    @Parameters(
            arity = "0..*",
            paramLabel = "EXPRESSION",
            description = "What is computed; several are lines of one estimate; - reads them from standard input.")
    private @Nullable List<String> lines;

    @Option(names = "--prices", paramLabel = "ID", description = "The price table; default: standard.")
    private String prices = "standard";

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean isJson;

    @Override
    public Integer call() {
        String text = lines == null ? "" : String.join("\n", lines).strip();
        if (text.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "type an expression in quotes, or - to read lines from standard input");
        }
        Source source = text.equals("-") ? HistoryFiles.read("-", coach.world.in()) : new Source("estimate", text);
        PriceTable table = coach.desk().bank().prices(prices).value();
        List<Worked> worked = Worksheet.of(source, table);
        if (worked.isEmpty()) {
            throw new CoachException("nothing to compute: every line is empty or a comment");
        }
        new Printer(coach.world).raw(isJson ? WorksheetJson.of(worked, table) : WorksheetText.of(worked, table));
        return worked.stream().allMatch(Worked::agrees) ? Exit.DONE : Exit.NEGATIVE;
    }
}
