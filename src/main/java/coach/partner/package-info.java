/**
 * The mock interview with two people: one session at one or two terminals. What is decided and what is shown is decided
 * in {@link coach.partner.desk}, which is pure; this package has the terminals, the threads and the journal.
 */
@NullMarked
package coach.partner;

import org.jspecify.annotations.NullMarked;
