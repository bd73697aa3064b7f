package coach.grading;

import java.util.List;

/**
 * How one needed thing came out.
 *
 * @param part its name inside the criterion; may be empty where there is one only
 * @param needs what must be said, completing "The answer ..."
 * @param ask a follow-up question that does not name the answer; may be empty
 * @param reason why it came out so
 * @param evidence the words looked at: those that earned it where it is met, else those that were rejected or near
 */
public record PartFinding(
        String part, String needs, String ask, Status status, Reason reason, List<Evidence> evidence) {
    public PartFinding {
        evidence = List.copyOf(evidence);
        if (status == Status.MET && evidence.isEmpty()) {
            throw new IllegalArgumentException("part '" + part + "' is met without evidence");
        }
    }
}
