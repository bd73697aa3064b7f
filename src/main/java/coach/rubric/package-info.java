/** How an interview is judged: activities, topics, levels, weights, anchors, gates and the decision table. */
@NullMarked
package coach.rubric;

import org.jspecify.annotations.NullMarked;
