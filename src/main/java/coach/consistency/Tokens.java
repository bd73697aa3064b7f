package coach.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that are put or appended to one key, when a longer text can be cut into them in one way only. */
final class Tokens {
    private final Lane lane;
    private final String base;
    /** Positions of writes and appends, by text. */
    private final int[] byText;

    private Tokens(Lane lane, int[] byText) {
        this.lane = lane;
        this.base = lane.values.text(0);
        this.byText = byText;
    }

    /** Returns the tokens of a lane; null where one begins another, so that texts can be cut in several ways. */
    static @Nullable Tokens of(Lane lane) {
        var positions = new Integer[lane.size()];
        int n = 0;
        for (int i = 0; i < lane.size(); i++) {
            if (lane.kind(i) != Lane.Kind.READ) {
                positions[n++] = i;
            }
        }
        Integer[] sorted = Arrays.copyOf(positions, n);
        Arrays.sort(sorted, Comparator.comparing((Integer i) -> lane.values.text(lane.value[i])));
        String base = lane.values.text(0);
        for (int i = 0; i < n; i++) {
            String text = lane.values.text(lane.value[sorted[i]]);
            boolean isClear = i == 0 || !text.startsWith(lane.values.text(lane.value[sorted[i - 1]]));
            boolean isApart = base.isEmpty() || (!text.startsWith(base) && !base.startsWith(text));
            if (text.isEmpty() || !isClear || !isApart) {
                return null;
            }
        }
        return new Tokens(lane, Arrays.stream(sorted).mapToInt(i -> i).toArray());
    }

    /** Returns the initial text. */
    String base() {
        return base;
    }

    /** Returns whether a text begins with a write, and so not with the initial text. */
    boolean startsWithWrite(String text) {
        int first = at(text, 0);
        return first != Lane.NONE && lane.kind(first) == Lane.Kind.WRITE;
    }

    /** Returns what a text is made of, without the initial text; ends with {@link Lane#NONE} at what nobody wrote. */
    List<Integer> cut(String text) {
        List<Integer> parts = new ArrayList<>();
        int from = text.startsWith(base) ? base.length() : 0;
        while (from < text.length()) {
            int next = at(text, from);
            parts.add(next);
            if (next == Lane.NONE) {
                break;
            }
            from += lane.values.text(lane.value[next]).length();
        }
        return parts;
    }

    /** Returns the position of the write or append whose text stands in {@code text} at {@code from}. */
    int at(String text, int from) {
        int low = 0;
        int high = byText.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            String token = lane.values.text(lane.value[byText[middle]]);
            if (text.startsWith(token, from)) {
                return byText[middle];
            }
            if (isBefore(token, text, from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Lane.NONE;
    }

    private static boolean isBefore(String token, String text, int from) {
        int length = Math.min(token.length(), text.length() - from);
        for (int i = 0; i < length; i++) {
            if (token.charAt(i) != text.charAt(from + i)) {
                return token.charAt(i) < text.charAt(from + i);
            }
        }
        return false;
    }
}
