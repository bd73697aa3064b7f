/** The pattern notation of question files: groups of words near each other, and the word groups they share. */
@NullMarked
package coach.grading.pattern;

import org.jspecify.annotations.NullMarked;
