/** The commands, one thin class each. */
@NullMarked
package coach.cli;

import org.jspecify.annotations.NullMarked;
