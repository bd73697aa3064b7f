package coach.board.failure;

import coach.board.failure.Consequence.Weight;
import java.util.List;

/**
 * What a fault does to a design.
 *
 * @param consequences what fails first comes first
 * @param assumptions every number and every rule that was taken for granted, as sentences
 * @param missing what the board would have to say to tell more, as sentences
 */
public record Outage(Fault fault, List<Consequence> consequences, List<String> assumptions, List<String> missing) {
    public Outage {
        consequences = List.copyOf(consequences);
        assumptions = List.copyOf(assumptions);
        missing = List.copyOf(missing);
    }

    /** Returns the worst that happens. */
    public Weight worst() {
        return consequences.stream()
                .map(Consequence::weight)
                .min(Weight::compareTo)
                .orElse(Weight.UNKNOWN);
    }

    /** Returns whether users see errors, or a part gets more than it can serve. */
    public boolean isBroken() {
        return worst().compareTo(Weight.OVERLOADED) <= 0;
    }

    /** Returns what comes first. */
    public Consequence first() {
        return consequences.get(0);
    }
}
