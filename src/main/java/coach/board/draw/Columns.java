package coach.board.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * How many terminal columns text takes: two for wide East Asian letters and emoji, none for combining marks. Follows
 * the wide and fullwidth classes of Unicode Standard Annex 11 in ranges, as terminals do; what is ambiguous takes one.
 */
final class Columns {
    private static final int JOINER = 0x200d;
    private static final int EMOJI_STYLE = 0xfe0f;
    private static final int[][] WIDE = {
        {0x1100, 0x115f},
        {0x231a, 0x231b},
        {0x2329, 0x232a},
        {0x23e9, 0x23ec},
        {0x23f0, 0x23f0},
        {0x23f3, 0x23f3},
        {0x25fd, 0x25fe},
        {0x2614, 0x2615},
        {0x2648, 0x2653},
        {0x267f, 0x267f},
        {0x2693, 0x2693},
        {0x26a1, 0x26a1},
        {0x26aa, 0x26ab},
        {0x26bd, 0x26be},
        {0x26c4, 0x26c5},
        {0x26ce, 0x26ce},
        {0x26d4, 0x26d4},
        {0x26ea, 0x26ea},
        {0x26f2, 0x26f3},
        {0x26f5, 0x26f5},
        {0x26fa, 0x26fa},
        {0x26fd, 0x26fd},
        {0x2705, 0x2705},
        {0x270a, 0x270b},
        {0x2728, 0x2728},
        {0x274c, 0x274c},
        {0x274e, 0x274e},
        {0x2753, 0x2755},
        {0x2757, 0x2757},
        {0x2795, 0x2797},
        {0x27b0, 0x27b0},
        {0x27bf, 0x27bf},
        {0x2b1b, 0x2b1c},
        {0x2b50, 0x2b50},
        {0x2b55, 0x2b55},
        {0x2e80, 0x303e},
        {0x3041, 0x33ff},
        {0x3400, 0x4dbf},
        {0x4e00, 0x9fff},
        {0xa000, 0xa4cf},
        {0xa960, 0xa97c},
        {0xac00, 0xd7a3},
        {0xf900, 0xfaff},
        {0xfe10, 0xfe19},
        {0xfe30, 0xfe6f},
        {0xff00, 0xff60},
        {0xffe0, 0xffe6},
        {0x16fe0, 0x18cff},
        {0x1b000, 0x1b2ff},
        {0x1f004, 0x1f004},
        {0x1f0cf, 0x1f0cf},
        {0x1f18e, 0x1f18e},
        {0x1f191, 0x1f19a},
        {0x1f1e6, 0x1f202},
        {0x1f210, 0x1f23b},
        {0x1f240, 0x1f248},
        {0x1f250, 0x1f251},
        {0x1f260, 0x1f265},
        {0x1f300, 0x1f320},
        {0x1f32d, 0x1f335},
        {0x1f337, 0x1f37c},
        {0x1f37e, 0x1f393},
        {0x1f3a0, 0x1f3ca},
        {0x1f3cf, 0x1f3d3},
        {0x1f3e0, 0x1f3f0},
        {0x1f3f4, 0x1f3f4},
        {0x1f3f8, 0x1f43e},
        {0x1f440, 0x1f440},
        {0x1f442, 0x1f4fc},
        {0x1f4ff, 0x1f53d},
        {0x1f54b, 0x1f54e},
        {0x1f550, 0x1f567},
        {0x1f57a, 0x1f57a},
        {0x1f595, 0x1f596},
        {0x1f5a4, 0x1f5a4},
        {0x1f5fb, 0x1f64f},
        {0x1f680, 0x1f6c5},
        {0x1f6cc, 0x1f6cc},
        {0x1f6d0, 0x1f6d2},
        {0x1f6d5, 0x1f6df},
        {0x1f6eb, 0x1f6ec},
        {0x1f6f4, 0x1f6fc},
        {0x1f7e0, 0x1f7eb},
        {0x1f90c, 0x1f93a},
        {0x1f93c, 0x1f945},
        {0x1f947, 0x1faff},
        {0x20000, 0x3fffd},
    };

    private Columns() {}

    /** Returns the width of a text without control characters. */
    static int of(String text) {
        return clusters(text).stream().mapToInt(Columns::ofCluster).sum();
    }

    /** Returns the text cut into what is drawn as one: a letter with its marks, or emoji joined to one picture. */
    static List<String> clusters(String text) {
        var clusters = new ArrayList<String>();
        int start = 0;
        int previous = -1;
        int flags = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            flags = isFlag(c) ? flags + 1 : 0;
            boolean joins = isMark(c) || previous == JOINER || (isFlag(c) && flags % 2 == 0);
            if (i > start && !joins) {
                clusters.add(text.substring(start, i));
                start = i;
            }
            previous = c;
            i += Character.charCount(c);
        }
        if (start < text.length()) {
            clusters.add(text.substring(start));
        }
        return clusters;
    }

    /** Returns the width of one cluster: 1 or 2; marks without a letter take one column so that they stay visible. */
    static int ofCluster(String cluster) {
        int first = cluster.codePointAt(0);
        boolean isStyled = cluster.indexOf(EMOJI_STYLE) > 0;
        return isWide(first) || isStyled || (isFlag(first) && cluster.codePointCount(0, cluster.length()) > 1) ? 2 : 1;
    }

    private static boolean isFlag(int c) {
        return c >= 0x1f1e6 && c <= 0x1f1ff;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        boolean isSkinTone = c >= 0x1f3fb && c <= 0x1f3ff;
        boolean isMark =
                type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
        return isMark || isSkinTone || c == EMOJI_STYLE || (c >= 0x1160 && c <= 0x11ff);
    }

    private static boolean isWide(int c) {
        int low = 0;
        int high = WIDE.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (c > WIDE[middle][1]) {
                low = middle + 1;
            } else if (c < WIDE[middle][0]) {
                high = middle - 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
