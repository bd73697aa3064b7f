/** The interview itself: events, the session they fold into, and what the interviewer does next. Pure. */
@NullMarked
package coach.interview;

import org.jspecify.annotations.NullMarked;
