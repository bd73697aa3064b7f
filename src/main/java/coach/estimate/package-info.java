/** Quantities with units: read, computed with exactly, compared by order of magnitude, and found in prose. */
@NullMarked
package coach.estimate;

import org.jspecify.annotations.NullMarked;
