package coach.store;

import coach.history.History;
import coach.history.Notation;
import coach.history.Op;
import coach.text.CoachException;
import coach.text.Complaint;
import coach.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the small languages inside a scenario: the program, real-time order and faults. Goes on after a mistake. */
final class ScenarioReader {
    private static final Pattern SUM = Pattern.compile("\\$(.+)\\+(-?\\d{1,9})");
    private static final Pattern AFTER = Pattern.compile("(\\S+) +(\\d{1,3}) +after +(\\S+) +(\\d{1,3})");
    private static final Pattern LATER = Pattern.compile("(.*?)(?: +(right +)?after +(\\S+) +(\\d{1,3}))?");
    private static final List<String> FAULTS = List.of("partition", "heal", "crash", "restart");

    private final Scenario scenario;
    final List<Complaint> complaints = new ArrayList<>();
    /** The operations as the author wrote them, sums not yet done. */
    final List<Op> ops;

    final int[] after;
    final List<Fault> faults = new ArrayList<>();

    ScenarioReader(Scenario scenario) {
        this.scenario = scenario;
        ops = ops(scenario);
        after = new int[ops.size()];
        Arrays.fill(after, Step.NONE);
        for (int i = 0; i < scenario.after().size(); i++) {
            order(scenario.after().get(i).strip(), "after[" + i + "]");
        }
        for (int i = 0; i < scenario.faults().size(); i++) {
            fault(scenario.faults().get(i).strip(), "faults[" + i + "]");
        }
    }

    /** A program that cannot be read has no operations here; whoever knows its place complains about it. */
    private static List<Op> ops(Scenario scenario) {
        try {
            return Notation.parse(scenario.program()).ops();
        } catch (CoachException e) {
            return List.of();
        }
    }

    /** Returns the key whose value is added, null where the value is written as it stands. */
    static @Nullable String sumOf(Op op) {
        Matcher sum = SUM.matcher(String.valueOf(op.value()));
        return op.mayWrite() && sum.matches() ? sum.group(1) : null;
    }

    /** Returns the operations as a step, each with what must have been answered before it. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (Op op : ops) {
            String sum = sumOf(op);
            String value = sum == null ? op.value() : String.valueOf(op.value()).substring(sum.length() + 2);
            steps.add(new Step(
                    op.process(), op.kind(), op.key(), value, op.expected(), sum, op.isFinal(), after[op.index()]));
        }
        return steps;
    }

    /** Returns the program as a history without times, sums done with what the program reads. */
    History history() {
        var done = new ArrayList<Op>();
        for (Op op : ops) {
            String sum = sumOf(op);
            if (sum == null) {
                done.add(op);
                continue;
            }
            String read = scenario.initial();
            for (Op before : done) {
                boolean isSource = before.kind() == Op.Kind.READ
                        && before.process().equals(op.process())
                        && before.key().equals(sum);
                read = isSource && before.value() != null ? before.value() : read;
            }
            String more = String.valueOf(op.value()).substring(sum.length() + 2);
            done.add(op.withValue(String.valueOf(Clients.number(read) + Clients.number(more))));
        }
        return new History(scenario.initial(), done);
    }

    private void order(String text, String path) {
        Matcher found = AFTER.matcher(text);
        if (!found.matches()) {
            complain(path, "'" + text + "' says no order", "write it like 'carol 1 after alice 1'");
            return;
        }
        int later = step(found.group(1), found.group(2), path);
        int earlier = step(found.group(3), found.group(4), path);
        if (later < 0 || earlier < 0) {
            return;
        }
        if (after[later] >= 0) {
            complain(path, "'%s %s' waits for two".formatted(found.group(1), found.group(2)), "keep one of them");
        }
        after[later] = earlier;
    }

    private int step(String person, String number, String path) {
        List<Op> own = ops.stream().filter(op -> op.process().equals(person)).toList();
        int place = Integer.parseInt(number);
        if (own.isEmpty() && !ops.isEmpty()) {
            complain(
                    path,
                    "nobody in the program is called '" + person + "'",
                    nearest(person, ops.stream().map(Op::process).distinct().toList()));
        } else if (!own.isEmpty() && (place < 1 || place > own.size())) {
            complain(
                    path,
                    "'%s' has no operation %s".formatted(person, number),
                    own.size() == 1 ? "there is one" : "there are " + own.size());
        }
        return place >= 1 && place <= own.size() ? own.get(place - 1).index() : Step.NONE;
    }

    private void fault(String text, String path) {
        Matcher found = LATER.matcher(text);
        if (!found.matches()) {
            return;
        }
        String[] words = found.group(1).strip().split(" +", 2);
        int from = found.group(3) == null ? Step.NONE : step(found.group(3), found.group(4), path);
        boolean isAtOnce = found.group(3) == null || found.group(2) != null;
        String rest = words.length < 2 ? "" : words[1];
        switch (words[0]) {
            case "partition" -> faults.add(new Fault(Fault.Kind.PARTITION, groups(rest, path), -1, from, isAtOnce));
            case "heal" -> {
                if (!rest.isEmpty()) {
                    complain(path, "'heal' mends the whole network", "write 'heal' alone");
                }
                faults.add(new Fault(Fault.Kind.HEAL, List.of(), -1, from, isAtOnce));
            }
            case "crash" -> faults.add(new Fault(Fault.Kind.CRASH, List.of(), site(rest, path), from, isAtOnce));
            case "restart" -> faults.add(new Fault(Fault.Kind.RESTART, List.of(), site(rest, path), from, isAtOnce));
            default ->
                complain(
                        path,
                        "'" + words[0] + "' is no fault",
                        Nearest.to(words[0], FAULTS)
                                .map(name -> "did you mean " + name + "?")
                                .orElse("one of: " + String.join(", ", FAULTS)));
        }
    }

    private List<List<Integer>> groups(String text, String path) {
        var groups = new ArrayList<List<Integer>>();
        var seen = new ArrayList<Integer>();
        for (String group : text.split(",", -1)) {
            var nodes = new ArrayList<Integer>();
            for (String name : group.strip().split(" +", -1)) {
                int node = site(name, path);
                if (node >= 0 && seen.contains(node)) {
                    complain(path, "site '" + name + "' stands on two sides", "name each site once");
                }
                seen.add(node);
                nodes.add(node);
            }
            groups.add(nodes);
        }
        if (groups.size() < 2 && groups.get(0).size() >= scenario.sites().size()) {
            complain(path, "this partition cuts nothing", "put ',' between the sides: partition eu, us asia");
        }
        return groups;
    }

    private int site(String name, String path) {
        int node = scenario.sites().indexOf(name);
        if (node < 0) {
            complain(
                    path,
                    name.isEmpty() ? "a site is missing" : "no site '" + name + "'",
                    nearest(name, scenario.sites()));
        }
        return node;
    }

    static String nearest(String typed, Collection<String> known) {
        return Nearest.to(typed, known)
                .map(name -> "did you mean " + name + "?")
                .orElse("one of: " + String.join(", ", known));
    }

    private void complain(String path, String message, String hint) {
        complaints.add(new Complaint(path, message, hint));
    }
}
