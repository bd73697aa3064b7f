package coach.grading;

import java.util.List;

/** A criterion, ready to be judged. */
interface Rule {
    /** Returns the parts that free text is searched for; may be empty. */
    List<PartRule> parts();

    /** Judges the criterion by all that was said and drawn. */
    Finding judge(Reading reading);
}
