package coach.bench;

import coach.grading.Answer;
import coach.grading.DrawnFacts;
import coach.grading.Grader;
import coach.grading.Kind;
import coach.grading.measure.LabelSet;
import coach.grading.measure.Labelled;
import coach.rubric.Activity;
import coach.yaml.Bank;
import coach.yaml.Lexicons;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long an answer takes to be graded against a whole question: every labelled answer of the bank, over and over. */
public final class GradingSpeed {
    /** The time of this thread alone, so that other programs on the machine do not count. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int WARM_ROUNDS = 8;
    private static final int ROUNDS = 12;

    private GradingSpeed() {}

    /** Prints the half, the 99th percentile and the longest, in milliseconds of processor time. */
    public static void main(String[] args) {
        Bank bank = Bank.builtIn();
        var times = new ArrayList<Double>();
        var graders = new ArrayList<Grader>();
        var texts = new ArrayList<List<String>>();
        long start = System.nanoTime();
        bank.questions().forEach(each -> {
            LabelSet labels = bank.labels(each.id());
            graders.add(Grader.of(labels.question(), Lexicons.builtIn()));
            texts.add(labels.answers().stream().map(Labelled::text).toList());
        });
        double load = (System.nanoTime() - start) / 1e6 / Math.max(1, graders.size());
        for (int round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
            for (int i = 0; i < graders.size(); i++) {
                for (String text : texts.get(i)) {
                    double took = took(graders.get(i), text);
                    if (round >= WARM_ROUNDS) {
                        times.add(took);
                    }
                }
            }
        }
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%d answers graded: half in %.2f ms, 99 %% in %.2f ms, the longest %.2f ms;"
                        + " a question is read and compiled in %.0f ms\n",
                times.size(),
                times.get(times.size() / 2),
                times.get(times.size() * 99 / 100),
                times.get(times.size() - 1),
                load);
    }

    private static double took(Grader grader, String text) {
        long start = CLOCK.getCurrentThreadCpuTime();
        int criteria = grader.grade(List.of(new Answer(1, Activity.DATA, Kind.STATEMENT, text)), DrawnFacts.NONE)
                .size();
        double millis = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
        if (criteria == 0) {
            throw new IllegalStateException("nothing was graded");
        }
        return millis;
    }
}
