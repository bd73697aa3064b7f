package coach.transcript;

import coach.grading.Finding;
import coach.grading.GateOutcome;
import coach.grading.Result;
import coach.grading.Scorecard;
import coach.interview.Event.FileKind;
import coach.interview.Event.Pinned;
import coach.interview.Event.Started;
import coach.question.Reference;
import coach.rubric.Level;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Writes a transcript as Markdown (CommonMark with tables). What people typed is escaped, so it can never become
 * markup.
 */
public final class Markdown {
    private static final int GAPS_SHOWN = 3;

    private final Transcript transcript;
    private final StringBuilder out = new StringBuilder();

    private Markdown(Transcript transcript) {
        this.transcript = transcript;
    }

    /** Returns the whole transcript; the same transcript gives the same text. */
    public static String of(Transcript transcript) {
        var writer = new Markdown(transcript);
        writer.head();
        writer.result();
        transcript.panel().map(PanelMarkdown::of).ifPresent(writer.out::append);
        writer.next();
        transcript.chapters().forEach(writer::chapter);
        writer.diagram();
        writer.assumptions();
        writer.references();
        writer.provenance();
        return writer.out.toString();
    }

    private void head() {
        Started started = transcript.session().started();
        line("# " + Marks.text(transcript.question().title()) + ": scored transcript");
        line("");
        line("> " + Marks.text(transcript.question().prompt()));
        line("");
        line("| | |");
        line("| --- | --- |");
        row("Session", "`" + started.session() + "`");
        row("Started", started.at().truncatedTo(ChronoUnit.SECONDS).toString());
        row("State", transcript.finished().isPresent() ? "finished" : "not finished; scored as it stands");
        row(
                "Length",
                clock(transcript.session().spent(transcript.session().last().at())) + " of " + started.minutes()
                        + " minutes");
        row("Level", transcript.card().level().id());
        line("");
    }

    private void result() {
        Scorecard card = transcript.card();
        line("## Result");
        line("");
        line("**%s**, %d of 100 at %s. %s"
                .formatted(
                        card.advice().title(),
                        card.total(),
                        card.level().id(),
                        card.advice().advances()
                                ? "Would be advanced to the next round."
                                : "Would not be advanced yet."));
        line("");
        for (GateOutcome gate : card.gates()) {
            if (!gate.isPassed()) {
                line("- Gate not passed: %s (%d of %d). It caps the advice at '%s'."
                        .formatted(
                                Marks.text(gate.gate().title()),
                                gate.reached(),
                                gate.gate().atLeast(),
                                gate.gate().caps().title()));
            }
        }
        line("");
        line("| Activity | Weight | Score | Time | Share | Self |");
        line("| --- | ---: | ---: | ---: | ---: | ---: |");
        for (Chapter chapter : transcript.chapters()) {
            line("| %s | %d | %d | %s of %d min | %d %% | %s |"
                    .formatted(
                            chapter.score().activity().title(),
                            chapter.score().weight(),
                            chapter.score().score(),
                            clock(chapter.spent()),
                            chapter.budget(),
                            chapter.share(),
                            own(chapter)));
        }
        line("");
        levels();
    }

    private static String own(Chapter chapter) {
        if (chapter.own().isEmpty()) {
            return "-";
        }
        int delta = chapter.overrated().orElse(0);
        return "%d of 5 (%s%d)".formatted(chapter.own().getAsInt(), delta > 0 ? "+" : "", delta);
    }

    private void levels() {
        line("| Level | Advice | Total |");
        line("| --- | --- | ---: |");
        for (Level level : Level.values()) {
            Scorecard card = transcript.others().get(level);
            if (card != null) {
                line("| %s | %s | %d |".formatted(level.id(), card.advice().title(), card.total()));
            }
        }
        line("");
    }

    private void next() {
        List<Finding> gaps = Gaps.of(transcript.card(), GAPS_SHOWN);
        line("## What to do next");
        line("");
        if (gaps.isEmpty()) {
            line("Nothing that is expected at this level is missing.");
        }
        int number = 1;
        for (Finding gap : gaps) {
            line("%d. **%s.** %s Why it matters: %s"
                    .formatted(
                            number++,
                            gap.criterion().topic().title(),
                            Marks.text(gap.criterion().text()),
                            Marks.text(gap.criterion().why())));
        }
        line("");
    }

    private void chapter(Chapter chapter) {
        line("## %d. %s: %d"
                .formatted(
                        chapter.score().activity().number(),
                        chapter.score().activity().title(),
                        chapter.score().score()));
        line("");
        chapter.scenes().forEach(this::scene);
    }

