package coach.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement with how strongly it is made, built from the inside out: "does not guarantee that you never go back" is
 * "not" of "must" of "never" of something bad. A bare good thing is meant as a promise, a bare bad one as a risk.
 *
 * @param force how strongly
 * @param isGood whether what is stated is the promise kept, not the phenomenon
 */
record Stance(Force force, boolean isGood) {
    /** How strongly something is stated. */
    enum Force {
        BARE,
        MUST,
        CAN,
        MAY,
        /** Said not to be so always, as "does not always return stale data". */
        SPARED,
        /** Cannot be said with certainty, as "cannot see their own write". */
        UNCLEAR
    }

    /**
     * Returns what the words around something good or bad make of it.
     *
     * @param event what is stated; "no" right before its name denies the promise, as "no latest read" does
     * @param operators finds of the kind {@code op}, in the order of the words: the first acts last
     */
    static Stance of(Find event, boolean isGood, List<Find> operators) {
        return of(event.phrase().isNominal(), event.start(), isGood, operators);
    }

    /**
     * Returns the same for something that starts at a place.
     *
     * @param isNominal whether it is the name of a promise, so that "no" before it only denies the promise
     */
    static Stance of(boolean isNominal, int start, boolean isGood, List<Find> operators) {
        var stance = new Stance(Force.BARE, isGood);
        var inwards = new ArrayList<Find>(operators);
        for (int i = inwards.size() - 1; i >= 0; i--) {
            boolean isName = isNominal || inwards.get(i).end() + 1 == start;
            stance = stance.under(inwards.get(i).id(), isName);
        }
        return stance;
    }

    private Stance under(String operator, boolean isName) {
        return switch (operator) {
            case "not" -> not();
            case "no" -> isName && isGood ? not() : never();
            case "never", "prevent" -> never();
            case "cannot" -> force == Force.BARE && isGood ? new Stance(Force.UNCLEAR, false) : never();
            case "can" -> force == Force.BARE ? new Stance(Force.CAN, isGood) : this;
            case "may" ->
                switch (force) {
                    case BARE -> new Stance(Force.MAY, isGood);
                    case MUST -> new Stance(isGood ? Force.MAY : Force.CAN, isGood);
                    default -> this;
                };
            default ->
                switch (force) {
                    case BARE -> new Stance(Force.MUST, isGood);
                    case CAN, MAY -> isGood ? new Stance(Force.MUST, true) : this;
                    default -> this;
                };
        };
    }

    /** Returns the denial. */
    Stance not() {
        return switch (force) {
            case BARE -> new Stance(Force.BARE, !isGood);
            case MUST -> new Stance(isGood ? Force.CAN : Force.SPARED, !isGood);
            case SPARED -> new Stance(Force.MUST, !isGood);
            case CAN, MAY -> new Stance(Force.MUST, !isGood);
            case UNCLEAR -> this;
        };
    }

    private Stance never() {
        return force == Force.BARE ? new Stance(Force.MUST, !isGood) : not();
    }

    /**
     * Returns how often the phenomenon is said to happen; empty where that says nothing, as "you can see the latest
     * value".
     */
    Optional<Claim.Modality> modality() {
        return switch (force) {
            case BARE -> Optional.of(isGood ? Claim.Modality.NEVER : Claim.Modality.CAN);
            case MUST -> Optional.of(isGood ? Claim.Modality.NEVER : Claim.Modality.ALWAYS);
            case SPARED -> Optional.of(Claim.Modality.NOT_ALWAYS);
            case CAN, MAY -> isGood ? Optional.empty() : Optional.of(Claim.Modality.CAN);
            case UNCLEAR -> Optional.empty();
        };
    }

    /** Returns whether something that is so or not so is said to be so; empty where it is only thought possible. */
    Optional<Boolean> isSo() {
        return switch (force) {
            case BARE, MUST, CAN, SPARED -> Optional.of(isGood);
            case UNCLEAR -> Optional.of(false);
            case MAY -> isGood ? Optional.empty() : Optional.of(false);
        };
    }
}
