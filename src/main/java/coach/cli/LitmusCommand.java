package coach.cli;

import coach.consistency.Budget;
import coach.consistency.LitmusReport;
import coach.text.CoachException;
import coach.yaml.LitmusFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides litmus tests: small programs with outcomes, under every model. */
@Command(
        name = "litmus",
        mixinStandardHelpOptions = true,
        description = "Allowed or forbidden, per litmus test and model.",
        footer = {"", "Exit codes: 0 all as written, 1 a verdict differs, 2 bad usage or input, 3 cannot tell."})
public final class LitmusCommand implements Callable<Integer> {
    private static final long STEPS = 2_000_000;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "YAML files of tests.")
    private List<Path> files;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean isJson;

    @Option(names = "--outcomes", description = "List all outcomes of each program, with the models that allow them.")
    private boolean isListing;

    @Option(names = "--explain", description = "Say in words why the weakest models that forbid a test do.")
    private boolean isExplaining;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var reports = new ArrayList<LitmusReport>();
        int code = Exit.DONE;
        for (Path file : files) {
            try {
                var report = LitmusReport.of(
                        file.toString().replace('\\', '/'), LitmusFile.read(file), isListing, new Budget(STEPS));
                reports.add(report);
                int own = report.differs() ? Exit.NEGATIVE : report.isUnknown() ? Exit.CANNOT_TELL : Exit.DONE;
                code = Exit.worse(code, own);
            } catch (CoachException e) {
                spec.commandLine().getErr().print(e.render());
                spec.commandLine().getErr().flush();
                code = Exit.BAD_INPUT;
            }
        }
        if (isJson && !reports.isEmpty()) {
            out.print(LitmusReport.json(reports));
        }
        for (int i = 0; i < reports.size() && !isJson; i++) {
            LitmusReport report = reports.get(i);
            out.print((i > 0 ? "\n" : "")
                    + (isListing ? report.outcomes() : "")
                    + (isExplaining ? report.explained() : "")
                    + report.text());
        }
        out.flush();
        return code;
    }
}
