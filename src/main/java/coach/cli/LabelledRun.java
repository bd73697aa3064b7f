package coach.cli;

import coach.grading.Grader;
import coach.grading.Ground;
import coach.grading.guard.Guard;
import coach.grading.measure.Attacks;
import coach.grading.measure.HitRates;
import coach.grading.measure.LabelSet;
import coach.grading.measure.Measurement;
import coach.grading.measure.Tally;
import coach.grading.pattern.Lexicon;
import coach.term.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Labelled answers of one or more questions, graded and compared: the tables of {@code coach bank test}. */
final class LabelledRun {
    private static final List<String> CHEATS = List.of("stuffed", "negated", "wrong", "off-topic");

    private final Lexicon lexicon;
    private final boolean isWhy;
    private final List<LabelSet> sets = new ArrayList<>();
    private final List<Grader> graders = new ArrayList<>();

    /** Makes a run; {@code isWhy} also shows every decision that differs from its label. */
    LabelledRun(Lexicon lexicon, boolean isWhy) {
        this.lexicon = lexicon;
        this.isWhy = isWhy;
    }

    /** Adds a question; one without labelled answers is passed over. */
    void add(LabelSet labels) {
        if (!labels.answers().isEmpty()) {
            sets.add(labels);
            graders.add(Grader.of(labels.question(), lexicon));
        }
    }

    /** Prints what came out; nothing where no question has labelled answers. */
    void print(Printer print, boolean isMeasured) {
        if (sets.isEmpty()) {
            return;
        }
        List<Measurement> all = measured(Guard.all());
        var text = new StringBuilder("%-22s %9s %5s %9s %6s %6s %6s %8s\n"
                .formatted("labelled answers", "decisions", "met", "precision", "recall", "F1", "kappa", "evidence"));
        for (int i = 0; i < all.size(); i++) {
            text.append(row(sets.get(i).question().id(), all.get(i).tally()));
        }
        Tally sum = Measurement.sum(all);
        if (all.size() > 1) {
            text.append(row("all", sum));
        }
        text.append("\nmet by the coach, not by the person who labelled, by kind of answer:\n");
        sum.falseHits().forEach((kind, counts) -> text.append("  %-10s %s\n".formatted(kind, counts)));
        text.append("left to a person: ").append(sum.possible()).append('\n');
        if (isWhy) {
            text.append('\n');
            all.forEach(each -> each.differences()
                    .forEach(line -> text.append(line.replace('\n', ' ')).append('\n')));
        }
        print.out(Rich.drawing(text.toString()));
        if (isMeasured) {
            print.out(Rich.drawing(guards(sum)));
            print.out(Rich.drawing(attacks()));
            print.out(Rich.drawing(rates(Measurement.rates(all))));
        }
    }

    private List<Measurement> measured(Set<Guard> guards) {
        var all = new ArrayList<Measurement>();
        for (int i = 0; i < sets.size(); i++) {
            all.add(Measurement.of(sets.get(i), graders.get(i).with(guards)));
        }
        return all;
    }

    private static String row(String name, Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-22s %9d %5d %9.3f %6.3f %6.3f %6.3f %8.3f\n",
                name,
                tally.decisions(),
                tally.met(),
                tally.precision(),
                tally.recall(),
                tally.f1(),
                tally.kappa(),
                tally.evidence());
    }

    private String guards(Tally on) {
        var text = new StringBuilder("%-28s %6s %8s %8s %8s %9s\n"
                .formatted("guard switched off", "F1", "stuffed", "negated", "wrong", "off-topic"));
        text.append(guardRow("none", on));
        for (Guard guard : Guard.values()) {
            text.append(guardRow(guard.id(), Measurement.sum(measured(Guard.without(guard)))));
        }
        Set<Guard> form = Guard.without(Guard.COMMAS, Guard.BARE, Guard.TALK, Guard.CROWD);
        text.append(guardRow("commas, bare, talk, crowd", Measurement.sum(measured(form))));
        text.append(guardRow("all of them", Measurement.sum(measured(Set.of()))));
        return text.toString();
    }

    private static String guardRow(String name, Tally tally) {
        var row = new StringBuilder(String.format(Locale.ROOT, "%-28s %6.3f", name, tally.f1()));
        CHEATS.forEach(kind -> row.append(String.format(Locale.ROOT, " %8.3f", tally.falseHits(kind))));
        return row.append('\n').toString();
    }

    private String attacks() {
        var attacks = new Attacks();
        for (int i = 0; i < sets.size(); i++) {
            attacks.add(sets.get(i), graders.get(i));
        }
        var text = new StringBuilder("%-55s %s\n".formatted("attack", "criteria met"));
        attacks.shares().forEach((kind, share) -> text.append(String.format(Locale.ROOT, "%-55s %.3f\n", kind, share)));
        return text.toString();
    }

    private static String rates(HitRates rates) {
        var text = new StringBuilder("%-46s %9s %9s %8s  %s\n"
                .formatted("what a decision rests on", "decisions", "met here", "in use", "confidence"));
        for (Ground ground : Ground.values()) {
            boolean isAward = ground.compareTo(Ground.SENTENCE) <= 0;
            text.append("%-46s %9d %8s%% %7d%%  %s\n"
                    .formatted(
                            ground.title(),
                            rates.decisions(ground),
                            rates.decisions(ground) == 0 ? "-" : rates.percent(ground),
                            ground.percent(),
                            ground.confidence(isAward)));
        }
        return text.toString();
    }
}
