/** Boards drawn as text: layers, boxes, and arrows between them, or a list where a drawing would not be readable. */
@NullMarked
package coach.board.draw;

import org.jspecify.annotations.NullMarked;
