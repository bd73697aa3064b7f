package coach.transcript;

import coach.board.Board;
import coach.board.Board.Step;
import coach.interview.ClockText;
import coach.interview.Event.FileKind;
import coach.interview.Event.Pinned;
import coach.interview.Event.Started;
import coach.question.Reference;
import coach.rubric.Activity;
import coach.rubric.Topic;
import coach.transcript.page.Block;
import coach.transcript.page.Block.Bar;
import coach.transcript.page.Block.Fact;
import coach.transcript.page.Block.Lane;
import coach.transcript.page.Block.Panel;
import coach.transcript.page.Block.Said;
import coach.transcript.page.Block.Stretch;
import coach.transcript.page.Block.Who;
import coach.transcript.page.Run.Style;
import coach.transcript.page.Section;
import coach.transcript.page.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is kept for the record: the dialogue, the time, the designs to compare with, and where all of it comes from. */
final class RecordSections {
    private static final int PANEL_COLUMNS = 60;
    private static final int WHOLE = 1000;

    private final Transcript transcript;
    private final Anchors anchors;
    private final Redaction redaction;

    RecordSections(Transcript transcript, Anchors anchors, Redaction redaction) {
        this.transcript = transcript;
        this.anchors = anchors;
        this.redaction = redaction;
    }

    /** Everything that was said, with the time on the interview's clock, and what it earned. */
    Section dialogue() {
        if (redaction.isOn() || transcript.proceedings().lines().isEmpty()) {
            return Section.of("dialogue", "Dialogue", List.of());
        }
        var said = new ArrayList<Said>();
        Set<Integer> seen = new HashSet<>();
        @Nullable Topic topic = null;
        for (Line line : transcript.proceedings().lines()) {
            if (line.topic() != topic) {
                topic = line.topic();
                said.add(new Said(
                        "", line.clock(), Who.STAGE, topic.activity().title(), Words.of(topic.title()), "", List.of()));
            }
            said.add(said(line, seen.add(line.event())));
        }
        return Section.of("dialogue", "Dialogue", List.of(new Block.Dialogue(said)));
    }

    private Said said(Line line, boolean isFirst) {
        boolean isShaped = switch (line.kind()) {
            case DRAWING, EXECUTION -> true;
            default -> line.text().strip().contains("\n");
        };
        String note = switch (line.kind()) {
            case ANSWER, FACT, EXECUTION, DRAWING -> "";
            default -> line.kind().id().replace('-', ' ');
        };
        return new Said(
                isFirst ? Anchors.said(line.event()) : "",
                line.clock(),
                line.kind().isCandidate() ? Who.CANDIDATE : Who.INTERVIEWER,
                note,
                isShaped ? Words.NONE : Words.of(line.text().strip()),
                isShaped ? line.text().stripTrailing() : "",
                isFirst ? anchors.earned(line.event()) : List.of());
    }

    /** Where the time went, against the budget. */
    Section time() {
        var bars = new ArrayList<Bar>();
        long longest = 60;
        for (Chapter chapter : transcript.chapters()) {
            longest = Math.max(longest, Math.max(chapter.spent().toSeconds(), chapter.budget() * 60L));
        }
        for (Chapter chapter : transcript.chapters()) {
            int spent =
                    Math.toIntExact(Math.min(Integer.MAX_VALUE, chapter.spent().toSeconds()));
            bars.add(new Bar(
                    chapter.score().activity().title(),
                    spent,
                    Math.toIntExact(Math.min(Integer.MAX_VALUE, longest)),
                    chapter.budget() * 60,
                    ClockText.of(chapter.spent()) + " of " + chapter.budget() + " min",
                    chapter.share() + " % of the time",
                    false,
                    "activity-" + chapter.score().activity().id()));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Bars("Time per activity; the tick is the budget", bars));
        if (!transcript.proceedings().stays().isEmpty()) {
            blocks.add(course());
        }
        return Section.of("time", "Time", blocks);
    }

