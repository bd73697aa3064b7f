package coach.transcript;

import coach.grading.Finding;
import coach.interview.Aside;
import coach.interview.Event.Judge;
import coach.interview.Event.Settled;
import coach.transcript.page.Block;
import coach.transcript.page.Block.Fact;
import coach.transcript.page.Block.Item;
import coach.transcript.page.Run.Style;
import coach.transcript.page.Section;
import coach.transcript.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands beside the score and is no part of it. */
final class AsideSections {
    private final Aside aside;
    private final Transcript transcript;

    AsideSections(Transcript transcript) {
        this.transcript = transcript;
        this.aside = transcript.aside();
    }

    /** How the interview was led, what a person settled, and what was met only after a question on it. */
    Section beside() {
        var facts = new ArrayList<Fact>(List.of(
                new Fact("Communication and pacing", Words.of(aside.pacing().manner())),
                new Fact("Judged by", Words.of(aside.shares()))));
        if (aside.settledBy(Judge.SELF) + aside.settledBy(Judge.PARTNER) > 0) {
            facts.add(new Fact(
                    "Total with what was settled", Words.of(aside.settled().total())));
        }
        var blocks = new ArrayList<Block>();
        if (!aside.pacing().flags().isEmpty()) {
            blocks.add(new Block.Callout(
                    "Look at this first",
                    aside.pacing().flags().stream().map(Words::of).toList()));
        }
        blocks.add(new Block.Facts(facts));
        List<Item> items = items();
        if (!items.isEmpty()) {
            blocks.add(new Block.Findings(items));
        }
        return Section.of("beside", "Beside the score, and no part of it", blocks);
    }

    private List<Item> items() {
        var items = new ArrayList<Item>();
        for (Finding finding : Anchors.findings(transcript)) {
            String id = finding.criterion().id();
            Settled settled = aside.decisions().get(id);
            Words words = Words.NONE.link(Style.PLAIN, finding.criterion().text(), Anchors.criterion(finding));
            if (settled != null) {
                items.add(new Item(
                        "",
                        Anchors.mark(finding.result()),
                        words,
                        List.of(Words.of("Settled by " + (settled.by() == Judge.SELF ? "the candidate" : "the partner")
                                + ": " + settled.ruling().name().toLowerCase(Locale.ROOT) + "."))));
            } else if (aside.prompted().contains(id)) {
                items.add(new Item(
                        "", Anchors.mark(finding.result()), words, List.of(Words.of("After a follow-up question."))));
            }
        }
        return items;
    }
}
