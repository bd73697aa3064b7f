package coach.interview.ledger;

import coach.grading.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * What a design costs and brings, decision by decision, derived from the candidate's own words; nothing is in it that
 * was not said or drawn, and what was not said is empty.
 *
 * @param entries one for each decision that the candidate spoke of
 * @param loose weaknesses that belong to no decision
 * @param remarks trade-offs without a losing side, and hedging without a choice
 * @param charges what the drawing and the stated amounts cost by the price table
 * @param prices the title of that table, which is always named beside its prices
 */
public record Ledger(List<Entry> entries, List<Weak> loose, List<Remark> remarks, List<Charge> charges, String prices) {
    public Ledger {
        entries = List.copyOf(entries);
        loose = List.copyOf(loose);
        remarks = List.copyOf(remarks);
        charges = List.copyOf(charges);
    }

    /** Whether nothing was decided, named or priced. */
    public boolean isEmpty() {
        return entries.isEmpty() && loose.isEmpty() && remarks.isEmpty() && charges.isEmpty();
    }

    /**
     * A decision.
     *
     * @param id the trade-off's of the question, or {@code own-1} for one that the question does not have
     * @param decision the decision as the question puts it; empty for the candidate's own
     * @param option the option that was taken, by its name in the question; empty where the words do not name one
     * @param choice the words that choose
     * @param alternatives what was weighed against it, as the candidate calls it
     * @param gained the words that say what it brings
     * @param paid the words that say what it costs in anything but money and complexity
     * @param money the words that put a price in money on it
     * @param complexity the words that say what makes it hard to run
     * @param flip the words that say when the other option is right
     * @param weaknesses those that share its words
     */
    public record Entry(
            String id,
            String decision,
            String option,
            Evidence choice,
            List<String> alternatives,
            List<Evidence> gained,
            List<Evidence> paid,
            List<Evidence> money,
            List<Evidence> complexity,
            List<Evidence> flip,
            List<Weak> weaknesses) {
        public Entry {
            alternatives = List.copyOf(alternatives);
            gained = List.copyOf(gained);
            paid = List.copyOf(paid);
            money = List.copyOf(money);
            complexity = List.copyOf(complexity);
            flip = List.copyOf(flip);
            weaknesses = List.copyOf(weaknesses);
        }

        /** Whether it costs something by the candidate's own words. */
        public boolean hasLosingSide() {
            return !paid.isEmpty() || !money.isEmpty() || !complexity.isEmpty();
        }

        Entry with(List<Weak> found) {
            return new Entry(id, decision, option, choice, alternatives, gained, paid, money, complexity, flip, found);
        }
    }

    /** A weakness that the candidate named, and what is to be done about it. */
    public record Weak(Evidence named, Optional<FollowUp> plan) {}

    /**
     * A follow-up plan.
     *
     * @param trigger when it begins: "when a partition exceeds 100 MB"; empty where that was not said
     * @param metric what is measured to know; empty where nothing is
     * @param firstStep what is done first
     */
    public record FollowUp(Evidence words, String trigger, String metric, String firstStep) {}

    /** Something that is wrong with how a trade-off was put. */
    public record Remark(Kind kind, Evidence words) {

        /** What is wrong. */
        public enum Kind {
            /** Everything that was said speaks for the choice. */
            NO_LOSING_SIDE,
            /** Nothing was chosen. */
            HEDGED
        }

        /** Returns one sentence for a person. */
        public String says() {
            return switch (kind) {
                case NO_LOSING_SIDE -> "Everything speaks for it, so it is no trade-off yet: what does it cost?";
                case HEDGED -> "This keeps every door open: which one do you take, and what would change your mind?";
            };
        }
    }

    /**
     * What something costs by the price table.
     *
     * @param what so many of what: "x1500 gateway", "7.3 PB in 3 copies"
     * @param item the title of the priced item
     * @param monthly the price a month for a person: "$450k/month"
     * @param place the words or the drawing that say how many
     */
    public record Charge(String what, String item, String monthly, Evidence place) {}
}
