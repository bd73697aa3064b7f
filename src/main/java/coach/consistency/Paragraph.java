package coach.consistency;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at blanks. */
final class Paragraph {
    private Paragraph() {}

    /**
     * Returns {@code text} in lines of at most {@code width}, the first after {@code first}, the others after
     * {@code next}.
     */
    static String wrap(String first, String next, String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(first);
        int margin = first.length();
        for (String word : text.strip().split(" +", -1)) {
            boolean isFull = line.length() > margin && line.length() + word.length() + 1 > width;
            if (isFull) {
                lines.add(line.toString());
                line = new StringBuilder(next);
                margin = next.length();
            }
            line.append(line.length() > margin ? " " : "").append(word);
        }
        lines.add(line.toString());
        return String.join("\n", lines) + "\n";
    }

    /** Returns {@code names} as people list them: {@code a, b and c}. */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
