package coach.board.failure;

import coach.board.Mention;
import coach.board.failure.BoardReport.Noted;
import coach.board.review.Finding;
import coach.board.review.FindingText;
import coach.board.review.FlowCheck;
import java.util.ArrayList;
import java.util.List;

/** A report in lines for people; what belongs below a line is indented by two. */
public final class BoardReportText {
    private BoardReportText() {}

    /**
     * Returns the report without the drawing.
     *
     * @param name what the reader calls the file
     */
    public static List<String> lines(BoardReport report, String name) {
        var lines = new ArrayList<String>();
        section(lines, "Requirements", paths(report));
        section(lines, "Found", findings(report, name, false));
        section(lines, "Unknown: the drawing does not tell", findings(report, name, true));
        report.outage()
                .ifPresent(outage -> section(lines, "Break: " + outage.fault().typed(), OutageText.lines(outage)));
        if (lines.isEmpty()) {
            lines.add("Nothing found.");
        }
        return lines;
    }

    private static void section(List<String> lines, String title, List<String> body) {
        if (!body.isEmpty()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(title);
            body.forEach(line -> lines.add("  " + line));
        }
    }

    private static List<String> paths(BoardReport report) {
        var lines = new ArrayList<String>();
        for (BoardReport.Path path : report.paths()) {
            lines.add(path.requirement() + ": " + path.text());
            path.flows()
                    .forEach(check ->
                            lines.add("  " + result(check) + "  " + FindingText.of(new Finding.BrokenFlow(check))));
            if (path.flows().isEmpty()) {
                lines.add("  unknown  the question names no path for it");
            }
        }
        return lines;
    }

    /** Returns a word for what became of a flow: {@code holds}, {@code detour}, {@code broken} or {@code undrawn}. */
    static String result(FlowCheck check) {
        return check.match(new FlowCheck.Cases<>() {
            @Override
            public String holds(FlowCheck.Holds holds) {
                return "holds";
            }

            @Override
            public String detour(FlowCheck.Detour detour) {
                return "detour";
            }

            @Override
            public String broken(FlowCheck.Broken broken) {
                return "broken";
            }

            @Override
            public String undrawn(FlowCheck.Undrawn undrawn) {
                return "undrawn";
            }
        });
    }

    private static List<String> findings(BoardReport report, String name, boolean isUnknown) {
        var lines = new ArrayList<String>();
        for (Noted each : report.findings()) {
            if (each.rule().isUnknown() == isUnknown) {
                String place =
                        each.place().map(mention -> at(name, mention) + ": ").orElse("");
                lines.add("%s%s: %s".formatted(place, each.rule().id(), each.text()));
                each.effect().ifPresent(effect -> lines.add("  users: " + effect));
            }
        }
        return lines;
    }

    private static String at(String name, Mention mention) {
        return "%s:%d:%d".formatted(name, mention.answer(), mention.start() + 1);
    }
}
