package coach.consistency;

import coach.history.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a circle of operations that would each have to come before the next: stretches of plain story, each ending in
 * something that is forced.
 */
final class Circle {
    private final People people;
    private final Story story;
    private final String viewer;

    /** Tells for everybody where {@code viewer} is empty, else for one process's own view. */
    Circle(People people, Story story, String viewer) {
        this.people = people;
        this.story = story;
        this.viewer = viewer;
    }

    /** Returns the facts, and why they contradict each other under {@code model}. */
    List<String> tell(List<Step> cycle, Model model) {
        List<Step> steps = rotated(cycle);
        var sentences = new ArrayList<String>();
        var plain = new ArrayList<Step>();
        int forced = 0;
        for (Step step : steps) {
            if (isPlain(step)) {
                plain.add(step);
                continue;
            }
            sentences.addAll(stretch(plain, step));
            plain.clear();
            forced++;
        }
        if (!plain.isEmpty()) {
            sentences.addAll(story.tell(plain.get(0).from(), plain));
        }
        sentences.add(end(steps, forced, model));
        return sentences;
    }

    /** Returns whether a step can be read off the history, without a read that forces it. */
    static boolean isPlain(Step step) {
        return switch (step.edge()) {
            case PROGRAM_ORDER, READS_FROM, REAL_TIME, QUIESCENCE, CAUSALITY -> true;
            case OVERWRITTEN_BEFORE, READ_BEFORE_OVERWRITE, CONFLICT, HAPPENS_BEFORE, ARBITRATION, SESSION -> false;
        };
    }

    /** A circle may be told from any point; it is told so that it ends in a forced step, if there is one. */
    private static List<Step> rotated(List<Step> cycle) {
        for (int i = cycle.size() - 1; i >= 0; i--) {
            if (!isPlain(cycle.get(i))) {
                var steps = new ArrayList<>(cycle.subList(i + 1, cycle.size()));
                steps.addAll(cycle.subList(0, i + 1));
                return steps;
            }
        }
        return cycle;
    }

    private List<String> stretch(List<Step> plain, Step forced) {
        var sentences = new ArrayList<String>();
        if (forced.edge() != Edge.READ_BEFORE_OVERWRITE) {
            if (!plain.isEmpty()) {
                sentences.addAll(story.tell(plain.get(0).from(), plain));
            }
            sentences.addAll(order(
                    forced,
                    plain.isEmpty() ? Witness.INIT : plain.get(plain.size() - 1).to()));
            return sentences;
        }
        // What the read read was replaced by the write: plain where that was the initial value, else a story of its
        // own.
        List<Step> replaced = forced.because().stream()
                .filter(step -> step.edge() != Edge.READS_FROM || step.to() != forced.from())
                .toList();
        if (!replaced.isEmpty() && replaced.get(0).from() != Witness.INIT) {
            sentences.addAll(story.tell(replaced.get(0).from(), replaced));
        }
        sentences.addAll(
                story.tell(plain.isEmpty() ? forced.from() : plain.get(0).from(), plain));
        String last = sentences.remove(sentences.size() - 1);
        sentences.add(last + ", so " + earlier(forced.from(), forced.to()));
        return sentences;
    }

    private String earlier(int read, int write) {
        boolean isCas = people.op(read).kind() == Op.Kind.CAS;
        return "that %s comes before %s".formatted(isCas ? "change" : "read", people.noun(write));
    }

    /** Says that one of two writes is the older one, and which read forces it; {@code told} was just told of. */
    private List<String> order(Step step, int told) {
        String older = people.version(step.from());
        String newer = people.version(step.to());
        String what = switch (step.edge()) {
            case CONFLICT -> "everybody must call %s older than %s".formatted(older, newer);
            case HAPPENS_BEFORE -> "in the order %s saw, %s comes before %s".formatted(viewer, older, newer);
            case ARBITRATION, SESSION ->
                viewer.isEmpty()
                        ? "%s counts as older than %s".formatted(older, newer)
                        : "for %s, %s is older than %s".formatted(viewer, older, newer);
            default -> "%s was overwritten by %s".formatted(older, newer);
        };
        List<String> why = new ArrayList<>(why(step, told));
        if (why.isEmpty()) {
            return List.of(what);
        }
        String last = why.remove(why.size() - 1);
        why.add(last + ", so " + what);
        return why;
    }

    private List<String> why(Step step, int told) {
        List<Step> because = step.because();
        if (because.isEmpty()) {
            return List.of();
        }
        int read = because.get(because.size() - 1).to();
        List<Step> path = because.subList(0, because.size() - 1);
        String clause = people.clause(read);
        if (path.isEmpty()) {
            return List.of(clause);
        }
        Step into = path.get(path.size() - 1);
        boolean isSeen = path.size() == 2
                && into.edge() == Edge.PROGRAM_ORDER
                && path.get(0).edge() == Edge.READS_FROM
                && into.to() == read;
        if (into.edge() == Edge.QUIESCENCE) {
            return List.of(clause + " after everything was delivered");
        }
        if (path.size() == 1 && into.edge() == Edge.PROGRAM_ORDER) {
            return List.of(clause + " after " + doing(step.from()));
        }
        return isSeen
                ? List.of(clause + " after having read " + people.version(step.from()))
                : longWhy(path, read, told);
    }

    private List<String> longWhy(List<Step> path, int read, int told) {
        boolean isKnown = path.get(0).from() == told && path.get(0).edge() != Edge.PROGRAM_ORDER;
        List<String> sentences =
                isKnown ? story.goOn(path) : story.tell(path.get(0).from(), path);
        if (path.get(path.size() - 1).to() == read) {
            return sentences;
        }
        var all = new ArrayList<>(sentences);
        all.add(people.clause(read));
        return all;
    }

    private String doing(int write) {
        return "having itself " + people.did(write).replaceFirst("^wrote", "written");
    }

    private String end(List<Step> steps, int forced, Model model) {
        boolean isCausal = forced == 0 && steps.stream().noneMatch(step -> step.edge() == Edge.REAL_TIME);
        if (isCausal) {
            return "Each would have to happen before its own cause: no store can do that";
        }
        if (!viewer.isEmpty()) {
            return "No order of what " + viewer + " saw does both";
        }
        long conflicts =
                steps.stream().filter(step -> step.edge() == Edge.CONFLICT).count();
        if (conflicts == 2 && steps.size() == 2) {
            return "They cannot both be the newer one";
        }
        return switch (model) {
            case CAUSAL_CONVERGENCE -> "No one order of versions that everybody agrees on does all of this";
            case LINEARIZABLE ->
                "This goes round in a circle: no instants at which the operations take effect fit all of it";
            default -> "This goes round in a circle: no one order of all operations fits all of it";
        };
    }
}
