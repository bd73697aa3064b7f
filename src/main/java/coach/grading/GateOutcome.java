package coach.grading;

import coach.rubric.Gate;

/**
 * Whether a gate was passed.
 *
 * @param isJudged whether any of its topics could be judged; a gate that could not be judged caps nothing
 * @param reached the weighted mean of its topics without bonus points, 0 to 100
 */
public record GateOutcome(Gate gate, boolean isJudged, int reached) {
    /** Whether the gate does not cap the advice. */
    public boolean isPassed() {
        return !isJudged || reached >= gate.atLeast();
    }
}
