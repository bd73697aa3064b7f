package coach.store;

import coach.history.Cells;
import coach.history.Ink;
import java.util.ArrayList;
import java.util.List;

/** Text in a drawing: cut into lines, and into signs that every terminal has. */
final class Lettering {
    private static final int ASCII_END = 0x7f;

    private Lettering() {}

    /** Returns text in the signs of an ink; what ASCII lacks becomes a question mark. */
    static String of(String text, Ink ink) {
        if (ink == Ink.UNICODE) {
            return text;
        }
        return text.codePoints()
                .map(c -> c < ASCII_END ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns text in lines of at most {@code width} columns, at least one; words that do not fit are cut. */
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String joined = line.isEmpty() ? word : line + " " + word;
            if (Cells.width(joined) > width && !line.isEmpty()) {
                lines.add(line);
                joined = word;
            }
            while (Cells.width(joined) > width) {
                String part = Cells.clip(joined, width, "");
                if (part.isEmpty()) {
                    break;
                }
                lines.add(part);
                joined = joined.substring(part.length());
            }
            line = joined;
        }
        lines.add(line);
        return lines;
    }
}
