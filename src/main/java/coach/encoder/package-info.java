/** Sentences as vectors: a small language model that is read from the class path and computed in plain Java. */
@NullMarked
package coach.encoder;

import org.jspecify.annotations.NullMarked;
