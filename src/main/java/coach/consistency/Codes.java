package coach.consistency;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives each text a number of 64 bits, the same for equal texts and different for different ones. Texts of up to seven
 * characters and decimal numbers of up to sixteen digits, which is nearly all values, keys and processes there are, are
 * spelt out in the number; only others are looked up.
 */
final class Codes {
    private static final int SPELT_MAX = 7;
    private static final int DIGITS_MAX = 16;
    /** Above all spelt texts, whose highest byte is at most their length. */
    private static final long NUMBER = 8L << 56;

    private final Map<String, Integer> others = new HashMap<>();

    /** Returns the code of a text. */
    long of(String text) {
        int length = text.length();
        long code = length <= SPELT_MAX ? spelt(text) : length <= DIGITS_MAX ? number(text) : -1;
        if (code >= 0) {
            return code;
        }
        Integer known = others.putIfAbsent(text, others.size());
        return -1L - (known == null ? others.size() - 1 : known);
    }

    private static long spelt(String text) {
        long code = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xFF) {
                return -1;
            }
            code = code << Byte.SIZE | c;
        }
        // The length stands above the characters, as no other text of that many characters may have the same code.
        return code;
    }

    private static long number(String text) {
        if (text.charAt(0) == '0') {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return NUMBER | number;
    }
}
