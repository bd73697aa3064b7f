/** The command line: options, exit codes, and the only contact with the real clock, seed and environment. */
@NullMarked
package coach.cli;

import org.jspecify.annotations.NullMarked;
