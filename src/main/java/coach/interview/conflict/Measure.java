package coach.interview.conflict;

import coach.estimate.Dimension;
import coach.estimate.Found;
import coach.estimate.Quantity;
import coach.estimate.Rational;
import org.jspecify.annotations.Nullable;

/** What the number of a fact measures; a quantity of another kind in the same sentence is not meant. */
public enum Measure {
    /** The fact has no number. */
    NONE,
    /** Things a second. */
    RATE,
    /** Bytes. */
    DATA,
    /** Seconds. */
    TIME,
    /** Money a month. */
    MONEY,
    /** A share between nothing and the whole. */
    SHARE,
    /** A plain number, read by the finder itself. */
    COUNT;

    private static final Rational NINE_TENTHS = Rational.of(9, 10);

    /** Returns the reading of {@code found} that this measures; null where there is none. */
    @Nullable Quantity of(Found found) {
        Quantity like = found.like(new Quantity(Rational.ONE, physical()));
        if (like == null) {
            return null;
        }
        return switch (this) {
            case SHARE ->
                like.amount().compareTo(Rational.ONE) < 0 && like.amount().compareTo(NINE_TENTHS) >= 0 ? like : null;
            case RATE, DATA, TIME, MONEY -> like;
            case NONE, COUNT -> null;
        };
    }

    private Dimension physical() {
        return switch (this) {
            case RATE -> Dimension.of(Dimension.TIME).power(-1);
            case DATA -> Dimension.of(Dimension.DATA);
            case TIME -> Dimension.of(Dimension.TIME);
            case MONEY -> Dimension.of(Dimension.MONEY).dividedBy(Dimension.of(Dimension.TIME));
            case NONE, SHARE, COUNT -> Dimension.NONE;
        };
    }
}
