package coach.transcript;

import coach.board.review.FindingText;
import coach.grading.Finding;
import coach.grading.Result;
import coach.question.Criterion;
import coach.question.Estimate;
import coach.rubric.Activity;
import coach.transcript.Scene.Standing;
import coach.transcript.page.Block;
import coach.transcript.page.Block.Item;
import coach.transcript.page.Block.Mark;
import coach.transcript.page.Run.Style;
import coach.transcript.page.Section;
import coach.transcript.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The four activities with their topics: what was said on each, and how each criterion came out. */
final class ActivitySections {
    private static final int DRAWING_COLUMNS = 96;

    private final Transcript transcript;
    private final Anchors anchors;
    private final Redaction redaction;

    ActivitySections(Transcript transcript, Anchors anchors, Redaction redaction) {
        this.transcript = transcript;
        this.anchors = anchors;
        this.redaction = redaction;
    }

    List<Section> all() {
        return transcript.chapters().stream().map(this::activity).toList();
    }

    private Section activity(Chapter chapter) {
        Activity activity = chapter.score().activity();
        var parts = new ArrayList<Section>();
        if (activity == Activity.COMPONENTS) {
            board().ifPresent(parts::add);
        }
        chapter.scenes().forEach(scene -> parts.add(topic(scene)));
        switch (activity) {
            case REFINE -> {
                assumptions().ifPresent(parts::add);
                notAsked().ifPresent(parts::add);
            }
            case DATA -> estimates().ifPresent(parts::add);
            case COMPONENTS, TRADEOFFS -> {}
        }
        return new Section(
                "activity-" + activity.id(),
                activity.number() + ". " + activity.title(),
                Integer.toString(chapter.score().score()),
                List.of(),
                parts);
    }

    private Section topic(Scene scene) {
        String score = scene.score().isJudged() ? Integer.toString(scene.score().score()) : "not judged";
        String standing = scene.standing() == Standing.ANSWERED
                ? ""
                : " (" + scene.standing().title() + ")";
        var blocks = new ArrayList<Block>();
        List<Item> judged = judged(scene);
        if (!judged.isEmpty()) {
            blocks.add(new Block.Findings(judged));
        }
        List<Item> said = redaction.isOn() ? List.of() : said(scene);
        if (!said.isEmpty()) {
            blocks.add(new Block.Text(Words.of(Style.SOFT, "Also said:")));
            blocks.add(new Block.Findings(said));
        }
        return new Section(Anchors.topic(scene.topic()), scene.topic().title(), score + standing, blocks, List.of());
    }

    /** Returns what was said on a topic and earned nothing anywhere. */
    private List<Item> said(Scene scene) {
        return scene.lines().stream()
                .filter(line -> switch (line.kind()) {
                    case QUESTION, ANSWER, ASSUMPTION -> true;
                    default -> false;
                })
                // What earned something is quoted with what it earned.
                .filter(line -> anchors.earned(line.event()).isEmpty())
                .map(line -> new Item("", Mark.NONE, anchors.quote(line.event(), line.text()), List.of()))
                .toList();
    }

    private List<Item> judged(Scene scene) {
        var items = new ArrayList<Item>();
        for (Result result : Result.values()) {
            scene.score().expected(result).forEach(finding -> items.add(item(finding, "")));
        }
        scene.score().beyond().forEach(finding -> items.add(item(finding, " (beyond this level)")));
        return items;
    }

    private Item item(Finding finding, String note) {
        var notes = new ArrayList<Words>();
        if (!finding.evidence().isEmpty()) {
            notes.add(anchors.quotes(finding));
        }
        if (finding.result() != Result.MET) {
            notes.add(Words.of(finding.why()));
            notes.add(Words.of(Style.SOFT, "Why it matters here: ")
                    .then(finding.criterion().why()));
        }
        return new Item(
                Anchors.criterion(finding),
                Anchors.mark(finding.result()),
                Words.of(finding.criterion().text()).then(Style.SOFT, note),
                notes);
    }

    private Optional<Section> assumptions() {
        List<Item> items = transcript.assumptions().stream()
                .map(each -> new Item(
                        "",
                        Mark.NONE,
                        Words.of(Style.QUOTE, each.text()),
                        List.of(
                                each.uses().isEmpty()
                                        ? Words.of(Style.SOFT, "Not used later.")
                                        : Words.of(Style.SOFT, "Used in ")
                                                .then(Style.QUOTE, each.uses().get(0)))))
                .toList();
        return list("assumptions", "Assumptions", items);
    }

    private Optional<Section> notAsked() {
        return list(
                "not-asked",
                "Facts that were not asked for",
                transcript.notAsked().stream()
                        .map(fact -> new Item("", Mark.NONE, Words.of(fact), List.of()))
                        .toList());
    }

    private Optional<Section> estimates() {
        var items = new ArrayList<Item>();
        for (Sum sum : transcript.proceedings().sums()) {
            var notes = new ArrayList<Words>();
            sum.steps().forEach(step -> notes.add(Words.of(Style.CODE, step)));
            notes.add(Words.of(sum.computed().render()));
            items.add(new Item(
                    "",
                    sum.computed().agrees() ? Mark.MET : Mark.MISSED,
                    anchors.quote(
                            sum.event(),
                            sum.computed().formula() + " = "
                                    + sum.computed().stated().text()),
                    notes));
        }
        transcript.card().of(Activity.DATA).topics().stream()
                .flatMap(topic -> topic.findings().stream())
                .filter(finding ->
                        finding.result() != Result.MET && transcript.finished().isPresent())
                .map(Finding::criterion)
                .map(Criterion::need)
                .filter(Criterion.Computed.class::isInstance)
                .map(need -> expected(((Criterion.Computed) need).estimate()))
                .forEach(items::add);
        return list("estimates", "Estimates", items);
    }

    private static Item expected(Estimate estimate) {
        return new Item(
                "",
                Mark.NONE,
                Words.of(Style.SOFT, "Expected: ").then("estimates " + estimate.text()),
                List.of(
                        Words.of(Style.CODE, estimate.formula() + " = " + estimate.expected()),
                        Words.of(Style.SOFT, "It decides: ").then(estimate.decides())));
    }

    private Optional<Section> board() {
        if (transcript.board().nodes().isEmpty()) {
            return Optional.empty();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(BoardPicture.of(transcript.board(), "The candidate's board", DRAWING_COLUMNS));
        List<Item> findings = new ArrayList<>();
        Function<coach.board.review.Finding, Item> item =
                finding -> new Item("", Mark.NONE, Words.of(FindingText.of(finding)), List.of());
        transcript.review().structural().stream().map(item).forEach(findings::add);
        transcript.review().againstQuestion().stream().map(item).forEach(findings::add);
        if (findings.isEmpty()) {
            blocks.add(new Block.Text(Words.of("The review found nothing that is missing, cut off or alone.")));
        } else {
            blocks.add(new Block.Text(Words.of(Style.STRONG, "What the review found")));
            blocks.add(new Block.Findings(findings));
        }
        return Optional.of(Section.of("board", "Diagram", blocks));
    }

    private static Optional<Section> list(String id, String title, List<Item> items) {
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(id, title, List.of(new Block.Findings(items))));
    }
}
