package coach.term;

import java.util.List;
import java.util.function.Supplier;

/**
 * How to ask for a line.
 *
 * @param label what stands before the cursor, a single line
 * @param completions asked anew at each Tab
 * @param keys each of these characters, typed on an empty line, is a whole answer; consoles without single keys take it
 *     as a line
 * @param draft what stands in the line already, to be gone on with; consoles without line editing ignore it
 */
public record Prompt(Rich label, Supplier<List<Completion>> completions, String keys, String draft) {

    /** Returns a prompt that completes nothing. */
    public static Prompt of(Rich label) {
        return new Prompt(label, List::of, "", "");
    }

    /** Returns a prompt of {@code label}, such as {@code "coach> "}, that completes nothing. */
    public static Prompt of(String label) {
        return of(Rich.accent(label));
    }

    /** Returns this prompt with {@code offered} at the Tab key. */
    public Prompt completing(Supplier<List<Completion>> offered) {
        return new Prompt(label, offered, keys, draft);
    }

    /** Returns this prompt with single keys that are whole answers. */
    public Prompt answeredBy(String single) {
        return new Prompt(label, completions, single, draft);
    }

    /** Returns this prompt with {@code text} already typed. */
    public Prompt startingWith(String text) {
        return new Prompt(label, completions, keys, text);
    }

    /** Returns the label as one line. Keeps the spaces at its end, as layout does not. */
    Line line(Glyphs glyphs) {
        return label.asOneLine(glyphs);
    }
}
