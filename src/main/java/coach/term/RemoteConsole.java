package coach.term;

import java.util.function.Consumer;

/** A console whose person sits at another terminal, of which the network tells. */
public interface RemoteConsole extends Console {

    /**
     * Tells what stands in the line being typed, each time it is drawn; after a line was sent, what stood in it last.
     *
     * @param watcher called while the editor draws, so it must not wait or print
     */
    void watch(Consumer<String> watcher);

    /** Tells the size of the other window. */
    void resize(int columns, int rows);
}
