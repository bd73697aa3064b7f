package coach.cli;

import coach.grading.Finding;
import coach.interview.Session;
import coach.rubric.Level;
import coach.term.Rich;
import coach.transcript.Comparison;
import coach.transcript.Comparison.Change;
import coach.transcript.ComparisonJson;
import coach.transcript.Transcript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code coach compare}: two sessions at one level, what got better and what did not. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Two sessions at one level: what got better, and what did not.")
final class CompareCommand implements Callable<Integer> {
    private static final int SHOWN_MAX = 12;

    @ParentCommand
    private Coach coach;

    @Parameters(index = "0", paramLabel = "A", description = "The earlier session: its id, or the beginning of it.")
    private String before;

    @Parameters(index = "1", paramLabel = "B", description = "The later session.")
    private String after;

    @Option(names = "--level", paramLabel = "LEVEL", description = "mid, senior or staff; default: that of B.")
    private @Nullable Level level;

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Override
    public Integer call() throws IOException {
        Session first = coach.desk().session(before);
        Session second = coach.desk().session(after);
        Level at = level == null ? second.started().level() : level;
        Comparison comparison = Comparison.of(
                Transcript.of(first, Desk.casebook(first), at), Transcript.of(second, Desk.casebook(second), at));
        var print = new Printer(coach.world);
        if (isJson) {
            print.raw(ComparisonJson.of(comparison));
        } else {
            print.out(shown(comparison));
        }
        return Exit.DONE;
    }

    private static Rich shown(Comparison comparison) {
        Rich text = Rich.rule("Compared at " + comparison.after().card().level().id());
        text = text.line(Rich.table(List.of(side(comparison.before()), side(comparison.after()))));
        text = text.line("").line(Rich.table(topics(comparison)));
        if (!comparison.isSameQuestion()) {
            return text.line("").line("The questions differ, so only topics are compared.");
        }
        text = list(text, "Got better", comparison.gained(), "Nothing new was met.");
        text = list(text, "Got worse", comparison.lost(), "Nothing was lost.");
        return list(text, "Still open", comparison.open(), "Nothing that is expected is open.");
    }

    private static List<Rich> side(Transcript transcript) {
        long minutes = transcript.spent().toMinutes();
        int hints = transcript.proceedings().hints().size();
        return List.of(
                Rich.accent(transcript.session().started().session()),
                Rich.strong(transcript.card().advice().title()),
                Rich.plain(String.format(
                        Locale.ROOT,
                        "%d of 100, %d min, %d hints",
                        transcript.card().total(),
                        minutes,
                        hints)));
    }

    private static List<List<Rich>> topics(Comparison comparison) {
        var rows = new ArrayList<List<Rich>>();
        comparison.topics().stream()
                .sorted(Comparator.comparing(Change::difference).reversed().thenComparing(Change::topic))
                .forEach(change -> {
                    String sign = change.difference() > 0 ? "+" : "";
                    String difference = change.difference() == 0 ? "=" : sign + change.difference();
                    Rich ink = change.difference() > 0
                            ? Rich.good(difference)
                            : change.difference() < 0 ? Rich.bad(difference) : Rich.dim(difference);
                    rows.add(List.of(
                            Rich.plain(change.topic().title()),
                            Rich.plain(change.before() + " -> " + change.after()),
                            ink));
                });
        return rows;
    }

    private static Rich list(Rich text, String title, List<Finding> findings, String none) {
        Rich whole = text.line("").line(Rich.title(title));
        if (findings.isEmpty()) {
            return whole.line(none);
        }
        List<Rich> items = findings.stream()
                .limit(SHOWN_MAX)
                .map(finding -> Rich.plain(finding.criterion().topic().title() + ": "
                        + finding.criterion().text()))
                .toList();
        int more = findings.size() - items.size();
        whole = whole.line(Rich.bullets(items));
        return more > 0 ? whole.line("  and " + more + " more") : whole;
    }
}
