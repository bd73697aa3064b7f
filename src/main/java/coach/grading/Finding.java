package coach.grading;

import coach.question.Criterion;
import java.util.List;

/**
 * How one criterion came out, with the words that prove it. Points need evidence: a finding that is met or partly met
 * cannot be made without.
 *
 * @param evidence the words that earned it, in the order of the answers; what was rejected stands with its part
 * @param parts how each thing that was needed came out; at least one
 * @param why one or more sentences for a person: what earned it, what rejected it, or what would have earned it
 */
public record Finding(
        Criterion criterion, Result result, List<Evidence> evidence, List<PartFinding> parts, String why) {
    public Finding {
        evidence = List.copyOf(evidence);
        parts = List.copyOf(parts);
        boolean isAwarded = result == Result.MET || result == Result.PARTIAL;
        if (isAwarded == evidence.isEmpty()) {
            throw new IllegalArgumentException(criterion.id() + " is " + result.id() + " with evidence " + evidence);
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(criterion.id() + " has no parts");
        }
    }

    /** Returns what the decision rests on. */
    public Ground ground() {
        return Ground.of(this);
    }

    /** Returns how sure the decision is, from what was measured on labelled answers: sure, likely or unclear. */
    public String confidence() {
        return result == Result.CANNOT_JUDGE ? "unclear" : ground().confidence(result == Result.MET);
    }
}
