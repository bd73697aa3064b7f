package coach.grading;

import coach.rubric.Activity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How well findings agree with labels: counts, and the figures that follow from them. */
final class Measurement {
    private int bothMet;
    private int onlyMachine;
    private int onlyPerson;
    private int neither;
    private int evidenceRight;
    private int possible;
    private int possibleTrue;
    private final Map<String, int[]> falseHits = new TreeMap<>();
    private final StringBuilder errors = new StringBuilder();

    static Measurement of(List<String> names) {
        var measurement = new Measurement();
        for (String name : names) {
            Labelled labelled = Labelled.load(name);
            Grader grader = Grader.of(labelled.question(), Labelled.lexicon());
            for (Labelled.Labels answer : labelled.answers()) {
                measurement.add(labelled, answer, grader);
            }
        }
        return measurement;
    }

    private void add(Labelled labelled, Labelled.Labels answer, Grader grader) {
        var findings = new TreeMap<String, Finding>();
        grader.grade(List.of(new Answer(1, Activity.DATA, Kind.STATEMENT, answer.text())), DrawnFacts.NONE)
                .forEach(finding -> findings.put(finding.criterion().id(), finding));
        for (String id : labelled.criteria()) {
            Finding finding = labelled.asks().getOrDefault(id, List.of(id)).stream()
                    .map(findings::get)
                    .min(java.util.Comparator.comparing(Finding::result))
                    .orElseThrow();
            add(answer, id, finding);
        }
    }

    private void add(Labelled.Labels answer, String id, Finding finding) {
        boolean isMet = answer.results().getOrDefault(id, Result.MISSED) == Result.MET;
        boolean isAwarded = finding.result() == Result.MET;
        if (isMet && isAwarded) {
            bothMet++;
            evidenceRight += isRight(answer, id, finding) ? 1 : 0;
        } else if (isAwarded) {
            onlyMachine++;
            errors.append("FALSE " + answer.id() + " " + id + ": " + finding.why() + "\n");
        } else if (isMet) {
            onlyPerson++;
            errors.append(
                    "MISS  " + answer.id() + " " + id + " " + answer.quotes().get(id) + ": "
                            + finding.parts().stream()
                                    .map(p -> p.part() + ":" + p.reason().text())
                                    .toList() + "\n");
        } else {
            neither++;
        }
        if (finding.parts().stream().anyMatch(part -> part.status() == Status.POSSIBLE)) {
            possible++;
            possibleTrue += isMet ? 1 : 0;
        }
        if (!isMet) {
            int[] counts = falseHits.computeIfAbsent(answer.kind(), kind -> new int[2]);
            counts[0] += isAwarded ? 1 : 0;
            counts[1]++;
        }
    }

    private static boolean isRight(Labelled.Labels answer, String id, Finding finding) {
        return finding.evidence().stream()
                .anyMatch(evidence -> answer.quotes().getOrDefault(id, List.of()).stream()
                        .anyMatch(quote -> {
                            int start = answer.text().indexOf(quote);
                            return start < evidence.end() && evidence.start() < start + quote.length();
                        }));
    }

    double precision() {
        return (double) bothMet / (bothMet + onlyMachine);
    }

    double recall() {
        return (double) bothMet / (bothMet + onlyPerson);
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    /** Returns Cohen's kappa (Educational and Psychological Measurement 20(1), 1960). */
    double kappa() {
        double all = bothMet + onlyMachine + onlyPerson + neither;
        double agreed = (bothMet + neither) / all;
        double byChance = ((bothMet + onlyMachine) / all) * ((bothMet + onlyPerson) / all)
                + ((neither + onlyMachine) / all) * ((neither + onlyPerson) / all);
        return (agreed - byChance) / (1 - byChance);
    }

    /** Returns the share of awarded decisions among those not met, for one kind of answer. */
    double falseHits(String kind) {
        int[] counts = falseHits.getOrDefault(kind, new int[] {0, 1});
        return (double) counts[0] / counts[1];
    }

    String errors() {
        return errors.toString();
    }

    String render() {
        var text = new StringBuilder();
        text.append(
                "decisions %d  met %d\n".formatted(bothMet + onlyMachine + onlyPerson + neither, bothMet + onlyPerson));
        text.append("precision %.3f  recall %.3f  F1 %.3f  kappa %.3f  evidence right %.3f\n"
                .formatted(precision(), recall(), f1(), kappa(), (double) evidenceRight / Math.max(1, bothMet)));
        text.append("possible %d, of which met %d\n".formatted(possible, possibleTrue));
        falseHits.forEach(
                (kind, counts) -> text.append("false hits %-9s %3d of %3d\n".formatted(kind, counts[0], counts[1])));
        return text.toString();
    }
}
