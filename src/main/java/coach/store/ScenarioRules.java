package coach.store;

import coach.consistency.Budget;
import coach.consistency.Implication;
import coach.consistency.Lattice;
import coach.consistency.Model;
import coach.consistency.Models;
import coach.consistency.Verdict;
import coach.history.History;
import coach.history.Op;
import coach.text.Complaint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold in a scenario beyond its shape. */
public final class ScenarioRules {
    /** The systems a scenario may be about. */
    public static final List<String> SYSTEMS =
            List.of("messaging", "dns", "cassandra", "comments", "feed", "password", "general");

    private static final long STEPS_MAX = 1_000_000;
    private static final String NAME = "[A-Za-z][A-Za-z0-9-]{0,19}";

    private final Scenario scenario;
    private final List<Complaint> complaints = new ArrayList<>();

    private ScenarioRules(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * Returns a complaint for everything that keeps the scenario from being run. A program that cannot be read at all
     * is left to whoever knows its place.
     */
    public static List<Complaint> check(Scenario scenario) {
        var rules = new ScenarioRules(scenario);
        rules.form();
        var read = new ScenarioReader(scenario);
        rules.complaints.addAll(read.complaints);
        rules.program(read);
        rules.circles(read);
        return rules.complaints;
    }

    /**
     * Executes what the scenario claims: the model it needs forbids the surprise, and each model next below it allows
     * the surprise. Expects a scenario that {@link #check} has no complaint about.
     */
    public static List<Complaint> needs(Scenario scenario) {
        var complaints = new ArrayList<Complaint>();
        Verdict own = verdict(scenario, scenario.needs());
        if (!(own instanceof Verdict.Violated)) {
            complaints.add(new Complaint(
                    "needs",
                    own instanceof Verdict.Allowed
                            ? "'" + scenario.needs().id() + "' allows the surprise"
                            : "it cannot be decided whether '"
                                    + scenario.needs().id() + "' allows the surprise",
                    "name a stronger model, or write reads that it forbids"));
        }
        for (Implication edge : Lattice.EDGES) {
            if (edge.stronger() == scenario.needs() && !(verdict(scenario, edge.weaker()) instanceof Verdict.Allowed)) {
                complaints.add(new Complaint(
                        "needs",
                        "the weaker '" + edge.weaker().id() + "' forbids the surprise too",
                        "name that one, or write reads that it allows"));
            }
        }
        return complaints;
    }

    /** Returns a model's verdict on the surprise, with its real-time order where the model asks for it. */
    public static Verdict verdict(Scenario scenario, Model model) {
        History history = model == Model.LINEARIZABLE ? ordered(scenario) : ScenarioCase.history(scenario);
        return Models.check(history, model, new Budget(STEPS_MAX));
    }

    /**
     * Returns the history with its real-time order told by extra operations: after the earlier one its process writes a
     * key of its own, before the later one its process reads that. Times cannot say it, because intervals on a line
     * order more than the author did.
     */
    private static History ordered(Scenario scenario) {
        History plain = ScenarioCase.history(scenario);
        List<int[]> order = new ArrayList<>(ScenarioCase.order(scenario));
        for (Op last : plain.ops()) {
            for (Op other : plain.ops()) {
                if (last.isFinal() && !other.isFinal()) {
                    order.add(new int[] {other.index(), last.index()});
                }
            }
        }
        var ops = new ArrayList<Op>();
        for (Op op : plain.ops()) {
            for (int i = 0; i < order.size(); i++) {
                if (order.get(i)[1] == op.index()) {
                    ops.add(signal(Op.Kind.READ, op, i, scenario).at(ops.size()));
                }
            }
            ops.add(op.at(ops.size()));
            for (int i = 0; i < order.size(); i++) {
                if (order.get(i)[0] == op.index()) {
                    ops.add(signal(Op.Kind.WRITE, op, i, scenario).at(ops.size()));
                }
            }
        }
        return new History(plain.initial(), ops);
    }

    private static Op signal(Op.Kind kind, Op beside, int number, Scenario scenario) {
        return new Op(
                0,
                beside.process(),
                kind,
                "call " + number,
                scenario.initial() + " no more",
                null,
                Op.Outcome.OK,
                false,
                Op.NO_TIME,
                Op.NO_TIME);
    }

    private void form() {
        if (scenario.format() != Scenario.FORMAT) {
            complain("format", "unknown format " + scenario.format(), "this program reads format " + Scenario.FORMAT);
        }
        if (!SYSTEMS.contains(scenario.system())) {
            complain(
                    "system",
                    "unknown system '" + scenario.system() + "'",
                    ScenarioReader.nearest(scenario.system(), SYSTEMS));
        }
        names("sites", "", scenario.sites(), "site");
        names(
                "people",
                ".name",
                scenario.people().stream().map(Scenario.Person::name).toList(),
                "person");
        names(
                "things",
                ".key",
                scenario.things().stream().map(Scenario.Thing::key).toList(),
                "thing");
        for (int i = 0; i < scenario.people().size(); i++) {
            String at = scenario.people().get(i).at();
            if (!at.equals(Scenario.ANYWHERE) && !scenario.sites().contains(at)) {
                complain(
                        "people[" + i + "].at",
                        "no site '" + at + "'",
                        ScenarioReader.nearest(at, scenario.sites()) + "; or say " + Scenario.ANYWHERE);
            }
        }
    }

    private void names(String list, String key, List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String path = list + "[" + i + "]" + key;
            if (!seen.add(names.get(i))) {
                complain(path, "two of the %s are called '%s'".formatted(list, names.get(i)), "rename one of them");
            }
            if (!names.get(i).matches(NAME)) {
                complain(
                        path,
                        "'%s' cannot be the name of a %s".formatted(names.get(i), what),
                        "use up to 20 letters, digits and '-', and a letter first");
            }
        }
    }

