package coach.board.failure;

import coach.board.failure.Consequence.Weight;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what follows from one fault. */
final class Ledger {
    private final List<Consequence> found = new ArrayList<>();
    private final Set<String> assumptions = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    void add(Weight weight, String part, String text, List<String> missed) {
        found.add(new Consequence(weight, part, text, missed.stream().distinct().toList()));
    }

    void add(Weight weight, String part, String text) {
        add(weight, part, text, List.of());
    }

    void assume(String sentence) {
        if (!sentence.isEmpty()) {
            assumptions.add(sentence);
        }
    }

    void lack(String sentence) {
        missing.add(sentence);
    }

    /** Returns everything; the worst first, and within it in the order in which it was found. */
    Outage outage(Fault fault) {
        var sorted = new ArrayList<Consequence>();
        for (Weight weight : Weight.values()) {
            found.stream().filter(each -> each.weight() == weight).forEach(sorted::add);
        }
        if (sorted.isEmpty()) {
            boolean isUntold = !missing.isEmpty();
            sorted.add(new Consequence(
                    isUntold ? Weight.UNKNOWN : Weight.HOLDS,
                    "",
                    isUntold ? "the drawing does not tell" : "nothing that was drawn fails",
                    List.of()));
        }
        return new Outage(fault, sorted, List.copyOf(assumptions), List.copyOf(missing));
    }
}
