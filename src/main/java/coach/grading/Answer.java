package coach.grading;

import coach.rubric.Activity;

/**
 * One entry of a candidate.
 *
 * @param number names it in evidence; unique among the answers that are graded together
 * @param activity the activity in which it was given; it counts for every activity
 * @param text as typed; evidence points into it
 */
public record Answer(int number, Activity activity, Kind kind, String text) {}
