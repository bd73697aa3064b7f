/** Many sessions, and two judges of one session: trends, misses, agreement, what to practise next. Pure. */
@NullMarked
package coach.progress;

import org.jspecify.annotations.NullMarked;
