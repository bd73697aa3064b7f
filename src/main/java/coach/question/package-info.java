/** What an author writes about one problem, as records. */
@NullMarked
package coach.question;

import org.jspecify.annotations.NullMarked;
