/** A transcript as people read it: sections of blocks, the same for every writer, and nothing left to compute. */
@NullMarked
package coach.transcript.page;

import org.jspecify.annotations.NullMarked;
