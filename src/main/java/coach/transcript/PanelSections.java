package coach.transcript;

import coach.interview.Act.Part;
import coach.interview.Act.Rated;
import coach.interview.Act.Tick;
import coach.interview.Mock;
import coach.progress.Comparison;
import coach.rubric.Advice;
import coach.transcript.page.Block;
import coach.transcript.page.Block.Column;
import coach.transcript.page.Block.Fact;
import coach.transcript.page.Block.Item;
import coach.transcript.page.Block.Mark;
import coach.transcript.page.Run.Style;
import coach.transcript.page.Section;
import coach.transcript.page.Words;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The partner's side of a mock interview: two blind scores side by side, the feedback, and the record. */
final class PanelSections {
    private final Transcript transcript;
    private final Redaction redaction;

    PanelSections(Transcript transcript, Redaction redaction) {
        this.transcript = transcript;
        this.redaction = redaction;
    }

    /** Who scored what; without blocks in self-practice. */
    Section panel() {
        return transcript
                .panel()
                .map(panel -> new Section(
                        "partner", "Partner and coach", "", List.of(head(panel), scores(panel)), parts(panel)))
                .orElseGet(() -> Section.of("partner", "Partner and coach", List.of()));
    }

    private Block head(Panel panel) {
        Mock mock = panel.mock();
        var facts = new ArrayList<Fact>();
        if (!redaction.isOn()) {
            facts.add(new Fact("Interviewer", Words.of(mock.interviewer())));
            facts.add(new Fact("Candidate", Words.of(mock.candidate())));
        }
        facts.add(new Fact(
                "Would advance, by the partner",
                Words.of(panel.both().partner().map(Advice::title).orElse("not said"))
                        .then(Style.SOFT, " (said before the coach's scores were seen)")));
        facts.add(new Fact(
                "Would advance, by the coach",
                Words.of(panel.both().coach().title())
                        .then(Style.STRONG, panel.both().isSplit() ? " - one would, the other would not" : "")));
        return new Block.Facts(facts);
    }

    private static Block scores(Panel panel) {
        return new Block.Table(
                "Scores of 5",
                List.of(
                        new Column("Topic", false),
                        new Column("Partner", true),
                        new Column("Coach", true),
                        new Column("Difference", false)),
                panel.both().rows().stream()
                        .map(row -> List.of(
                                Words.of(row.topic().title()),
                                Words.of(score(row.partner())),
                                Words.of(score(row.coach())),
                                Words.of(note(row))))
                        .toList());
    }

    private static String note(Comparison.Row row) {
        if (row.overruled().isPresent()) {
            return "overruled to %d: %s"
                    .formatted(
                            row.overruled().get().score(), row.overruled().get().why());
        }
        return row.isDisagreement()
                ? "%s higher by %d".formatted(row.gap() > 0 ? "partner" : "coach", Math.abs(row.gap()))
                : "";
    }

    private List<Section> parts(Panel panel) {
        var parts = new ArrayList<Section>();
        List<Fact> feedback = new ArrayList<>();
        for (Part part : Part.values()) {
            String text = panel.mock().feedback().getOrDefault(part, "");
            if (!text.isEmpty()) {
                feedback.add(new Fact(title(part), Words.of(text)));
            }
        }
        panel.mock()
                .rating()
                .ifPresent(rated -> feedback.add(new Fact("The candidate on the interviewer", rating(rated))));
        if (!feedback.isEmpty()) {
            parts.add(Section.of("partner-feedback", "Feedback", List.of(new Block.Facts(feedback))));
        }
        List<Item> record = record(panel);
        if (!record.isEmpty()) {
            parts.add(Section.of("partner-record", "The partner's record", List.of(new Block.Findings(record))));
        }
        return parts;
    }

    private static String title(Part part) {
        return switch (part) {
            case SHOWN -> "What was shown";
            case MISSED -> "What was missed";
            case MATTERS -> "Why it matters";
            case NEXT -> "One next step";
        };
    }

    private static Words rating(Rated rated) {
        return Words.of("sit again %d, questions %d, help %d of 5. "
                        .formatted(rated.again(), rated.questions(), rated.help()))
                .then(rated.words());
    }

    private List<Item> record(Panel panel) {
        var items = new ArrayList<Item>();
        panel.mock()
                .ticks()
                .forEach((id, tick) -> items.add(new Item(
                        "",
                        tick.what() == Tick.PARTLY ? Mark.PARTIAL : Mark.MET,
                        Words.of(Style.SOFT, tick.at().truncatedTo(ChronoUnit.SECONDS) + " ")
                                .then(Style.CODE, id),
                        List.of())));
        if (!redaction.isOn()) {
            panel.mock()
                    .notes()
                    .forEach(note -> items.add(new Item(
                            "",
                            Mark.NONE,
                            Words.of(Style.SOFT, note.at().truncatedTo(ChronoUnit.SECONDS) + " note: ")
                                    .then(note.what()),
                            List.of())));
        }
        return items;
    }

    private static String score(OptionalInt score) {
        return score.isPresent() ? Integer.toString(score.getAsInt()) : "-";
    }
}
