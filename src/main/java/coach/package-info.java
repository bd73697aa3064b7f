/** A terminal coach for system-design interviews. */
@NullMarked
package coach;

import org.jspecify.annotations.NullMarked;
