/** The ledger of a design: what was chosen, gained and paid, in the candidate's own words. */
@NullMarked
package coach.interview.ledger;

import org.jspecify.annotations.NullMarked;
