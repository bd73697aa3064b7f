/**
 * The console: styled text laid out for a width, and a small interface over a terminal or a pipe. The only JLine
 * import.
 */
@NullMarked
package coach.term;

import org.jspecify.annotations.NullMarked;
