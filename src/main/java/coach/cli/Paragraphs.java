package coach.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks long lines between words. */
final class Paragraphs {
    private static final int HANG = 2;

    private Paragraphs() {}

    /** Returns a line in pieces of at most {@code width} columns, those after the first indented further than it. */
    static List<String> wrap(String line, int width) {
        int indent = line.length() - line.stripLeading().length();
        String hang = " ".repeat(Math.min(indent + HANG, width / 2));
        var lines = new ArrayList<String>();
        var current = new StringBuilder(" ".repeat(indent));
        boolean isEmpty = true;
        for (String word : line.strip().split(" ", -1)) {
            if (!isEmpty && current.length() + 1 + word.length() > width) {
                lines.add(current.toString());
                current = new StringBuilder(hang);
                isEmpty = true;
            }
            current.append(isEmpty ? "" : " ").append(word);
            isEmpty = false;
        }
        lines.add(current.toString().stripTrailing());
        return lines;
    }
}
