package coach.term;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a paragraph is broken into lines: at spaces, and between East Asian characters that need none.
 *
 * <p>Greedy, as every terminal program does it. A word wider than the line stays whole, so that what is copied from the
 * screen stays whole too. A small part of UAX 14, not the JDK's line iterator: its data costs start-up time, and its
 * answers change with the JDK.
 */
final class Breaks {
    private static final String NEVER_FIRST = "、。，．：；！？）」』】〕〉》・ー々〜…";
    private static final String NEVER_LAST = "（「『【〔〈《";
    private static final int JOINER = 0x200d;

    /** A stretch of the text, in UTF-16 units. */
    record Slice(int start, int end) {}

    private Breaks() {}

    /** Returns the lines of {@code text}, each without the spaces it was broken at; one empty slice for empty text. */
    static List<Slice> of(String text, int width) {
        var lines = new ArrayList<Slice>();
        int start = 0;
        do {
            Slice line = first(text, start, width);
            lines.add(line);
            start = skipSpaces(text, line.end());
        } while (start < text.length());
        return lines;
    }

    private static Slice first(String text, int start, int width) {
        int columns = 0;
        int end = -1;
        int previous = ' ';
        for (int i = start; i < text.length(); ) {
            int c = text.codePointAt(i);
            if ((c == ' ' && previous != ' ') || canBreakBetween(previous, c)) {
                end = i;
            }
            columns += Columns.of(c);
            if (columns > width && end > start && c != ' ') {
                return new Slice(start, end);
            }
            boolean isMark = Columns.of(c) == 0 && c != JOINER;
            previous = isMark ? previous : c;
            i += Character.charCount(c);
        }
        return new Slice(start, trimmedEnd(text, start));
    }

    private static boolean canBreakBetween(int a, int b) {
        if (a == ' ' || b == ' ' || a == JOINER || Columns.of(b) == 0) {
            return false;
        }
        boolean isForbidden = NEVER_FIRST.indexOf(b) >= 0 || NEVER_LAST.indexOf(a) >= 0;
        return (isEastAsian(a) || isEastAsian(b)) && !isForbidden;
    }

    private static boolean isEastAsian(int c) {
        if (c < 0x1100) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        boolean isPunctuation = (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xff60);
        return isPunctuation
                || script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL
                || script == UnicodeScript.BOPOMOFO;
    }

    /** Returns the place of the first character of {@code text} at or after {@code from} that is not a space. */
    static int skipSpaces(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static int trimmedEnd(String text, int start) {
        int end = text.length();
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }
}
