package coach.history;

import java.math.BigDecimal;
import java.util.Locale;

/** The words of all formats for kinds and outcomes, and the text of numbers. */
final class Words {
    private static final int DIGITS_MAX = 40;

    private Words() {}

    /** Returns {@code read}, {@code write}, {@code cas} or {@code append}. */
    static String of(Op.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Returns {@code ok}, {@code fail} or {@code unknown}. */
    static String of(Op.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** Returns one text for equal numbers, so that a register that is written 1.0 may be read as 1. */
    static String number(String text) {
        if (isDigits(text) || text.length() > DIGITS_MAX) {
            return text;
        }
        BigDecimal number = new BigDecimal(text);
        boolean isHuge = Math.abs((long) number.scale()) > DIGITS_MAX;
        return isHuge ? text : number.stripTrailingZeros().toPlainString();
    }

    /** Returns whether there are only decimal digits; a loop, as it is asked for every number of a long history. */
    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