    private Block course() {
        Duration whole = transcript.spent();
        var planned = new ArrayList<Stretch>();
        int minutes = transcript.session().started().minutes();
        int from = 0;
        for (Chapter chapter : transcript.chapters()) {
            Activity activity = chapter.score().activity();
            int size = chapter.budget() * WHOLE / minutes;
            planned.add(
                    new Stretch(activity.title() + ", " + chapter.budget() + " min", activity.number(), from, size));
            from += size;
        }
        var spent = new ArrayList<Stretch>();
        for (Stay stay : transcript.proceedings().stays()) {
            int start = part(stay.from(), whole);
            int end = part(stay.to(), whole);
            spent.add(new Stretch(
                    stay.activity().title() + ", " + ClockText.of(stay.from()) + " to " + ClockText.of(stay.to()),
                    stay.activity().number(),
                    start,
                    Math.max(1, end - start)));
        }
        return new Block.Course(
                "How the interview went, against the plan",
                "0:00",
                ClockText.of(whole),
                List.of(new Lane("Plan, " + minutes + " minutes", planned), new Lane("Interview", spent)));
    }

    private static int part(Duration time, Duration whole) {
        return whole.isZero() ? 0 : Math.toIntExact(WHOLE * time.toMillis() / whole.toMillis());
    }

    /** The reference designs beside the candidate's. */
    Section references() {
        if (transcript.references().isEmpty()) {
            return Section.of("references", "Designs to compare with", List.of());
        }
        var panels = new ArrayList<Panel>();
        if (!transcript.board().nodes().isEmpty()) {
            panels.add(new Panel(
                    "The candidate's design",
                    List.of(BoardPicture.of(transcript.board(), "The candidate's design", PANEL_COLUMNS))));
        }
        for (Reference reference : transcript.references()) {
            Board board = Board.empty();
            for (String line : reference.board()) {
                Step step = board.with(1, line);
                board = step.board();
            }
            panels.add(new Panel(
                    reference.title(),
                    List.of(
                            new Block.Text(Words.of(Style.STRONG, "Wins when: ").then(reference.winsWhen())),
                            BoardPicture.of(board, reference.title(), PANEL_COLUMNS),
                            new Block.Text(Words.of(reference.design())),
                            new Block.Text(Words.of(Style.STRONG, "Price: ").then(reference.price())))));
        }
        return Section.of("references", "Designs to compare with", List.of(new Block.Beside(panels)));
    }

    /** Versions, hashes and the seed: what it takes to make the same transcript again. */
    Section provenance() {
        Started started = transcript.session().started();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "Question",
                Words.of(Style.CODE, transcript.question().id())
                        .then(" version " + transcript.question().version() + ", sha256 ")
                        .then(Style.CODE, transcript.hash(FileKind.QUESTION))));
        facts.add(new Fact(
                "Rubric",
                Words.of(Style.CODE, transcript.question().rubric())
                        .then(" version " + transcript.rubric().version() + ", sha256 ")
                        .then(Style.CODE, transcript.hash(FileKind.RUBRIC))));
        for (Pinned pin : transcript.pins()) {
            facts.add(new Fact("File", Words.of(Style.CODE, name(pin))));
        }
        facts.add(new Fact("Seed", Words.of(Style.CODE, Long.toString(started.seed()))));
        facts.add(new Fact("Coach", Words.of(started.coach() + " at the start of the session")));
        facts.add(new Fact("Events", Words.of(transcript.session().events().size())));
        return Section.of(
                "provenance",
                "Provenance",
                List.of(
                        new Block.Text(Words.of(
                                "Derived from the session's log alone; the same log, question, rubric and level give the same"
                                        + " text."
                                        + (redaction.isOn()
                                                ? " Dialogue, notes, e-mail addresses and names were left out."
                                                : ""))),
                        new Block.Facts(facts)));
    }

    /** A folder may bear a person's name. */
    private String name(Pinned pin) {
        return redaction.isOn() ? pin.name().replaceAll(".*[/\\\\]", "") : pin.name();
    }
}
