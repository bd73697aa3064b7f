/** The candidate's component diagram: its notation, the graph, and the words that name parts of a system. */
@NullMarked
package coach.board;

import org.jspecify.annotations.NullMarked;
