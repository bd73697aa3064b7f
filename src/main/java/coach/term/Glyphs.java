package coach.term;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which characters an output can show. Screens are written with the Unicode marks below; for {@link #ASCII} they, and
 * the typographic characters of bank text, are replaced by look-alikes. Letters of other scripts stay as they are.
 */
public enum Glyphs {
    UNICODE,
    ASCII;

    public static final String BULLET = "•";
    public static final String TICK = "✓";
    public static final String PARTIAL = "◐";
    public static final String CROSS = "✗";
    public static final String ARROW = "→";
    public static final String POINTER = "❯";
    public static final String WARNING = "▲";
    public static final String FULL = "█";
    public static final String EMPTY = "░";
    /** Heavy lines, because JLine takes light ones for its alternate character set. */
    public static final String HORIZONTAL = "━";

    public static final String VERTICAL = "┃";

    private static final Set<String> POOR_FONTS = Set.of("linux", "vt100", "vt102", "vt220", "ansi", "cons25");

    /** One line a group: the characters, their prose form, and the single character that keeps a drawing's columns. */
    private static final String LOOK_ALIKES = """
            →⟶➜▶ -> >
            ←⟵◀ <- <
            ↔ <-> -
            ⇒ => >
            ⇐ <= <
            ↑▲ ^ ^
            ↓▼ v v
            ❯ > >
            •‣◦ * *
            ·∙ . .
            ✓✔ + +
            ✗✘ x x
            ×╳ x x
            ◐ ~ ~
            ●◆■ * *
            ○◇□ o o
            █▓ # #
            ▇▆▅ # #
            ░▒▁▂▃▄ . .
            … ... .
            –− - -
            — -- -
            “”„«» " "
            ‘’‚ ' '
            ≤ <= <
            ≥ >= >
            ≠ != #
            ≈ ~ ~
            ± +/- +
            ÷ / /
            ━─═┄┅╌╍ - -
            ┃│║┆┇╎╏ | |
            µ u u
            ∞ inf 8
            """;

    private static final Map<Integer, String> PROSE = lookAlikes(2);
    private static final Map<Integer, String> DRAWING = lookAlikes(1);

    private static Map<Integer, String> lookAlikes(int wordFromEnd) {
        var known = new HashMap<Integer, String>();
        LOOK_ALIKES.lines().forEach(line -> {
            String[] words = line.split(" ", -1);
            words[0].codePoints().forEach(c -> known.put(c, words[words.length - wordFromEnd]));
        });
        return Map.copyOf(known);
    }

    /**
     * Returns what the locale's character set (the first non-empty of {@code LC_ALL}, {@code LC_CTYPE}, {@code LANG})
     * and the terminal's font can show.
     *
     * @param environment the process's environment variables
     */
    public static Glyphs of(Map<String, String> environment, boolean isTerminal) {
        String type = environment.getOrDefault("TERM", "");
        boolean isPoor = isTerminal && POOR_FONTS.contains(type);
        String charset = locale(environment).toLowerCase(Locale.ROOT).replace("-", "");
        return !isPoor && charset.contains("utf8") ? UNICODE : ASCII;
    }

    /** Returns the value of the variable that decides the locale of characters; empty where none is set. */
    static String locale(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** Returns {@code text} as this output can show it; may be longer or shorter in columns. */
    public String prose(String text) {
        return replace(text, PROSE);
    }

    /** Returns {@code text} as this output can show it, each character replaced by one of the same width. */
    public String drawing(String text) {
        return replace(text, DRAWING);
    }

    private String replace(String text, Map<Integer, String> lookAlikes) {
        if (this == UNICODE || text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        var plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean isBoxDrawing = c >= 0x2500 && c <= 0x257f;
            String known = lookAlikes.get(c);
            plain.append(known != null ? known : isBoxDrawing ? "+" : Character.toString(c));
        });
        return plain.toString();
    }
}
