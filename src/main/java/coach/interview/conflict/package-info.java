/** What a candidate established in one place, held against what was established in another. */
@NullMarked
package coach.interview.conflict;

import org.jspecify.annotations.NullMarked;
