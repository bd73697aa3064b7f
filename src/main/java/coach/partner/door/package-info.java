/**
 * The door to the network: an SSH server that lets one candidate in, to one console, and nothing else. The only user of
 * Apache MINA SSHD.
 */
@NullMarked
package coach.partner.door;

import org.jspecify.annotations.NullMarked;
