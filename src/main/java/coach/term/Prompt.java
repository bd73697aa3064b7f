package coach.term;

import java.util.List;
import java.util.function.Supplier;

/**
 * How to ask for a line.
 *
 * @param label what stands before the cursor, a single line
 * @param completions asked anew at each Tab
 */
public record Prompt(Rich label, Supplier<List<Completion>> completions) {

    /** Returns a prompt that completes nothing. */
    public static Prompt of(Rich label) {
        return new Prompt(label, List::of);
    }

    /** Returns a prompt of {@code label}, such as {@code "coach> "}, that completes nothing. */
    public static Prompt of(String label) {
        return of(Rich.accent(label));
    }

    /** Returns this prompt with {@code offered} at the Tab key. */
    public Prompt completing(Supplier<List<Completion>> offered) {
        return new Prompt(label, offered);
    }

    /** Returns the label as one line. Keeps the spaces at its end, as layout does not. */
    Line line(Glyphs glyphs) {
        return label.asOneLine(glyphs);
    }
}
