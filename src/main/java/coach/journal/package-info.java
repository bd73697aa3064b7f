/** Events on disk, readable after a crash at any byte; and the folder of sessions. The only room that touches them. */
@NullMarked
package coach.journal;

import org.jspecify.annotations.NullMarked;
