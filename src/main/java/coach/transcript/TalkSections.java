package coach.transcript;

import coach.claim.Decision;
import coach.claim.HearingText;
import coach.claim.Verdict;
import coach.grading.Finding;
import coach.grading.PartFinding;
import coach.grading.Status;
import coach.history.Ink;
import coach.history.Picture;
import coach.history.TimelineSvg;
import coach.interview.Event.Probed;
import coach.store.SpaceTimeSvg;
import coach.store.StoryText;
import coach.transcript.page.Block;
import coach.transcript.page.Block.Column;
import coach.transcript.page.Block.Item;
import coach.transcript.page.Block.Mark;
import coach.transcript.page.Run.Style;
import coach.transcript.page.Section;
import coach.transcript.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came up in the conversation beside the topics: claims, probes, hints, contradictions, the own judgement. */
final class TalkSections {
    private static final int COLUMNS = 88;

    private final Transcript transcript;
    private final Anchors anchors;

    TalkSections(Transcript transcript, Anchors anchors) {
        this.transcript = transcript;
        this.anchors = anchors;
    }

    /** Claims about consistency, each with its verdict and the execution that decides. */
    Section claims() {
        var parts = new ArrayList<Section>();
        int number = 0;
        for (Ruling ruling : transcript.proceedings().rulings()) {
            number++;
            var blocks = new ArrayList<Block>();
            blocks.add(new Block.Findings(List.of(new Item(
                    "",
                    mark(ruling.hearing().verdict()),
                    anchors.quote(ruling.event(), ruling.text()),
                    List.of(Words.of(HearingText.brief(ruling.hearing())))))));
            ruling.hearing().decision().flatMap(TalkSections::picture).ifPresent(blocks::add);
            parts.add(new Section(
                    "claim-" + number,
                    "Claim " + number,
                    HearingText.verdict(ruling.hearing().verdict()).toLowerCase(Locale.ROOT),
                    blocks,
                    List.of()));
        }
        return new Section("claims", "Claims that were run", "", List.of(), parts);
    }

    private static Mark mark(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> Mark.MET;
            case REFUTED -> Mark.MISSED;
            case DEPENDS -> Mark.PARTIAL;
            case NOT_UNDERSTOOD -> Mark.OPEN;
        };
    }

    private static Optional<Block> picture(Decision decision) {
        return HearingText.drawing(decision, Ink.UNICODE, COLUMNS)
                .map(text -> decision.deciding()
                        .map(trial -> {
                            var run = trial.exploration().witness().orElseThrow();
                            String story = StoryText.sentences(trial.story(), run).stream()
                                    .collect(Collectors.joining(" "));
                            return (Block) new Block.Picture(
                                    "The execution that decides",
                                    story,
                                    SpaceTimeSvg.draw(
                                            trial.story(), run, trial.story().title(), List.of()),
                                    text.stripTrailing(),
                                    "");
                        })
                        .orElseGet(() -> new Block.Picture(
                                "The history that decides",
                                decision.because(),
                                TimelineSvg.draw(
                                        Picture.of(decision.shown().orElseThrow()),
                                        "The history that decides",
                                        List.of()),
                                text.stripTrailing(),
                                "")));
    }

    /** What the interviewer asked of its own accord, and what came back. */
    Section probes() {
        List<Item> items = new ArrayList<>();
        List<Line> lines = transcript.proceedings().lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (transcript.session().events().get(line.event()) instanceof Probed probed) {
                Optional<Line> reply = i + 1 < lines.size() && isReply(line, lines.get(i + 1))
                        ? Optional.of(lines.get(i + 1))
                        : Optional.empty();
                items.add(new Item(
                        "",
                        Mark.NONE,
                        Words.of(
                                        Style.SOFT,
                                        probed.kind()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-') + ", "
                                                + line.topic().title() + ", " + line.clock() + ": ")
                                .then(probed.text()),
                        List.of(reply.map(said -> anchors.quote(said.event(), said.text()))
                                .orElse(Words.of(Style.SOFT, "Not answered.")))));
            }
        }
        return list("probes", "Probes", items);
    }

    /** What is said next answers a question only where nobody has gone on to another topic. */
    private static boolean isReply(Line asked, Line said) {
        return switch (said.kind()) {
            case ANSWER, SPOKEN, ASSUMPTION, QUESTION, DRAWING, CLAIM -> said.topic() == asked.topic();
            default -> false;
        };
    }

    /** Hints that were read, and what each costs. */
    Section hints() {
        List<Item> items = transcript.proceedings().hints().stream()
                .map(hint -> new Item(
                        "",
                        Mark.NONE,
                        Words.of(Style.SOFT, hint.topic().title() + ", rung " + hint.rung() + " of 3: ")
                                .then(hint.text()),
                        List.of(price(hint))))
                .toList();
        return list("hints", "Hints and their price", items);
    }

    private Words price(TakenHint hint) {
        Words words = Words.of(Style.SOFT, hint.price() + " % off what it helps with when met afterwards: ");
        String comma = "";
        for (Finding finding : Anchors.findings(transcript)) {
            if (hint.helps().contains(finding.criterion().id())) {
                words = words.then(comma).link(Style.PLAIN, finding.criterion().text(), Anchors.criterion(finding));
                comma = " ";
            }
        }
        return words;
    }

    /** Where one thing that was said speaks against another, or against what is so. */
    Section contradictions() {
        var items = new ArrayList<Item>();
        for (Finding finding : Anchors.findings(transcript)) {
            for (PartFinding part : finding.parts()) {
                if (part.status() == Status.CONTRADICTED) {
                    items.add(new Item(
                            "",
                            Anchors.mark(finding.result()),
                            Words.NONE.link(Style.PLAIN, finding.criterion().text(), Anchors.criterion(finding)),
                            List.of(Words.of(part.reason().text()))));
                }
            }
        }
        return list("contradictions", "Contradictions", items);
    }

    /** The candidate's own judgement, given before the score was seen. */
    Section self() {
        List<List<Words>> rows = transcript.chapters().stream()
                .filter(chapter -> chapter.own().isPresent())
                .map(chapter -> List.of(
                        Words.of(chapter.score().activity().title()),
                        Words.of(chapter.own().orElseThrow() + " of 5"),
                        Words.of(chapter.score().score()),
                        Words.of(difference(chapter.overrated().orElseThrow()))))
                .toList();
        if (rows.isEmpty()) {
            return Section.of("self", "Self-assessment", List.of());
        }
        return Section.of(
                "self",
                "Self-assessment against the score",
                List.of(new Block.Table(
                        "1 of 5 stands for 0 points, 5 of 5 for 100",
                        List.of(
                                new Column("Activity", false),
                                new Column("Own", true),
                                new Column("Score", true),
                                new Column("Difference", false)),
                        rows)));
    }

    private static String difference(int points) {
        return points == 0 ? "as scored" : Math.abs(points) + (points > 0 ? " too high" : " too low");
    }

    private static Section list(String id, String title, List<Item> items) {
        return Section.of(id, title, items.isEmpty() ? List.of() : List.of(new Block.Findings(items)));
    }
}
