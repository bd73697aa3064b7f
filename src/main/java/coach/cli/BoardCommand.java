package coach.cli;

import coach.board.Board;
import coach.board.draw.BoardSvg;
import coach.board.draw.Drawing;
import coach.board.failure.BoardReport;
import coach.board.failure.BoardReportJson;
import coach.board.failure.BoardReportText;
import coach.board.failure.Breaker;
import coach.board.failure.Demands;
import coach.board.failure.FaultReader;
import coach.board.failure.Load;
import coach.board.failure.Outage;
import coach.question.Question;
import coach.text.CoachException;
import coach.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code coach board}: draws and reviews a component diagram, and breaks it on paper. */
@Command(
        name = "board",
        mixinStandardHelpOptions = true,
        description = "Draws and reviews a component diagram, typed a line each: client -> api[x3] -> db[rf=3].",
        footer = {
            "",
            "Exit codes: 0 sound, 1 something is wrong or breaks, 2 bad usage or input, 3 the drawing does not tell.",
            "Example: coach board design.board --question feed --svg design.svg",
            "         coach board design.board --break \"kill db\""
        })
final class BoardCommand implements Callable<Integer> {
    private static final int WIDTH_MIN = 20;
    private static final int WIDTH_MAX = 1_000;
    private static final int TEXT_WIDTH_MAX = 100;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Coach coach;

    @Parameters(paramLabel = "FILE", description = "The diagram; - is standard input.")
    private String file;

    @Option(
            names = "--question",
            paramLabel = "ID",
            description = "Trace the requirements of this question; shows what it expects.")
    private @Nullable String question;

    @Option(
            names = "--break",
            arity = "1..*",
            paramLabel = "FAULT",
            description = "What fails first: \"kill db\", \"partition eu us\", \"spike 10x\", \"slow cache 200ms\".")
    private @Nullable List<String> fault;

    @Option(names = "--svg", paramLabel = "FILE", description = "Write the drawing as SVG as well.")
    private @Nullable Path svg;

    @Option(names = "--mermaid", description = "Print the diagram as a Mermaid flowchart only.")
    private boolean isMermaid;

    @Option(names = "--dot", description = "Print the diagram in the language of Graphviz only.")
    private boolean isDot;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean isJson;

    @Option(names = "--ascii", description = "Draw with plain characters.")
    private boolean isAscii;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Columns to draw in; default: those of the terminal, else 80.")
    private @Nullable Integer width;

    @Override
    public Integer call() {
        int columns = columns();
        if ((isMermaid && isDot) || (isJson && (isMermaid || isDot))) {
            throw new ParameterException(spec.commandLine(), "give one of --json, --mermaid and --dot");
        }
        Source source = HistoryFiles.read(file, coach.world.in());
        Board.Step read = Board.read(source);
        read.diagnostics().forEach(fault -> coach.world.err().print(fault.render()));
        coach.world.err().flush();
        Board board = read.board();
        if (board.nodes().isEmpty() && read.diagnostics().isEmpty()) {
            throw new CoachException(
                    source.name() + " draws nothing; write a line such as client -> api[x3] -> db[rf=3]");
        }
        Optional<Question> asked = Optional.ofNullable(question)
                .map(id -> coach.desk().bank().question(id).value());
        Optional<Outage> outage = Optional.ofNullable(fault)
                .map(words -> broken(String.join(" ", words).replace("\"", ""), board, asked));
        BoardReport report = BoardReport.of(board, asked, outage);
        if (svg != null) {
            write(svg, BoardSvg.draw(board, source.name(), List.of()));
        }
        var print = new Printer(coach.world);
        if (isMermaid || isDot) {
            print.raw(isMermaid ? board.toMermaid() : board.toDot());
            return read.diagnostics().isEmpty() ? Exit.DONE : Exit.BAD_INPUT;
        }
        print.raw(isJson ? BoardReportJson.of(report, source.name()) : text(report, source.name(), columns));
        return read.diagnostics().isEmpty() ? code(report) : Exit.BAD_INPUT;
    }

    private int columns() {
        String terminal = coach.world.environment().getOrDefault("COLUMNS", "");
        int columns = width != null ? width : terminal.matches("[1-9]\\d{1,2}") ? Integer.parseInt(terminal) : 80;
        if (columns < WIDTH_MIN || columns > WIDTH_MAX) {
            throw new ParameterException(
                    spec.commandLine(), "--width needs a number from %d to %d".formatted(WIDTH_MIN, WIDTH_MAX));
        }
        return columns;
    }

    private static Outage broken(String typed, Board board, Optional<Question> question) {
        Demands demands = question.map(Demands::ofQuestion).orElseGet(Demands::ofShape);
        Load load = question.map(Load::of).orElse(Load.UNKNOWN);
        return Breaker.apply(FaultReader.read(board, typed), board, demands, load);
    }

    private String text(BoardReport report, String name, int columns) {
        var out = new StringBuilder(Drawing.of(report.board(), columns, !isAscii));
        out.append('\n');
        for (String line : BoardReportText.lines(report, name)) {
            Paragraphs.wrap(line, Math.min(columns, TEXT_WIDTH_MAX))
                    .forEach(part -> out.append(part).append('\n'));
        }
        return out.toString();
    }

    private static int code(BoardReport report) {
        return report.isFaulty() ? Exit.NEGATIVE : report.isOpen() ? Exit.CANNOT_TELL : Exit.DONE;
    }

    private static void write(Path file, String drawing) {
        try {
            Files.writeString(file, drawing);
        } catch (IOException e) {
            throw new CoachException("cannot write '" + file + "': " + e.getMessage());
        }
    }
}
