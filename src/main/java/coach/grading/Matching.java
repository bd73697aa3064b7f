package coach.grading;

import java.util.List;

/** A way to find out what single questions ask for. */
interface Matching {
    /** Returns what to do with each question, taken by itself. */
    List<FactMatch> of(List<String> questions);
}
