package coach.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Hears sentences about consistency: reads each, decides it by running it, and remembers what it has decided. */
public final class Claims {
    private final Function<String, Reading> reader;
    private final Decider decider;
    private final Map<Claim, Decision> decided = new HashMap<>();

    /** Hears with a reader and a decider. */
    public Claims(Function<String, Reading> reader, Decider decider) {
        this.reader = reader;
        this.decider = decider;
    }

    /** Returns how a sentence was read and what came of it; the same for the same sentence, always. */
    public Hearing hear(String text) {
        Reading reading = reader.apply(text);
        return new Hearing(reading, reading.claim().map(this::decide));
    }

    /** Returns what a claim comes to. */
    public Decision decide(Claim claim) {
        Decision known = decided.get(claim);
        if (known == null) {
            known = decider.decide(claim);
            decided.put(claim, known);
        }
        return known;
    }
}
