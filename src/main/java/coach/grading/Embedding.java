package coach.grading;

import java.util.List;

/** Turns sentences into vectors of length 1, such that sentences that mean the same lie near each other. */
public interface Embedding {
    /** Returns the vector of each sentence; the same sentence always has the same vector. */
    List<float[]> vectors(List<String> sentences);
}
