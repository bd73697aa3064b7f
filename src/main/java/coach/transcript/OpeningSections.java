package coach.transcript;

import coach.grading.Finding;
import coach.grading.GateOutcome;
import coach.grading.Result;
import coach.grading.Scorecard;
import coach.interview.ClockText;
import coach.interview.Event.Started;
import coach.rubric.Advice;
import coach.rubric.Level;
import coach.rubric.Topic;
import coach.transcript.page.Block;
import coach.transcript.page.Block.Bar;
import coach.transcript.page.Block.Column;
import coach.transcript.page.Block.Fact;
import coach.transcript.page.Block.Item;
import coach.transcript.page.Run.Style;
import coach.transcript.page.Section;
import coach.transcript.page.Words;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** What a reader who has one minute needs: the decision, the one gap, the scores, what was shown, what was missed. */
final class OpeningSections {
    private static final int SHOWN_MAX = 8;
    private static final int MISSED_MAX = 12;
    private static final int LATER_GAPS = 2;

    private final Transcript transcript;
    private final Anchors anchors;

    OpeningSections(Transcript transcript, Anchors anchors) {
        this.transcript = transcript;
        this.anchors = anchors;
    }

    /** Would you advance this person, and what to work on first. */
    Section decision() {
        Scorecard card = transcript.card();
        String level = card.level().id();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Decision(
                "Would you advance this person to the next round at " + level + "?",
                Arrays.stream(Advice.values()).map(Advice::title).toList(),
                List.of(Advice.values()).indexOf(card.advice()),
                card.total(),
                (card.advice().advances() ? "Would be advanced to the next round." : "Would not be advanced yet.")
                        + (transcript.finished().isPresent() ? "" : " Not finished; scored as it stands.")));
        blocks.add(gap());
        blocks.add(head());
        return Section.of("decision", "Result", blocks);
    }

    private Block gap() {
        List<Finding> gaps = Gaps.of(transcript.card(), 1 + LATER_GAPS);
        if (gaps.isEmpty()) {
            return new Block.Callout(
                    "The one gap to work on", List.of(Words.of("Nothing that is expected at this level is missing.")));
        }
        Finding first = gaps.get(0);
        var lines = new ArrayList<Words>();
        lines.add(Words.of(Style.STRONG, first.criterion().topic().title() + ". ")
                .link(Style.PLAIN, first.criterion().text(), Anchors.criterion(first)));
        lines.add(Words.of(Style.SOFT, "Why it matters here: ")
                .then(first.criterion().why()));
        if (gaps.size() > 1) {
            Words then = Words.of(Style.SOFT, "After that: ");
            String before = "";
            for (Finding gap : gaps.subList(1, gaps.size())) {
                String text = gap.criterion().text().replaceAll("[.?]$", "");
                then = then.then(before)
                        .link(Style.PLAIN, gap.criterion().topic().title() + ", " + text, Anchors.criterion(gap));
                before = "; ";
            }
            then = then.then(".");
            lines.add(then);
        }
        return new Block.Callout("The one gap to work on", lines);
    }

    private Block head() {
        Started started = transcript.session().started();
        return new Block.Facts(List.of(
                new Fact("Session", Words.of(Style.CODE, started.session())),
                new Fact(
                        "Started",
                        Words.of(started.at()
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString()
                                        .replace("T", " ")
                                        .replace(":00Z", "")
                                        .replace("Z", "")
                                + " UTC")),
                new Fact("State", Words.of(transcript.finished().isPresent() ? "finished" : "not finished")),
                new Fact(
                        "Length", Words.of(ClockText.of(transcript.spent()) + " of " + started.minutes() + " minutes")),
                new Fact("Level", Words.of(transcript.card().level().id()))));
    }

    /** Scores per activity and topic, the gates, and the same log at every level. */
    Section scores() {
        var bars = new ArrayList<Bar>();
        for (Chapter chapter : transcript.chapters()) {
            var score = chapter.score();
            bars.add(bar(
                    score.activity().title(),
                    score.score(),
                    score.isJudged(),
                    score.weight(),
                    true,
                    "activity-" + score.activity().id()));
            for (Scene scene : chapter.scenes()) {
                bars.add(bar(
                        scene.topic().title(),
                        scene.score().score(),
                        scene.score().isJudged(),
                        scene.score().weight(),
                        false,
                        Anchors.topic(scene.topic())));
            }
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Bars("Scores of 100, by activity and topic", bars));
        if (!transcript.card().gates().isEmpty()) {
            blocks.add(new Block.Findings(transcript.card().gates().stream()
                    .map(OpeningSections::gate)
                    .toList()));
        }
        blocks.add(levels());
        return Section.of("scores", "Scores", blocks);
    }

    private static Bar bar(String label, int score, boolean isJudged, int weight, boolean isMain, String link) {
        return new Bar(
                label,
                score,
                100,
                -1,
                isJudged ? Integer.toString(score) : "not judged",
                "weight " + weight + " %",
                isMain,
                link);
    }

    private static Item gate(GateOutcome gate) {
        Words words = Words.of(Style.STRONG, "Gate: ")
                .then(gate.gate().title())
                .then(
                        gate.isJudged()
                                ? " (" + gate.reached() + " of at least "
                                        + gate.gate().atLeast() + ")"
                                : "");
        return new Item(
                "",
                !gate.isJudged() ? Block.Mark.OPEN : gate.isPassed() ? Block.Mark.PASSED : Block.Mark.FAILED,
                words,
                gate.isPassed()
                        ? List.of()
                        : List.of(Words.of(
                                "It caps the advice at '" + gate.gate().caps().title() + "'.")));
    }

    private Block levels() {
        var rows = new ArrayList<List<Words>>();
        for (Level level : Level.values()) {
            Scorecard card = transcript.others().get(level);
            if (card != null) {
                rows.add(List.of(
                        Words.of(level == transcript.card().level() ? Style.STRONG : Style.PLAIN, level.id()),
                        Words.of(card.advice().title()),
                        Words.of(card.total())));
            }
        }
        return new Block.Table(
                "The same log at every level",
                List.of(new Column("Level", false), new Column("Advice", false), new Column("Total", true)),
                rows);
    }

    /** What counted most, with the words that proved it. */
    Section shown() {
        // One for each topic, or else the first topic with many criteria would be all there is.
        var topics = new HashSet<Topic>();
        List<Item> items = Anchors.findings(transcript).stream()
                .filter(finding -> finding.result() == Result.MET)
                .sorted(Comparator.comparing(
                                (Finding finding) -> -finding.criterion().importance())
                        .thenComparing(finding -> -weight(finding.criterion().topic())))
                .filter(finding -> topics.add(finding.criterion().topic()))
                .limit(SHOWN_MAX)
                .sorted(Comparator.comparing(finding -> finding.criterion().topic()))
                .map(this::shown)
                .toList();
        long all = Anchors.findings(transcript).stream()
                .filter(finding -> finding.result() == Result.MET)
                .count();
        if (items.isEmpty()) {
            return Section.of("shown", "What was shown", List.of(new Block.Text(Words.of("Nothing was met."))));
        }
        Words lead = Words.of(
                all > items.size()
                        ? "The weightiest of " + all + " criteria that were met, in the candidate's words."
                        : "All that was met, in the candidate's words.");
        return Section.of("shown", "What was shown", List.of(new Block.Text(lead), new Block.Findings(items)));
    }

    private int weight(Topic topic) {
        return transcript.card().of(topic.activity()).weight()
                * transcript.card().of(topic).weight();
    }

    private Item shown(Finding finding) {
        return new Item(
                "",
                Block.Mark.MET,
                Words.NONE.link(Style.PLAIN, finding.criterion().text(), Anchors.criterion(finding)),
                List.of(anchors.quotes(finding)));
    }

    /** What is expected at the level and was not met, the weightiest first. */
    Section missed() {
        List<Finding> missed = Gaps.all(transcript.card());
        List<Item> items = missed.stream().limit(MISSED_MAX).map(this::missed).toList();
        if (items.isEmpty()) {
            return Section.of(
                    "missed",
                    "What was missed",
                    List.of(new Block.Text(Words.of("Nothing that is expected at this level is missing."))));
        }
        var blocks = new ArrayList<Block>(List.of(new Block.Findings(items)));
        if (missed.size() > items.size()) {
            blocks.add(new Block.Text(Words.of(
                    Style.SOFT,
                    "And " + (missed.size() - items.size()) + " more, which stand with their topics below.")));
        }
        return Section.of("missed", "What was missed", blocks);
    }

    private Item missed(Finding finding) {
        var notes = new ArrayList<Words>();
        if (finding.result() == Result.PARTIAL) {
            notes.add(Words.of(Style.SOFT, "Shown: ").then(anchors.quotes(finding)));
        }
        notes.add(Words.of(Style.SOFT, "Why it matters here: ")
                .then(finding.criterion().why()));
        notes.add(Words.of(Style.SOFT, "What would have earned it: ").then(finding.why()));
        return new Item(
                "",
                Anchors.mark(finding.result()),
                Words.of(Style.STRONG, finding.criterion().topic().title() + ". ")
                        .link(Style.PLAIN, finding.criterion().text(), Anchors.criterion(finding)),
                notes);
    }
}
