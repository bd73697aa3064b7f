package coach.store;

import org.jspecify.annotations.Nullable;

/** Somebody who is told what happens in a move. */
interface Witnessing {
    /** Listens to nothing. */
    Witnessing NOBODY = new Witnessing() {};

    default void issued(int step, int node, @Nullable String value) {}

    default void answered(int step, int node, Answer answer) {}

    default void sent(int from, int to, Message message) {}

    default void arrived(int from, int to, Message message) {}

    default void lost(int from, int to, Message message) {}

    default void noted(int node, String text) {}

    default void broke(Fault fault) {}
}
