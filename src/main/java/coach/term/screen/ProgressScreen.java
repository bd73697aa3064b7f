package coach.term.screen;

import coach.progress.Progress;
import coach.progress.Progress.Agreement;
import coach.progress.Progress.Miss;
import coach.progress.Progress.Next;
import coach.progress.Progress.Trend;
import coach.term.Ink;
import coach.term.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What many sessions show together, on the screen. */
public final class ProgressScreen {
    private static final int SHOWN = 8;
    private static final int PAIRS_ENOUGH = 30;
    private static final int HUNDRED = 100;

    private ProgressScreen() {}

    /** Returns the screen. */
    public static Rich of(Progress progress) {
        if (progress.sessions() == 0) {
            return Rich.plain("No session is finished yet; 'coach practice' begins one.");
        }
        var text = new ArrayList<Rich>();
        text.add(Rich.rule("Progress over " + Counted.of(progress.sessions(), "session")));
        text.add(
                Rich.table(progress.trends().stream().map(ProgressScreen::trend).toList()));
        if (!progress.misses().isEmpty()) {
            text.add(Rich.plain("").line(Rich.strong("What keeps costing points")));
            text.add(Rich.table(
                    progress.misses().stream().map(ProgressScreen::miss).toList()));
        }
        progress.next().map(ProgressScreen::next).ifPresent(text::add);
        progress.agreement().map(ProgressScreen::agreement).ifPresent(text::add);
        return Rich.lines(text);
    }

    private static List<Rich> trend(Trend trend) {
        List<Integer> scores = trend.scores();
        List<Integer> shown = scores.subList(Math.max(0, scores.size() - SHOWN), scores.size());
        String figures = shown.stream().map(String::valueOf).collect(Collectors.joining("  "));
        return List.of(
                Rich.plain(trend.activity().title()),
                Rich.code(Marks.bar(scores.get(scores.size() - 1))),
                Rich.plain(figures).then(Ink.DIM, change(trend.change())));
    }

    private static String change(OptionalInt change) {
        if (change.isEmpty()) {
            return "";
        }
        int by = change.getAsInt();
        return "   last three %s%d against those before".formatted(by > 0 ? "+" : "", by);
    }

    private static List<Rich> miss(Miss miss) {
        return List.of(
                Rich.plain(miss.topic().title()),
                Rich.code(Marks.bar(miss.mean())),
                Rich.dim("%d of 100 lately; something was missed in %s"
                        .formatted(miss.mean(), Counted.of(miss.sessions(), "session"))));
    }

    private static Rich next(Next next) {
        return Rich.plain("")
                .line(Rich.strong("Next: ")
                        .then(
                                Ink.ACCENT,
                                "coach practice %s --activity %s"
                                        .formatted(
                                                next.question(),
                                                next.topic().activity().id()))
                        .then(", with an eye on '" + next.topic().title() + "'."));
    }

    private static Rich agreement(Agreement agreement) {
        Rich text = Rich.plain("")
                .line(Rich.strong("Partner and coach: ")
                        .then("%s scored by both in %s; %d two steps or more apart."
                                .formatted(
                                        Counted.of(agreement.pairs(), "topic"),
                                        Counted.of(agreement.sessions(), "session"),
                                        agreement.disagreements())));
        String kappa = agreement.kappa().isPresent()
                ? "weighted kappa " + hundredths(agreement.kappa().getAsInt())
                : "no kappa: one of the two always gave the same score";
        text = text.line(Rich.plain("Agreement beyond chance: " + kappa + ".")
                .then(Ink.DIM, agreement.pairs() < PAIRS_ENOUGH ? "  Few topics: it may still move much." : ""));
        return agreement.splits() == 0
                ? text
                : text.line(Rich.warn("In %s one would advance and the other would not."
                        .formatted(Counted.of(agreement.splits(), "session"))));
    }

    private static String hundredths(int value) {
        int size = Math.abs(value);
        return "%s%d.%02d".formatted(value < 0 ? "-" : "", size / HUNDRED, size % HUNDRED);
    }
}
