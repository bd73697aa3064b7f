package coach.consistency;

import coach.history.Ink;
import coach.history.Op;
import coach.history.Picture;
import coach.history.TimelineText;
import coach.text.Printable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Shows a report on a terminal: verdicts first, then one reason in full, then what must be known to trust it. */
public final class ReportText {
    private static final int ORDER_SHOWN_MAX = 40;
    private static final int ORDER_BESIDE_MAX = 12;

    private final Report report;
    private final Ink ink;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    private ReportText(Report report, Ink ink, int width) {
        this.report = report;
        this.ink = ink;
        this.width = width;
    }

    /**
     * Returns the report.
     *
     * @param again the command that shows it again, below every picture
     */
    public static String of(Report report, Ink ink, int width, String again) {
        return new ReportText(report, ink, width).text(again);
    }

    private String text(String again) {
        out.append("%s: %s by %s on %s\n\n"
                .formatted(
                        Printable.line(report.name()),
                        count(report.history().ops().size(), "operation", "operations"),
                        count(report.processes(), "process", "processes"),
                        count(keys(), "key", "keys")));
        verdicts();
        boundary();
        List<Explanation> reasons = reasons();
        for (Explanation reason : reasons) {
            reason(reason, again);
        }
        witnesses(reasons.isEmpty() ? ORDER_SHOWN_MAX : ORDER_BESIDE_MAX);
        if (reasons.isEmpty() && !report.models("allowed").isEmpty()) {
            order(again);
        }
        staleness();
        notes();
        return out.toString();
    }

    private void verdicts() {
        int longest = report.findings().keySet().stream()
                .mapToInt(model -> model.id().length())
                .max()
                .orElse(0);
        var findings = new ArrayList<>(report.findings().values());
        for (int i = findings.size() - 1; i >= 0; i--) {
            Models.Finding finding = findings.get(i);
            String by = finding.by() == finding.model()
                    ? ""
                    : "  as " + finding.by().id() + " is";
            String id = finding.model().id();
            out.append("  %s%s  %-8s%s"
                            .formatted(
                                    id,
                                    " ".repeat(longest - id.length()),
                                    finding.verdict().word(),
                                    by)
                            .stripTrailing())
                    .append("\n");
        }
    }

    private void boundary() {
        if (report.findings().size() < 2) {
            return;
        }
        List<String> allowed = ids(report.strongestAllowed());
        List<String> violated = ids(report.weakestViolated());
        String line = (allowed.isEmpty() ? "" : "Strongest allowed: " + Paragraph.list(allowed) + ". ")
                + (violated.isEmpty() ? "" : "Weakest violated: " + Paragraph.list(violated) + ".");
        out.append("\n").append(Paragraph.wrap("", "", line, width));
    }

    private static List<String> ids(List<Model> models) {
        return models.stream().map(Model::id).toList();
    }

    /** The reasons of the weakest models violated, each once; of models that share one, the one with more to say. */
    private List<Explanation> reasons() {
        var reasons = new ArrayList<Explanation>();
        var models = new ArrayList<>(report.weakestViolated());
        Collections.reverse(models);
        for (Model model : models) {
            Explanation reason = report.explanation(model);
            boolean isNew = reason != null
                    && reasons.stream().noneMatch(other -> other.core().equals(reason.core()));
            if (reason != null && isNew) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    private void reason(Explanation reason, String again) {
        int all = report.history().ops().size();
        String part = reason.core().size() == all
                ? "all " + all + " operations"
                : reason.core().size() + " of " + count(all, "operation", "operations");
        out.append("\n")
                .append(Paragraph.wrap(
                        "", "", "Why not %s: %s".formatted(reason.model().title(), part), width));
        int number = 1;
        for (String sentence : reason.sentences()) {
            String label = "  " + number + ". ";
            number++;
            out.append(Paragraph.wrap(label, " ".repeat(label.length()), Printable.line(sentence), width));
        }
        out.append("\n").append(reason.draw(ink, width));
        out.append("\n");
        for (String note : difference(reason)) {
            out.append(Paragraph.wrap("", "  ", note, width));
        }
        if (!reason.fixes().isEmpty()) {
            String fixes = (reason.fixes().size() == 1
                            ? "It would be allowed if "
                            : "It would be allowed if any one of these were so: ")
                    + String.join("; ", reason.fixes()) + ".";
            out.append(Paragraph.wrap("Fix: ", "     ", Printable.line(fixes), width));
        }
        again(again);
    }

    /** What the model promises, and the smallest history between it and what is still allowed. */
    private List<String> difference(Explanation reason) {
        var notes = new ArrayList<String>();
        Model model = reason.model();
        notes.add("%s promises: %s".formatted(model.id(), model.meaning()));
        List<Model> allowed = report.strongestAllowed();
        Lattice.EDGES.stream()
                .filter(edge -> edge.stronger() == model && allowed.contains(edge.weaker()))
                .max(Comparator.comparing(Implication::weaker))
                .ifPresent(edge -> notes.add("Between %s and %s, for example: %s"
                        .formatted(edge.weaker().id(), model.id(), edge.separator())));
        return notes;
    }

    /** How the strongest models that allow the history explain it. */
    private void witnesses(int shown) {
        for (Model model : report.strongestAllowed()) {
            Models.Finding finding = report.findings().get(model);
            if (finding != null && finding.verdict() instanceof Verdict.Allowed allowed) {
                out.append("\n").append(Paragraph.wrap("", "", "How %s explains it:".formatted(model.title()), width));
                new WitnessText(report.history(), allowed.witness(), shown)
                        .lines()
                        .forEach(line -> out.append(Paragraph.wrap("  ", "    ", Printable.line(line), width)));
            }
        }
    }

    private void order(String again) {
        Picture picture = report.witness();
        if (picture != null) {
            out.append("\n").append(TimelineText.draw(picture, ink, width));
            again(again);
        }
    }

    private void again(String again) {
        out.append(Printable.line(again)).append("\n");
    }

    private void staleness() {
        Staleness staleness = report.staleness();
        if (staleness.lags().isEmpty()) {
            return;
        }
        var people = new People(report.history(), List.of(), report.imported().decimals());
        String late = report.imported().isLogOrder() ? "" : ", " + people.time(staleness.time()) + " late";
        String line = "%s certainly stale: at worst %s missed%s (so k-atomic only for k of %d or more)."
                .formatted(
                        staleness.lags().size() == 1
                                ? "One read was"
                                : staleness.lags().size() + " reads were",
                        count(staleness.versions(), "newer version", "newer versions"),
                        late,
                        staleness.versions() + 1);
        boolean hasDelta = staleness.delta().isPresent() && staleness.delta().getAsLong() > 0;
        String delta = hasDelta && !report.imported().isLogOrder()
                ? " With every read started %s earlier, real time would fit."
                        .formatted(people.time(staleness.delta().getAsLong()))
                : "";
        out.append("\n").append(Paragraph.wrap("", "", line + delta, width));
    }

    private void notes() {
        List<String> notes = report.notes();
        if (!notes.isEmpty()) {
            out.append("\nNotes\n");
            notes.forEach(note -> out.append(Paragraph.wrap("  - ", "    ", Printable.line(note), width)));
        }
    }

    private int keys() {
        return (int) report.history().ops().stream().map(Op::key).distinct().count();
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
