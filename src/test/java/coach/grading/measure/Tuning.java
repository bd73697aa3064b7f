package coach.grading.measure;

import coach.grading.Grader;
import coach.grading.guard.Guard;
import coach.yaml.Bank;
import coach.yaml.Lexicons;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The hand-labelled answers among the test resources, and those of the program's own bank. */
final class Tuning {
    private static final List<LabelSet> SETS = sets();

    private Tuning() {}

    private static List<LabelSet> sets() {
        Bank bank = Bank.builtIn().with(Path.of("src/test/resources/grading-data"));
        return List.of(bank.labels("chat"), bank.labels("shortener"), bank.labels("ride"));
    }

    static List<LabelSet> labels() {
        return SETS;
    }

    static Grader grader(LabelSet labels) {
        return Grader.of(labels.question(), Lexicons.builtIn());
    }

    static List<Measurement> measured(Set<Guard> guards) {
        return SETS.stream()
                .map(labels -> Measurement.of(labels, grader(labels).with(guards)))
                .toList();
    }
}
