package coach.consistency;

import coach.history.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for sources of all reads under which a model allows a history. With one candidate for every read there is
 * nothing to look for; where values repeat, every reason a judge gives rules out the choices it rests on, and the
 * search goes on from the latest of them. Dynamic backtracking, Ginsberg, JAIR 1, 1993: complete, with memory linear in
 * the candidates, and nothing is tried again for changes that do not matter.
 */
final class Sources {
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
        return new Sources(new Registers(history, appends), judge, meter).verdict();
    }

    private Verdict verdict() {
        dropImpossible();
        for (int i = 0; i < chosen.length; i++) {
            if (registers.is(i, Registers.READS)) {
                int count = candidates.count(i);
                if (count == 0) {
                    return new Verdict.Violated(registers.withoutSource(i));
                }
                time[i] = count == 1 ? 0 : ++clock;
                choose(i, candidates.nearest(i, any -> true));
            }
        }
        while (true) {
            var execution = new Execution(registers, chosen);
            Judgement judgement = judge.judge(execution, meter);
            if (judgement instanceof Judgement.Fine fine) {
                return new Verdict.Allowed(fine.witness().get());
            }
            if (judgement instanceof Judgement.Unclear unclear) {
                return new Verdict.Undecided(meter.spent(), unclear.why());
            }
            Because because = ((Judgement.Wrong) judgement).because();
            conflicts++;
            core.addAll(because.ops());
            Set<Integer> choices = choices(because, execution);
            if (choices.isEmpty()) {
                return new Verdict.Violated(because);
            }
            if (!chooseAgain(choices)) {
                return new Verdict.Violated(new Because.NoOrder(List.copyOf(core), conflicts));
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
