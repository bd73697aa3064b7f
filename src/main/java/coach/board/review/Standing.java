package coach.board.review;

/** Whether a component counts as drawn, and if not, why. */
public enum Standing {
    /** A node plays it, clients reach it, and it stands beside a part it works with. */
    DRAWN("is drawn"),
    /** No node plays it. */
    ABSENT("is not on the board"),
    /** Its node has no arrow. */
    ALONE("has no arrow"),
    /** No way, in any direction, joins its node to where requests come from. */
    CUT_OFF("is not joined to where requests come from"),
    /** Its node is one of many ends of a list, which says no more than the list. */
    LISTED("hangs in a list of many and leads nowhere"),
    /** Its node stands beside no part that it works with. */
    OUT_OF_PLACE("stands beside nothing that it works with"),
    /** Nearly everything on the board is joined to everything. */
    TANGLED("is joined to nearly everything, which tells nothing");

    private final String text;

    Standing(String text) {
        this.text = text;
    }

    /** Returns the predicate of a sentence about the component: "has no arrow". */
    public String text() {
        return text;
    }
}
