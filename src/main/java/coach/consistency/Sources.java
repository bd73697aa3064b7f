package coach.consistency;

import coach.history.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for sources of all reads under which a model allows a history. With one candidate for every read there is
 * nothing to look for; where values repeat, every reason a judge gives rules out the choices it rests on, and the
 * search goes on from the latest of them. Dynamic backtracking, Ginsberg, JAIR 1, 1993: complete, with memory linear in
 * the candidates, and nothing is tried again for changes that do not matter.
 */
final class Sources {
    private static final int CHOICES_WITHOUT_GUESS = 8;

    private final Registers registers;
    private final Candidates candidates;
    private final Judgement.Judge judge;
    private final Budget.Meter meter;

    /** Per read, the operation it reads. */
    private final int[] chosen;

    /** Per read with a choice, the place of its candidate. */
    private final int[] place;

    /** Per read with a choice, when it was last chosen; 0 for a read without. */
    private final long[] time;

    /** Per read, the places ruled out, each with the reads whose present choices rule it out. */
    private final Map<Integer, Map<Integer, Set<Integer>>> ruledOut = new HashMap<>();

    private @Nullable Pruning pruning;
    private final Set<Integer> core = new TreeSet<>();
    private long clock;
    private long conflicts;

    private Sources(Registers registers, Judgement.Judge judge, Budget.Meter meter) {
        this.registers = registers;
        this.candidates = new Candidates(registers);
        this.judge = judge;
        this.meter = meter;
        int n = registers.role.length;
        this.chosen = new int[n];
        this.place = new int[n];
        this.time = new long[n];
        Arrays.fill(chosen, Execution.NO_READ);
    }

    /** Returns what {@code judge} finds of {@code history} under the best sources for it. */
    static Verdict decide(History history, Budget budget, Judgement.Judge judge) {
        return decide(history, budget, judge, false);
    }

    /** Decides likewise for a model in which a read never gives what was overwritten in its causal past. */
    static Verdict decideCausal(History history, Budget budget, Judgement.Judge judge) {
        return decide(history, budget, judge, true);
    }

    private static Verdict decide(History history, Budget budget, Judgement.Judge judge, boolean isCausal) {
        Appends appends = Appends.of(history);
        Budget.Meter meter = budget.meter();
        String doubt = appends.doubt();
        if (doubt != null) {
            return new Verdict.Undecided(0, doubt);
        }
        Because contradiction = appends.contradiction();
        if (contradiction != null) {
            return new Verdict.Violated(contradiction);
        }
        meter.spend(history.ops().size());
        return new Sources(new Registers(history, appends), judge, meter).verdict(isCausal);
    }