    private void scene(Scene scene) {
        String score = scene.score().isJudged() ? Integer.toString(scene.score().score()) : "not judged";
        String standing = scene.standing() == Scene.Standing.ANSWERED
                ? ""
                : " (" + scene.standing().title() + ")";
        line("### %s: %s%s".formatted(scene.topic().title(), score, standing));
        line("");
        boolean wasSpoken = false;
        for (Line said : scene.lines()) {
            said(said);
            wasSpoken = true;
        }
        if (wasSpoken) {
            line("");
        }
        findings(scene);
    }

    private void said(Line said) {
        if (said.kind() == Line.Kind.EXECUTION) {
            line(Marks.block(said.text()));
            return;
        }
        String who = said.kind().isCandidate() ? "**Candidate**" : "*Interviewer*";
        String note = said.kind() == Line.Kind.ANSWER || said.kind() == Line.Kind.FACT
                ? ""
                : " (" + said.kind().id().replace('-', ' ') + ")";
        line("- %s %s%s: %s"
                .formatted(
                        said.clock(),
                        who,
                        note,
                        said.kind() == Line.Kind.DRAWING ? Marks.code(said.text()) : Marks.text(said.text())));
    }

    private void findings(Scene scene) {
        for (Result result : Result.values()) {
            for (Finding finding : scene.score().expected(result)) {
                finding(finding, "");
            }
        }
        for (Finding finding : scene.score().beyond()) {
            finding(finding, " *(beyond this level)*");
        }
        if (!scene.score().findings().isEmpty()) {
            line("");
        }
    }

    private void finding(Finding finding, String note) {
        line("- %s %s%s  "
                .formatted(
                        Marks.of(finding.result()),
                        Marks.text(finding.criterion().text()),
                        note));
        if (finding.result() == Result.MET || finding.result() == Result.PARTIAL) {
            List<String> quotes = finding.evidence().stream()
                    .map(evidence -> "\"" + Marks.text(evidence.text()) + "\"")
                    .distinct()
                    .toList();
            line("  Evidence: " + String.join("; ", quotes) + (finding.result() == Result.MET ? "" : "  "));
        }
        if (finding.result() != Result.MET) {
            line("  " + Marks.text(finding.why()));
        }
    }

    private void diagram() {
        if (transcript.board().nodes().isEmpty()) {
            return;
        }
        line("## Diagram");
        line("");
        line("```mermaid");
        out.append(transcript.board().toMermaid().stripTrailing()).append('\n');
        line("```");
        line("");
    }

    private void assumptions() {
        if (!transcript.assumptions().isEmpty()) {
            line("## Assumptions");
            line("");
            for (Assumption assumption : transcript.assumptions()) {
                String use = assumption.uses().isEmpty()
                        ? "not used later"
                        : "used in \"" + Marks.text(assumption.uses().get(0)) + "\"";
                line("- " + Marks.text(assumption.text()) + " - " + use);
            }
            line("");
        }
        if (!transcript.notAsked().isEmpty()) {
            line("## Facts that were not asked for");
            line("");
            transcript.notAsked().forEach(fact -> line("- " + Marks.text(fact)));
            line("");
        }
    }

    private void references() {
        if (transcript.references().isEmpty()) {
            return;
        }
        line("## Designs to compare with");
        line("");
        for (Reference reference : transcript.references()) {
            line("### " + Marks.text(reference.title()));
            line("");
            line("*Wins when:* " + Marks.text(reference.winsWhen()));
            line("");
            line(Marks.text(reference.design()));
            line("");
            line("```");
            reference.board().forEach(this::line);
            line("```");
            line("");
            line("*Price:* " + Marks.text(reference.price()));
            line("");
        }
    }

    private void provenance() {
        Started started = transcript.session().started();
        line("## Provenance");
        line("");
        line("Derived from the session's log alone; the same log gives the same text.");
        line("");
        line("| | |");
        line("| --- | --- |");
        row(
                "Question",
                "`" + transcript.question().id() + "` version "
                        + transcript.question().version() + ", sha256 " + transcript.hash(FileKind.QUESTION));
        row("Rubric", "`" + transcript.question().rubric() + "`, sha256 " + transcript.hash(FileKind.RUBRIC));
        for (Pinned pin : transcript.pins()) {
            row("File", "`" + pin.name().replace('`', '\'') + "`");
        }
        row("Seed", Long.toString(started.seed()));
        row("Coach", started.coach() + " at the start of the session");
    }

    private void row(String name, String value) {
        line("| " + name + " | " + value + " |");
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
