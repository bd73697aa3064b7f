package coach.grading;

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
}
