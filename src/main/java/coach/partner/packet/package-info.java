/** The interviewer's packet on paper: what the interviewer's console holds, for an interview in person. Pure. */
@NullMarked
package coach.partner.packet;

import org.jspecify.annotations.NullMarked;
