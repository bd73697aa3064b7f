package coach.transcript;

import coach.interview.Act.Part;
import coach.interview.Act.Rated;
import coach.interview.Act.Tick;
import coach.interview.Mock;
import coach.progress.Comparison;
import coach.rubric.Advice;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/** Writes the partner's side of a mock interview as Markdown. */
final class PanelMarkdown {
    private final Panel panel;
    private final StringBuilder out = new StringBuilder();

    private PanelMarkdown(Panel panel) {
        this.panel = panel;
    }

    static String of(Panel panel) {
        var writer = new PanelMarkdown(panel);
        writer.head();
        writer.scores();
        writer.feedback();
        writer.rating();
        writer.record();
        return writer.out.toString();
    }

    private void head() {
        Mock mock = panel.mock();
        line("## Partner and coach");
        line("");
        line("Interviewer: %s. Candidate: %s. The partner scored before seeing the coach's scores."
                .formatted(Marks.text(mock.interviewer()), Marks.text(mock.candidate())));
        line("");
        line("Would advance? Partner: **%s**. Coach: **%s**.%s"
                .formatted(
                        panel.both().partner().map(Advice::title).orElse("not said"),
                        panel.both().coach().title(),
                        panel.both().isSplit() ? " One would, the other would not." : ""));
        line("");
    }

    private void scores() {
        line("| Topic, of 5 | Partner | Coach | |");
        line("| --- | ---: | ---: | --- |");
        for (Comparison.Row row : panel.both().rows()) {
            line("| %s | %s | %s | %s |"
                    .formatted(row.topic().title(), score(row.partner()), score(row.coach()), note(row)));
        }
        line("");
    }

    private static String note(Comparison.Row row) {
        if (row.overruled().isPresent()) {
            return "overruled to %d: %s"
                    .formatted(
                            row.overruled().get().score(),
                            Marks.text(row.overruled().get().why()));
        }
        return row.isDisagreement()
                ? "%s higher by %d".formatted(row.gap() > 0 ? "partner" : "coach", Math.abs(row.gap()))
                : "";
    }

    private void feedback() {
        boolean isGiven = panel.mock().feedback().values().stream().anyMatch(text -> !text.isEmpty());
        if (!isGiven) {
            return;
        }
        line("### Feedback");
        line("");
        for (Part part : Part.values()) {
            String text = panel.mock().feedback().getOrDefault(part, "");
            if (!text.isEmpty()) {
                line("- **%s:** %s".formatted(title(part), Marks.text(text)));
            }
        }
        line("");
    }

    private static String title(Part part) {
        return switch (part) {
            case SHOWN -> "What was shown";
            case MISSED -> "What was missed";
            case MATTERS -> "Why it matters";
            case NEXT -> "One next step";
        };
    }

    private void rating() {
        if (panel.mock().rating().isPresent()) {
            Rated rated = panel.mock().rating().get();
            line("The candidate on the interviewer: sit again %d, questions %d, help %d of 5.%s"
                    .formatted(
                            rated.again(),
                            rated.questions(),
                            rated.help(),
                            rated.words().isEmpty() ? "" : " " + Marks.text(rated.words())));
            line("");
        }
    }

    private void record() {
        if (panel.mock().notes().isEmpty() && panel.mock().ticks().isEmpty()) {
            return;
        }
        line("### Partner's record");
        line("");
        panel.mock()
                .ticks()
                .forEach((id, tick) -> line("- %s ticked%s %s"
                        .formatted(
                                tick.at().truncatedTo(ChronoUnit.SECONDS),
                                tick.what() == Tick.PARTLY ? " (partly)" : "",
                                Marks.code(id))));
        panel.mock()
                .notes()
                .forEach(note -> line(
                        "- %s note: %s".formatted(note.at().truncatedTo(ChronoUnit.SECONDS), Marks.text(note.what()))));
        line("");
    }

    private static String score(OptionalInt score) {
        return score.isPresent() ? Integer.toString(score.getAsInt()) : "-";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
