package coach.term.screen;

import coach.grading.Evidence;
import coach.grading.Finding;
import coach.grading.PartFinding;
import coach.grading.Status;
import coach.interview.AnswerSheet;
import coach.term.Ink;
import coach.term.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why a criterion came out as it did: the rule, the words with their place, and what would have earned it. */
public final class WhyScreen {
    private WhyScreen() {}

    /**
     * Returns the explanation of a finding.
     *
     * @param isPrompted whether it was met only after a follow-up question
     */
    public static Rich of(Finding finding, AnswerSheet sheet, boolean isPrompted) {
        var text = new ArrayList<Rich>();
        text.add(Rich.strong(finding.criterion().id())
                .then(Ink.DIM, "  " + finding.criterion().topic().title()));
        text.add(Rich.plain(finding.criterion().text()));
        text.add(Rich.of(
                        Marks.ink(finding.result()),
                        Marks.mark(finding.result()) + finding.result().id())
                .then(
                        Ink.DIM,
                        ", " + finding.confidence() + ": it rests on "
                                + finding.ground().title()
                                + ", of which a person called "
                                + finding.ground().percent() + " % met"
                                + (isPrompted ? "; said after a follow-up question" : "")));
        for (PartFinding part : finding.parts()) {
            text.add(part(part, sheet));
        }
        text.add(Rich.dim("Why it matters: " + finding.criterion().why()));
        return Rich.lines(text);
    }

    private static Rich part(PartFinding part, AnswerSheet sheet) {
        String name = part.part().isEmpty() ? "" : part.part() + ": ";
        Rich text = Rich.item(
                Ink.DIM,
                "  ",
                Rich.plain(name)
                        .then(Ink.STRONG, word(part.status()))
                        .then(", " + part.reason().text() + "."));
        for (Evidence evidence : part.evidence()) {
            text = text.line(Rich.item(
                    Ink.DIM,
                    "    ",
                    Rich.dim(place(evidence, sheet.answers().size())).then(Ink.CODE, "\"" + evidence.text() + "\"")));
        }
        String rule = part.reason().rule();
        if (!rule.isEmpty()) {
            text = text.line(Rich.item(Ink.DIM, "    ", Rich.dim("rule: " + rule)));
        }
        return part.status() == Status.MET || part.needs().isEmpty()
                ? text
                : text.line(
                        Rich.item(Ink.DIM, "    ", Rich.dim("would have earned it: an answer that " + part.needs())));
    }

    private static String place(Evidence evidence, int answers) {
        return "answer %d of %d, %d to %d: ".formatted(evidence.answer(), answers, evidence.start(), evidence.end());
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the findings whose criterion or topic is called {@code name}, or begins so. */
    public static List<Finding> named(List<Finding> findings, String name) {
        List<Finding> exact = findings.stream()
                .filter(finding -> finding.criterion().id().equals(name)
                        || finding.criterion().topic().id().equals(name))
                .toList();
        return exact.isEmpty()
                ? findings.stream()
                        .filter(finding -> finding.criterion().id().startsWith(name))
                        .toList()
                : exact;
    }
}
