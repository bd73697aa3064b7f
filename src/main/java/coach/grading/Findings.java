package coach.grading;

import coach.question.Criterion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts the parts of a criterion together. */
final class Findings {
    private static final Comparator<Evidence> IN_ORDER = Comparator.comparingInt(Evidence::answer)
            .thenComparingInt(Evidence::start)
            .thenComparingInt(Evidence::end);

    private Findings() {}

    /** All parts are needed; some earn half; where none is met but one is possible, nobody can tell yet. */
    static Finding allOf(Criterion criterion, List<PartFinding> parts) {
        if (parts.isEmpty()) {
            return of(criterion, Result.MISSED, List.of(missed("", "says it")));
        }
        long met = parts.stream().filter(part -> part.status() == Status.MET).count();
        boolean isPossible = parts.stream().anyMatch(part -> part.status() == Status.POSSIBLE);
        Result result = met == parts.size()
                ? Result.MET
                : met > 0 ? Result.PARTIAL : isPossible ? Result.CANNOT_JUDGE : Result.MISSED;
        return of(criterion, result, parts);
    }

    /** Makes a finding whose evidence is that of the parts that are met. */
    static Finding of(Criterion criterion, Result result, List<PartFinding> parts) {
        List<Evidence> evidence = parts.stream()
                .filter(part -> part.status() == Status.MET)
                .flatMap(part -> part.evidence().stream())
                .distinct()
                .sorted(IN_ORDER)
                .toList();
        return new Finding(criterion, result, evidence, parts, why(parts));
    }

    /** Makes a part that no author wrote. */
    static PartFinding part(String id, String needs, Status status, Reason reason, Evidence evidence) {
        return new PartFinding(id, needs, "", status, reason, List.of(evidence));
    }

    /** Makes a part of which nothing was found. */
    static PartFinding missed(String id, String needs) {
        return new PartFinding(id, needs, "", Status.MISSED, new Reason.Absent(needs), List.of());
    }

    private static String why(List<PartFinding> parts) {
        var sentences = new ArrayList<String>();
        for (PartFinding part : parts) {
            String name = part.part().isEmpty() || parts.size() == 1 ? "" : part.part() + ": ";
            sentences.add(ended(capital(name + part.reason().text())));
            boolean saysNeed = part.status() == Status.MET || part.reason() instanceof Reason.Absent;
            if (!saysNeed && !part.needs().isEmpty()) {
                sentences.add(ended("It would take an answer that " + part.needs()));
            }
        }
        return String.join(" ", sentences);
    }

    /** Returns a sentence with its end; a question that it quotes is one. */
    private static String ended(String sentence) {
        return sentence.endsWith("?") || sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
