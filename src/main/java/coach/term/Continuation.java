package coach.term;

import java.util.ArrayList;

/**
 * The rule by which one answer may take several lines, the same on a terminal and in a pipe.
 *
 * <pre>
 *   the feed is built on write \        an odd number of backslashes at the end: goes on, the last one dropped
 *   and trimmed to 800 entries
 *   ```                                 a line that opens with three backquotes: goes on, nothing dropped,
 *   client -> gateway                   up to a line of three backquotes alone
 *   ```
 * </pre>
 */
final class Continuation {
    private static final String FENCE = "```";

    private Continuation() {}

    /** Whether {@code text}, of one or more lines, asks for another line. */
    static boolean isOpen(String text) {
        boolean isFenced = false;
        boolean isEscaped = false;
        for (String line : text.split("\n", -1)) {
            isEscaped = !isFenced && endsInOddBackslashes(line);
            isFenced = isFenced ? !line.strip().equals(FENCE) : opensFence(line);
        }
        return isFenced || isEscaped;
    }

    /** Returns {@code text} without the backslashes that continued its lines. */
    static String join(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        var joined = new ArrayList<String>();
        boolean isFenced = false;
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            boolean isContinued = i < lines.length - 1 && !isFenced && endsInOddBackslashes(line);
            isFenced = isFenced ? !line.strip().equals(FENCE) : opensFence(line);
            joined.add(isContinued ? line.substring(0, line.length() - 1) : line);
        }
        return String.join("\n", joined);
    }

    private static boolean opensFence(String line) {
        String text = line.strip();
        return text.startsWith(FENCE) && text.indexOf('`', FENCE.length()) < 0;
    }

    private static boolean endsInOddBackslashes(String line) {
        int count = 0;
        for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
            count++;
        }
        return count % 2 == 1;
    }
}
