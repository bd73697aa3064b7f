/** What a drawn board shows: which components of a question it has, which flows it carries, and where it is weak. */
@NullMarked
package coach.board.review;

import org.jspecify.annotations.NullMarked;
