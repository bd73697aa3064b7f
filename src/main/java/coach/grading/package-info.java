/** What was said against what is asked for: findings with the words that prove them, and the score they add up to. */
@NullMarked
package coach.grading;

import org.jspecify.annotations.NullMarked;
