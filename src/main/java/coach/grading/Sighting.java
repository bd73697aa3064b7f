package coach.grading;

import java.util.List;

/**
 * What one sentence contributes to a part.
 *
 * @param percent how much of the nearest model sentence it covers
 */
record Sighting(Status status, Reason reason, Evidence evidence, int percent) {
    /**
     * Whether it is shown rather than {@code other}: better status first, then more of a model sentence, then earlier.
     */
    boolean isBetterThan(Sighting other) {
        return status != other.status ? status.compareTo(other.status) < 0 : percent > other.percent;
    }

    /** Returns this, no more than possible where the same answer says the opposite in another sentence. */
    Sighting against(List<Sighting> all) {
        if (status != Status.MET) {
            return this;
        }
        return all.stream()
                .filter(other ->
                        other.reason instanceof Reason.Opposite && other.evidence.answer() == evidence.answer())
                .findFirst()
                .map(other -> new Sighting(
                        Status.POSSIBLE,
                        new Reason.Disputed(evidence.text(), other.evidence.text()),
                        evidence,
                        percent))
                .orElse(this);
    }
}
