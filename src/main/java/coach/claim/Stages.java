package coach.claim;

/** Which store stands for what a claim speaks about. */
@FunctionalInterface
public interface Stages {
    /**
     * Returns the store for a subject.
     *
     * @param people how many people the story has
     * @param isAtomic whether the story needs compare-and-set
     */
    Stage of(Subject subject, int people, boolean isAtomic);
}