    private void program(ScenarioReader read) {
        if (read.ops.size() > Case.STEPS_MAX) {
            complain("program", read.ops.size() + " operations are too many", "keep it to " + Case.STEPS_MAX);
        }
        List<String> people =
                scenario.people().stream().map(Scenario.Person::name).toList();
        List<String> keys = scenario.things().stream().map(Scenario.Thing::key).toList();
        Set<String> strangers = new HashSet<>();
        for (Op op : read.ops) {
            if (!people.contains(op.process()) && strangers.add(op.process())) {
                complain(
                        "program",
                        "'" + op.process() + "' is none of the people",
                        ScenarioReader.nearest(op.process(), people));
            }
            if (!keys.contains(op.key()) && strangers.add(op.key())) {
                complain("program", "'" + op.key() + "' is none of the things", ScenarioReader.nearest(op.key(), keys));
            }
            operation(op);
        }
        Set<String> used = new HashSet<>();
        read.ops.forEach(op -> used.addAll(List.of(op.process(), op.key())));
        for (int i = 0; i < people.size() && !read.ops.isEmpty(); i++) {
            if (!used.contains(people.get(i))) {
                complain(
                        "people[" + i + "].name",
                        "'" + people.get(i) + "' does nothing in the program",
                        "remove the person");
            }
        }
    }

    private void operation(Op op) {
        String what =
                op.process() + "'s " + (op.kind() == Op.Kind.READ ? "read" : "operation") + " of '" + op.key() + "'";
        if (op.kind() == Op.Kind.READ && op.value() == null) {
            complain("program", what + " has no value", "write what it gives when the surprise shows");
        }
        if (op.isTimed() || op.outcome() == Op.Outcome.UNKNOWN) {
            complain("program", what + " has a time or '?'", "leave it out; a run finds its own times");
        }
        if (op.outcome() == Op.Outcome.FAIL && op.kind() != Op.Kind.CAS) {
            complain("program", what + " fails", "only a cas may fail");
        }
    }

    /** Whoever waits for somebody who waits for him would never begin. */
    private void circles(ScenarioReader read) {
        boolean[] isDone = new boolean[read.ops.size()];
        Set<String> blocked = new HashSet<>();
        boolean isMoving = true;
        while (isMoving) {
            isMoving = false;
            blocked.clear();
            for (Op op : read.ops) {
                int before = read.after[op.index()];
                if (isDone[op.index()] || blocked.contains(op.process())) {
                    continue;
                }
                if (before == Step.NONE || isDone[before]) {
                    isDone[op.index()] = true;
                    isMoving = true;
                } else {
                    blocked.add(op.process());
                }
            }
        }
        for (Op op : read.ops) {
            if (!isDone[op.index()]) {
                complain("after", "'" + op.process() + "' waits in a circle and never begins", "remove one order");
                return;
            }
        }
    }

    private void complain(String path, String message, String hint) {
        complaints.add(new Complaint(path, message, hint));
    }
}
