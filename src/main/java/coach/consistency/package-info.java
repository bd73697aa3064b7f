/** Consistency models, their checkers, litmus tests, and a reason for every no. */
@NullMarked
package coach.consistency;

import org.jspecify.annotations.NullMarked;
