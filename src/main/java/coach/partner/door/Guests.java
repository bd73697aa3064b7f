package coach.partner.door;

import coach.term.RemoteConsole;

/** What happens to those who come in. */
public interface Guests {

    /**
     * Takes care of a guest until they leave, or their console closes. Returns at once where somebody else is here.
     *
     * @param accepted run after each line that was taken
     */
    void come(RemoteConsole console, Runnable accepted);

    /** Told that somebody who had been let in has gone, whether they sat down or not. */
    void left();

    /** Told that so many wrong passwords were tried that none opens any more. */
    void guessed();
}
