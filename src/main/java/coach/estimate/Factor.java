package coach.estimate;

/** A quantity of a computation in prose, and how it is joined to what stands before it. */
record Factor(Joint joint, Found found) {

    /** How two quantities are joined; those by a word such as "with" may not be meant as arithmetic at all. */
    enum Joint {
        TIMES,
        OVER,
        PERHAPS_TIMES,
        PERHAPS_OVER;

        boolean divides() {
            return this == OVER || this == PERHAPS_OVER;
        }

        boolean isSure() {
            return this == TIMES || this == OVER;
        }
    }

    /** Whether it is a plain number without a unit. */
    boolean isBare() {
        return found.quantity().dimension().equals(Dimension.NONE);
    }
}
