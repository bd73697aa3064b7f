package coach.term;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a person types and reads: a terminal with line editing, a pipe, or a script in a test.
 *
 * <p>One thread reads; any thread may print. Long text is printed whole; there is no pager, because the terminal
 * scrolls back.
 */
public interface Console extends AutoCloseable {

    /**
     * Asks for one line. A line that ends in an odd number of backslashes goes on in the next one, the last backslash
     * dropped; so do the lines after one that opens with three backquotes, up to a line of three backquotes.
     */
    Input read(Prompt prompt);

    /** Shows {@code text}, above the line being typed where there is one. */
    void print(Rich text);

    /** Returns the columns that printed text is laid out for, at least 20 and at most 100. */
    int width();

    /** Whether a person is at the keyboard, as opposed to a pipe or a file. */
    boolean isInteractive();

    /**
     * Keeps one line at the bottom of the screen, asked anew about once a second; an empty text shows none. Consoles
     * without a screen ignore it.
     *
     * @param line called from another thread
     */
    void status(Supplier<Rich> line);

    /** Asks for the status line now. Consoles without one do nothing. */
    void refresh();

    /**
     * Draws a curtain before the next person sits down: nothing shown or typed so far can be scrolled back to, or
     * recalled. Where the output cannot be cleared, a line across it says so.
     */
    void curtain();

    /**
     * Lets the person write in their own editor ({@code VISUAL}, {@code EDITOR}, else {@code vi}).
     *
     * @return what was saved, without the last line feed; empty where there is no editor, or it failed
     */
    Optional<String> edit(String initial);

    /** Gives the terminal back as it was found. Does nothing the second time. */
    @Override
    void close();
}
