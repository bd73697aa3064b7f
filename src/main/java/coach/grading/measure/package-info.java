/** How well the engine agrees with people who labelled answers, and how hard it is to fool. */
@NullMarked
package coach.grading.measure;

import org.jspecify.annotations.NullMarked;
