package coach.partner.desk;

import coach.grading.Finding;
import coach.grading.Result;
import coach.grading.Scorecard;
import coach.interview.Act.Part;
import coach.rubric.Topic;
import coach.term.Ink;
import coach.term.Rich;
import coach.transcript.Gaps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How to give ten minutes of feedback, for somebody who never has. */
final class Guide {
    /** Minutes the feedback may take. */
    static final int MINUTES = 10;

    private static final int SHOWN_MAX = 3;
    private static final int QUOTE_CHARS_MAX = 60;

    private Guide() {}

    /** Returns what a part is about: "What was shown". */
    static String title(Part part) {
        return switch (part) {
            case SHOWN -> "What was shown";
            case MISSED -> "What was missed";
            case MATTERS -> "Why it matters";
            case NEXT -> "One next step";
        };
    }

    /** Returns what to do, in the order in which it is done, at the start of the feedback. */
    static Rich opening() {
        return Rich.rule("Feedback, " + MINUTES + " minutes")
                .line("Talk about what was said, not about the person. Begin with their own words; ask how they see it."
                        + " Four parts, a sentence or two each. Type what you say: it is kept for them.");
    }

    /** Returns the request for one part, with what the coach would take up. */
    static Rich part(Part part, Scorecard card) {
        Rich text = Rich.strong(title(part) + ". ").then(request(part));
        for (Rich suggestion : suggestions(part, card)) {
            text = text.line(Rich.item(Ink.DIM, "  - ", suggestion));
        }
        return text.line(Rich.dim("An empty line leaves it out."));
    }

    private static String request(Part part) {
        return switch (part) {
            case SHOWN -> "Name two things they did, with their words.";
            case MISSED -> "Name the one gap that cost most. Not 'go deeper': say what was not there.";
            case MATTERS -> "Say what goes wrong in this system without it.";
            case NEXT -> "One thing to practise, small enough for this week.";
        };
    }

    private static List<Rich> suggestions(Part part, Scorecard card) {
        List<Finding> gaps = Gaps.of(card, 1);
        return switch (part) {
            case SHOWN -> shown(card);
            case MISSED ->
                gaps.stream()
                        .map(gap -> Rich.dim(gap.criterion().topic().title() + ": "
                                + gap.criterion().text()))
                        .toList();
            case MATTERS ->
                gaps.stream().map(gap -> Rich.dim(gap.criterion().why())).toList();
            case NEXT ->
                gaps.stream()
                        .map(gap -> Rich.dim("coach practice QUESTION --activity "
                                + gap.criterion().topic().activity().id()))
                        .toList();
        };
    }

    private static List<Rich> shown(Scorecard card) {
        var met = new ArrayList<Finding>();
        Arrays.stream(Topic.values()).forEach(topic -> met.addAll(card.of(topic).expected(Result.MET)));
        met.sort(Comparator.comparingInt(finding -> -finding.criterion().importance()));
        return met.stream()
                .limit(SHOWN_MAX)
                .map(finding -> Rich.dim(finding.criterion().text() + "  \""
                        + shortened(finding.evidence().get(0).text()) + "\""))
                .toList();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= QUOTE_CHARS_MAX
                ? line
                : line.substring(0, QUOTE_CHARS_MAX - 3).stripTrailing() + "...";
    }
}
