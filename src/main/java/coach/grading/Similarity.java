package coach.grading;

/** How near a question is to what each fact is about. The one place where another way of comparing can be put in. */
public interface Similarity {
    /**
     * Returns one figure for each fact, in the order of the question's facts: 0 (unrelated) to 1000 (the same words).
     */
    int[] to(String question);
}
