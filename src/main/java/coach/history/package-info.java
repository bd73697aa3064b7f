/** What clients saw: operations on registers, their notations, imports and pictures. */
@NullMarked
package coach.history;

import org.jspecify.annotations.NullMarked;
