/** What each of two people may do in a mock interview, and what each of them sees. Pure. */
@NullMarked
package coach.partner.desk;

import org.jspecify.annotations.NullMarked;
