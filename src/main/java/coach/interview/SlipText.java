package coach.interview;

import coach.estimate.Suspicion;
import coach.grading.Reason;
import java.util.Optional;

/** A slip in an estimate in words: the line, how far it is off in orders of magnitude, and what went wrong. */
final class SlipText {
    private static final int LINE_CHARS_MAX = 90;

    private SlipText() {}

    static String of(String line, Reason.OutOfRange off, Optional<Suspicion> suspicion) {
        String quote = line.strip();
        String shown = quote.length() <= LINE_CHARS_MAX
                ? quote
                : quote.substring(0, LINE_CHARS_MAX - 3).stripTrailing() + "...";
        String slip = off.slip().isEmpty()
                ? suspicion.map(each -> capitalised(each.text()) + ".").orElse("Which step do you trust least?")
                : off.slip();
        return "In the line '%s': '%s' is %s for what is asked here. %s"
                .formatted(shown, off.words(), off.times(), slip);
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
