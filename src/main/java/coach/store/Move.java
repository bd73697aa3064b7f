package coach.store;

/**
 * One choice of the scheduler.
 *
 * @param a the client, the link ({@code from * nodes + to}), or the node of a timer
 * @param b the node asked, or the place of the message or timer in its list
 */
record Move(Kind kind, int a, int b) {
    enum Kind {
        ISSUE,
        DELIVER,
        LOSE,
        DUPLICATE,
        REMIND,
        FAULT
    }
}
