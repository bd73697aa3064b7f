package coach.cli;

import coach.consistency.Budget;
import coach.consistency.Explanation;
import coach.consistency.Model;
import coach.consistency.ModelsPage;
import coach.consistency.Report;
import coach.consistency.ReportJson;
import coach.consistency.ReportText;
import coach.history.Format;
import coach.history.Imported;
import coach.history.Ink;
import coach.history.Picture;
import coach.history.TimelineSvg;
import coach.text.CoachException;
import coach.text.Nearest;
import coach.text.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says which consistency models allow recorded histories, and why not. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Which consistency models allow a recorded history, and why not.",
        footer = {
            "",
            "Exit codes: 0 allowed, 1 a model is violated, 2 bad usage or input, 3 cannot tell.",
            "Example: coach check run.json --model linearizable,causal --time-limit 10"
        })
public final class CheckCommand implements Callable<Integer> {
    private static final long STEPS = 20_000_000;
    private static final int WIDTH = 80;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Coach coach;

    @Parameters(paramLabel = "HISTORY", description = "Files to check; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--model",
            split = ",",
            paramLabel = "M",
            description = "Models to ask, by id; all where absent. --explain lists them.")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--format",
            defaultValue = "auto",
            paramLabel = "F",
            description = "auto, json, edn, etcd, kv, line or picture, as drawn by check (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--time-limit", paramLabel = "S", description = "Seconds for each history; then: unknown.")
    private @Nullable Double seconds;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean isJson;

    @Option(names = "--svg", paramLabel = "FILE", description = "Write the picture of the first history as SVG.")
    private @Nullable Path svg;

    @Option(names = "--ascii", description = "Draw with plain characters.")
    private boolean isAscii;

    @Option(names = "--explain", description = "Explain all models, and what implies what.")
    private boolean isExplaining;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (isExplaining) {
            out.print(ModelsPage.markdown());
            out.flush();
            return Exit.DONE;
        }
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name a HISTORY file, or - for standard input");
        }
        if (seconds != null && !(seconds > 0)) {
            throw new ParameterException(spec.commandLine(), "--time-limit needs a number of seconds above 0");
        }
        List<Model> asked = asked();
        var reports = new ArrayList<Report>();
        int code = Exit.DONE;
        for (String file : files) {
            try {
                Report report = report(file, asked);
                reports.add(report);
                code = Exit.worse(code, code(report));
            } catch (CoachException e) {
                spec.commandLine().getErr().print(e.render());
                spec.commandLine().getErr().flush();
                code = Exit.BAD_INPUT;
            }
        }
        print(out, reports);
        return code;
    }

    private Report report(String file, List<Model> asked) {
        Source source = HistoryFiles.read(file, coach.world.in());
        Format chosen = format.equals("auto") ? Format.guess(source.text()) : format();
        Imported imported = chosen.read(source);
        return Report.of(source.name(), imported, asked, budget(), System::nanoTime);
    }

    private Budget budget() {
        if (seconds == null) {
            return new Budget(STEPS);
        }
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return new Budget(Long.MAX_VALUE, () -> System.nanoTime() - end > 0);
    }

    private static int code(Report report) {
        return !report.models("violated").isEmpty()
                ? Exit.NEGATIVE
                : report.models("unknown").isEmpty() ? Exit.DONE : Exit.CANNOT_TELL;
    }

    private void print(PrintWriter out, List<Report> reports) {
        if (isJson && !reports.isEmpty()) {
            out.print(ReportJson.of(reports));
        }
        for (int i = 0; i < reports.size() && !isJson; i++) {
            String text =
                    ReportText.of(reports.get(i), isAscii ? Ink.ASCII : Ink.UNICODE, WIDTH, again(reports.get(i)));
            out.print((i > 0 ? "\n" : "") + text);
        }
        out.flush();
        if (svg != null && !reports.isEmpty()) {
            writeSvg(svg, reports.get(0));
        }
    }

    private String again(Report report) {
        var words = new ArrayList<>(List.of("coach check", quoted(report.name())));
        if (!models.isEmpty()) {
            words.add("--model " + String.join(",", models));
        }
        if (!format.equals("auto")) {
            words.add("--format " + format);
        }
        return "Again: " + String.join(" ", words);
    }

    private static String quoted(String name) {
        return name.matches("[\\w./:@%+=,-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }

    private void writeSvg(Path file, Report report) {
        List<Model> violated = report.weakestViolated();
        Explanation reason = violated.isEmpty() ? null : report.explanation(violated.get(violated.size() - 1));
        Picture witness = report.witness();
        String drawing = reason != null
                ? reason.svg(again(report))
                : witness != null
                        ? TimelineSvg.draw(witness, report.name() + ": allowed", List.of(again(report)))
                        : null;
        if (drawing == null) {
            throw new CoachException(
                    "the history is allowed and too long to draw; --svg shows a violation, or a short one");
        }
        try {
            Files.writeString(file, drawing);
        } catch (IOException e) {
            throw new CoachException("cannot write '" + file + "': " + e.getMessage());
        }
    }

    private List<Model> asked() {
        List<String> ids = Stream.of(Model.values()).map(Model::id).toList();
        var asked = new ArrayList<Model>();
        for (String id : models) {
            asked.add(Model.of(id)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "unknown model '" + id + "'; "
                                    + Nearest.to(id, ids)
                                            .map(near -> "did you mean " + near + "?")
                                            .orElse("use " + String.join(", ", ids)))));
        }
        return asked.isEmpty() ? List.of(Model.values()) : asked;
    }

    private Format format() {
        return Format.of(format.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "unknown format '" + format + "'; use auto, json, edn, etcd, kv, line or picture"));
    }
}