    private Verdict verdict(boolean isCausal) {
        dropImpossible();
        int ambiguous = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (registers.is(i, Registers.READS)) {
                int count = candidates.count(i);
                if (count == 0) {
                    return new Verdict.Violated(registers.withoutSource(i));
                }
                time[i] = count == 1 ? 0 : ++clock;
                ambiguous += count - 1;
                choose(i, candidates.nearest(i, any -> true));
            }
        }
        if (ambiguous > 0) {
            var rules = new Pruning(registers, candidates, chosen, time, isCausal);
            int stuck = rules.run(meter);
            if (stuck >= 0) {
                return new Verdict.Violated(rules.why(stuck));
            }
            pruning = rules;
            ambiguous = settle(rules);
        }
        if (ambiguous > CHOICES_WITHOUT_GUESS && candidates.isTimed()) {
            guess();
        }
        return search();
    }

    /** Chooses what is left, and returns how many reads still have a choice. */
    private int settle(Pruning rules) {
        int ambiguous = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (time[i] > 0) {
                choose(i, candidates.nearest(i, any -> true));
                time[i] = rules.decided(i) ? 0 : time[i];
                ambiguous += rules.decided(i) ? 0 : 1;
            }
        }
        return ambiguous;
    }

    private static List<Integer> together(Set<Integer> ops, Pruning rules) {
        var all = new TreeSet<>(ops);
        all.addAll(new Because.Cycle(rules.why(ops, new TreeSet<>())).ops());
        return List.copyOf(all);
    }

    /** Adds to a reason what rules out other sources of the reads it rests on; a {@link Proof} does so by itself. */
    private Because complete(Because because) {
        Pruning rules = pruning;
        if (rules == null || because.ops().stream().noneMatch(rules::decided)) {
            return because;
        }
        if (because instanceof Because.BadRead bad && !bad.path().isEmpty()) {
            return new Because.BadRead(bad.read(), bad.source(), bad.newer(), bad.kind(), excused(bad.path(), rules));
        }
        if (because instanceof Because.SessionLoss loss) {
            return new Because.SessionLoss(
                    loss.guarantee(), loss.session(), loss.op(), loss.lost(), excused(loss.path(), rules));
        }
        return because instanceof Because.Cycle || because instanceof Because.ViewCycle
                ? because
                : new Because.NoOrder(together(new TreeSet<>(because.ops()), rules), Math.max(1, conflicts));
    }

    /** Adds to the last step of a path, or to the reads-from step it rests on, why its end read what it read. */
    private static List<Step> excused(List<Step> path, Pruning rules) {
        var steps = new ArrayList<>(path);
        Step last = steps.remove(steps.size() - 1);
        List<Step> why = rules.why(Set.of(last.to()), new TreeSet<>());
        var because = new ArrayList<Step>();
        boolean isDerived = false;
        for (Step step : last.because()) {
            boolean isFact = step.edge() == Edge.READS_FROM && !isDerived && !isPlain(last.edge());
            because.add(isFact ? with(step, why) : step);
            isDerived |= isFact;
        }
        steps.add(isDerived ? new Step(last.from(), last.to(), last.edge(), because) : with(last, why));
        return steps;
    }

    private static boolean isPlain(Edge edge) {
        return edge == Edge.PROGRAM_ORDER || edge == Edge.READS_FROM || edge == Edge.QUIESCENCE;
    }

    private static Step with(Step step, List<Step> more) {
        var because = new ArrayList<>(step.because());
        because.addAll(more);
        return new Step(step.from(), step.to(), step.edge(), because);
    }

    /** Starts from a guess; reads about which there is none are the first to be changed. */
    private void guess() {
        int[] guessed = Guess.of(registers.history, meter);
        for (boolean isGuessed : new boolean[] {true, false}) {
            for (int i = 0; i < chosen.length; i++) {
                if (time[i] > 0 && isGuessed == (guessed[i] != Execution.NO_READ)) {
                    int at = isGuessed ? candidates.placeOf(i, guessed[i]) : place[i];
                    choose(i, at == Candidates.NOWHERE ? place[i] : at);
                    time[i] = ++clock;
                }
            }
        }
    }

    private Verdict search() {
        while (true) {
            var execution = new Execution(registers, chosen, pruning);
            Judgement judgement = judge.judge(execution, meter);
            if (judgement instanceof Judgement.Fine fine) {
                return new Verdict.Allowed(fine.witness().get());
            }
            if (judgement instanceof Judgement.Unclear unclear) {
                return new Verdict.Undecided(meter.spent(), unclear.why());
            }
            conflicts++;
            Because because = complete(((Judgement.Wrong) judgement).because());
            core.addAll(because.ops());
            Set<Integer> choices = choices(because, execution);
            if (choices.isEmpty()) {
                return new Verdict.Violated(because);
            }
            if (!chooseAgain(choices)) {
                List<Integer> ops = pruning == null ? List.copyOf(core) : together(core, pruning);
                return new Verdict.Violated(new Because.NoOrder(ops, conflicts));
            }
            if (!meter.spend(registers.role.length)) {
                String why = "repeated values: " + conflicts + " choices of what was read were ruled out";
                return new Verdict.Undecided(meter.spent(), why);
            }
        }
    }

    /** Drops compare-and-sets of unknown outcome that cannot have found what they expected. */
    private void dropImpossible() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (int i = 0; i < chosen.length; i++) {
                if (registers.is(i, Registers.READS | Registers.UNKNOWN) && candidates.count(i) == 0) {
                    registers.drop(i);
                    goesOn = true;
                }
            }
        }
    }

    private void choose(int read, int candidate) {
        place[read] = candidate;
        chosen[read] = candidates.at(read, candidate);
    }

    /** Returns the reads with a choice that a reason rests on, with those that made operations in it take effect. */
    private Set<Integer> choices(Because because, Execution execution) {
        var choices = new TreeSet<Integer>();
        var open = new ArrayList<Integer>(because.ops());
        var seen = new TreeSet<Integer>(open);
        while (!open.isEmpty()) {
            int op = open.remove(open.size() - 1);
            if (time[op] > 0) {
                choices.add(op);
            }
            int reader = execution.reader[op];
            if (reader >= 0 && seen.add(reader)) {
                open.add(reader);
            }
        }
        return choices;
    }

    /** Changes the latest of {@code choices}, which cannot all stand; returns whether any choices are left to try. */
    private boolean chooseAgain(Set<Integer> choices) {
        Set<Integer> conflict = choices;
        var open = new ArrayList<Integer>();
        while (!conflict.isEmpty()) {
            int latest = latest(conflict);
            var others = new TreeSet<>(conflict);
            others.remove(latest);
            ruledOut.computeIfAbsent(latest, read -> new HashMap<>()).put(place[latest], others);
            ruledOut.values().forEach(places -> places.values().removeIf(reasons -> reasons.contains(latest)));
            open.add(latest);
            conflict = null;
            while (conflict == null && !open.isEmpty()) {
                int read = open.remove(open.size() - 1);
                Map<Integer, Set<Integer>> out = ruledOut.getOrDefault(read, Map.of());
                int next = candidates.nearest(read, candidate -> !out.containsKey(candidate));
                if (next == Candidates.NOWHERE) {
                    open.add(read);
                    conflict = new TreeSet<>();
                    out.values().forEach(conflict::addAll);
                } else {
                    choose(read, next);
                    time[read] = ++clock;
                }
            }
            if (conflict == null) {
                return true;
            }
        }
        return false;
    }

    private int latest(Set<Integer> reads) {
        int latest = reads.iterator().next();
        for (int read : reads) {
            latest = time[read] > time[latest] ? read : latest;
        }
        return latest;
    }
}
