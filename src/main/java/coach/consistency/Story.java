package coach.consistency;

import coach.history.Op;
import java.util.ArrayList;
import java.util.List;

/** Tells a chain of steps as a short story: who did what, who read it, and what they did then. */
final class Story {
    private final People people;

    Story(People people) {
        this.people = people;
    }

    /** Returns the story as sentences without their full stops; a single operation where there are no steps. */
    List<String> tell(int first, List<Step> steps) {
        return tell(people.clause(first), first, steps);
    }

    /** Returns the story as it goes on after its first operation was told. */
    List<String> goOn(List<Step> steps) {
        return tell(opening(steps.get(0)), steps.get(0).to(), steps.subList(1, steps.size()));
    }

    private List<String> tell(String opening, int first, List<Step> steps) {
        var sentences = new ArrayList<String>();
        var sentence = new StringBuilder(opening);
        int told = first;
        for (Step step : steps) {
            int to = step.to();
            if (to == told) {
                continue;
            }
            String link = link(told, step);
            if (link.isEmpty()) {
                sentences.add(sentence.toString());
                sentence = new StringBuilder(opening(step));
            } else {
                sentence.append(link);
            }
            told = to;
        }
        sentences.add(sentence.toString());
        return sentences;
    }

    /** Returns what goes on in the same sentence; empty where a new one begins. */
    private String link(int before, Step step) {
        int to = step.to();
        boolean isSame = people.op(before).process().equals(people.op(to).process());
        return switch (step.edge()) {
            case PROGRAM_ORDER -> isSame ? " and then " + people.did(to) : "";
            case READS_FROM, REAL_TIME -> "";
            case QUIESCENCE -> ", which was delivered before " + people.clause(to) + " at the end";
            default -> ", which comes before " + people.noun(to);
        };
    }

    private String opening(Step step) {
        int to = step.to();
        Op op = people.op(to);
        if (step.edge() == Edge.REAL_TIME) {
            return "That was answered at %s, before %s, who started at %s, %s"
                    .formatted(
                            people.time(people.op(step.from()).complete()),
                            people.who(to),
                            people.time(op.invoke()),
                            people.did(to));
        }
        if (step.edge() == Edge.READS_FROM) {
            return op.kind() == Op.Kind.READ
                    ? people.who(to) + " read that"
                    : people.who(to) + " found that and " + people.did(to);
        }
        return "Then " + people.clause(to);
    }
}
