package coach.text;

/**
 * A named piece of text a diagnostic can point into: a bank file, a rubric, or the line just typed.
 *
 * @param name what the reader calls it, such as {@code questions/chat.yaml} or {@code <input>}
 * @param text the whole text, with any line ending
 */
public record Source(String name, String text) {

    /** Returns line {@code number}, counted from 1, without its line ending; empty past the end. */
    public String line(int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("");
    }
}
