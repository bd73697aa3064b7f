/**
 * Replicated stores that run: protocols as pure state machines, driven either through every schedule of a small
 * scenario ({@link coach.store.Explorer}) or through one schedule in simulated time ({@link coach.store.Simulation}).
 */
@NullMarked
package coach.store;

import org.jspecify.annotations.NullMarked;
