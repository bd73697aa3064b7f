package coach.store;

import coach.consistency.Model;
import coach.history.Op;

/**
 * A replicated store as a pure state machine, the same on every node. All state is in {@code S}, an immutable value
 * with equality by content; all effects go through the {@link Turn}. A protocol never blocks: it answers a request in
 * the same turn or in a later one, or, where it must not answer, never.
 *
 * @param <S> the state of one node
 */
public interface Protocol<S> {
    /** Returns the name used in commands: {@code gossip}. */
    String id();

    /** Returns what it is, in a few words for a sentence: {@code last writer wins with gossip}. */
    String title();

    /** Returns the strongest model that all its histories satisfy. */
    Model promises();

    /** Returns whether it serves such operations at all; a request of another kind is never answered. */
    default boolean serves(Op.Kind kind) {
        return true;
    }

    /** Returns the state in which a node starts. */
    S start(int node, Setup setup);

    /** Asks for the timers of a node that has just started; sends nothing. */
    default void started(Turn<S> turn) {}

    /** Serves a client's request that reached this node. */
    void request(Turn<S> turn, Request request);

    /** Takes a message from another node. */
    void receive(Turn<S> turn, int from, Message message);

    /** Takes the time it asked to be reminded of; in an exploration it may come at any moment. */
    void remind(Turn<S> turn, Timer timer);

    /**
     * Returns whether the receiver would do nothing for good: neither the message nor what it makes the receiver send
     * back changes any node, whenever it arrives. An exploration lets such a message arrive at once, as it would see
     * nothing new in all the other moments; false is always right.
     *
     * @param sender the state of the node that sent it
     */
    default boolean isMoot(S sender, S receiver, Message message) {
        return false;
    }

    /** Returns what is left of a node's state after a crash and a restart; everything where all of it is on disk. */
    default S afterCrash(S state, int node, Setup setup) {
        return state;
    }

    /** Does what a restarted node does first, such as asking to be reminded again of what it waits for. */
    default void restarted(Turn<S> turn) {}

    /**
     * Returns whether a message on its way can never again have an effect, whatever comes, such as a late answer to
     * what is long decided. Explorations need not tell situations apart by such messages, and leave them out.
     */
    default boolean isMoot(Message message, S sender, S receiver) {
        return false;
    }
}
