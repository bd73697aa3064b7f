/** What happens to a drawn design when a part dies, is cut off, is slow, or gets more load than it was drawn for. */
@NullMarked
package coach.board.failure;

import org.jspecify.annotations.NullMarked;
