/** What an interview looks like: events and views as rich text. */
@NullMarked
package coach.term.screen;

import org.jspecify.annotations.NullMarked;
