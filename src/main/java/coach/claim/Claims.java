package coach.claim;

import coach.consistency.Model;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Hears sentences about consistency: reads each, decides it by running it, and remembers what it has decided. */
public final class Claims {
    private final ClaimReader reader;
    private final Decider decider;
    private final Map<Claim, Decision> decided = new HashMap<>();

    /** Hears with a reader and a decider. */
    public Claims(ClaimReader reader, Decider decider) {
        this.reader = reader;
        this.decider = decider;
    }

    /** Returns how a sentence was read and what came of it; the same for the same sentence, always. */
    public Hearing hear(String text) {
        Reading reading = reader.read(text);
        return new Hearing(reading, reading.claim().map(this::decide));
    }

    /** Returns the models that a sentence names, whether or not it claims anything. */
    public Set<Model> models(String sentence) {
        return reader.models(sentence);
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
