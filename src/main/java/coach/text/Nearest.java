package coach.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name nearest to a mistyped one, for "did you mean". */
public final class Nearest {
    private static final int DISTANCE_MAX = 2;

    private Nearest() {}

    /**
     * Returns the name of {@code known} that {@code typed} most likely meant: within {@value #DISTANCE_MAX} edits (one
     * edit for words of up to four letters), or one that {@code typed} begins; ties go to the earlier name in
     * alphabetical order.
     */
    public static Optional<String> to(String typed, Collection<String> known) {
        String word = typed.toLowerCase(Locale.ROOT);
        int most = word.length() <= 4 ? 1 : DISTANCE_MAX;
        return known.stream()
                .filter(name -> distance(word, name.toLowerCase(Locale.ROOT)) <= most
                        || (word.length() >= 2 && name.toLowerCase(Locale.ROOT).startsWith(word)))
                .min(Comparator.comparingInt((String name) -> distance(word, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns the edit distance with swaps of neighbours (optimal string alignment; Damerau, CACM 1964). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
