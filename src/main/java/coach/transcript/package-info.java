/** One value that is the whole transcript, and its writers. Pure: the same log gives the same bytes. */
@NullMarked
package coach.transcript;

import org.jspecify.annotations.NullMarked;
