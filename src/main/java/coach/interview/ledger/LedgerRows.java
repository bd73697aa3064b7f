package coach.interview.ledger;

import coach.grading.Evidence;
import coach.interview.ledger.Ledger.Entry;
import coach.interview.ledger.Ledger.FollowUp;
import coach.interview.ledger.Ledger.Weak;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ledger as rows of a label and words, the same for the screen and for the transcript. */
public final class LedgerRows {
    private static final int WORDS_CHARS_MAX = 110;

    private LedgerRows() {}

    /**
     * One row.
     *
     * @param text the candidate's words; where they are missing, what is missing
     */
    public record Row(String label, String text, boolean isMissing) {}

    /** Returns what a decision is called: the question's words, or the candidate's own. */
    public static String title(Entry entry) {
        return entry.decision().isEmpty() ? "Your own: " + quote(entry.choice()) : entry.decision();
    }

    /** Returns the rows of a decision, the missing ones too. */
    public static List<Row> of(Entry entry) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("choice", quote(entry.choice()), false));
        rows.add(words("against", entry.alternatives(), "no alternative was named"));
        rows.add(quotes("gained", entry.gained(), "what it brings was not said"));
        rows.add(quotes("paid", entry.paid(), "nothing was said to be lost"));
        rows.add(quotes("in money", entry.money(), "no price was named"));
        rows.add(quotes("in complexity", entry.complexity(), "nothing was said to be harder"));
        rows.add(quotes("flips", entry.flip(), "when the other is right was not said"));
        entry.weaknesses().forEach(weak -> rows.addAll(of(weak)));
        return rows;
    }

    /** Returns the rows of a weakness and its plan. */
    public static List<Row> of(Weak weak) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("weakness", quote(weak.named()), false));
        Optional<FollowUp> plan = weak.plan();
        if (plan.isEmpty()) {
            rows.add(new Row("plan", "none was given", true));
            return rows;
        }
        rows.add(new Row("first step", plan.get().firstStep(), false));
        rows.add(word("trigger", plan.get().trigger(), "when it begins was not said"));
        rows.add(word("metric", plan.get().metric(), "what is measured was not said"));
        return rows;
    }

    private static Row word(String label, String word, String missing) {
        return word.isEmpty() ? new Row(label, missing, true) : new Row(label, word, false);
    }

    private static Row words(String label, List<String> words, String missing) {
        return word(label, String.join(", ", words), missing);
    }

    private static Row quotes(String label, List<Evidence> all, String missing) {
        List<String> quotes =
                all.stream().map(LedgerRows::quote).distinct().limit(2).toList();
        return words(label, quotes, missing);
    }

    /** Returns words in quotation marks, shortened where they are long. */
    public static String quote(Evidence evidence) {
        String line = evidence.text().replaceAll("\\s+", " ").strip();
        return "\""
                + (line.length() <= WORDS_CHARS_MAX
                        ? line
                        : line.substring(0, WORDS_CHARS_MAX - 3).stripTrailing() + "...")
                + "\"";
    }
}
