package coach.history;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the short texts of a picture, as {@link Labels} writes them and a little more freely. */
final class LabelReader {
    private static final String ENDS = "├─┤┣━┫┼░▶●◆┆|";
    private static final String GIVES = "->";
    private static final String ARROW = "→";
    private static final String CUT = "…~";
    private static final String FOG = "~~>";
    private static final Pattern NUMBER = Pattern.compile("\\d+(?=[-=─━]*([\\s├┣┤┫┼+░●┆|*]|~~|$))");
    private static final Map<String, Op.Kind> KINDS =
            Map.of("r", Op.Kind.READ, "w", Op.Kind.WRITE, "a", Op.Kind.APPEND, "cas", Op.Kind.CAS);

    private final Strip strip;
    private final String text;
    private final PictureFlaws flaws;
    private int pos;

    LabelReader(Strip strip, int pos, PictureFlaws flaws) {
        this.strip = strip;
        this.text = strip.text();
        this.pos = pos;
        this.flaws = flaws;
    }

    /**
     * What stands in a bar.
     *
     * @param number of the legend's line that says what was done; empty where the bar says it
     * @param entry what was done, without times; its process is empty where the line names it
     */
    record Label(String number, Entry entry) {}

    /** A word, and whether the drawing cut it short. */
    record Word(String text, boolean isCut) {}

    int pos() {
        return pos;
    }

    void skipBlanks() {
        while (pos < text.length() && isBlank(pos)) {
            pos++;
        }
    }

    private boolean isBlank(int at) {
        return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
    }

    /** Returns the label that begins here, or null after saying what is wrong with it. */
    @Nullable Label label() {
        Matcher number = NUMBER.matcher(text).region(pos, text.length());
        if (number.lookingAt()) {
            pos = number.end();
            return new Label(
                    number.group(), new Entry("", Op.Kind.READ, "", null, null, Op.Outcome.OK, false, null, null));
        }
        String process = prefix();
        if (process == null) {
            return null;
        }
        Entry entry = operation(process);
        return entry == null ? null : new Label("", entry);
    }

    /** Returns the process before a colon, the empty text where there is none, or null where it is cut short. */
    private @Nullable String prefix() {
        int start = pos;
        boolean isQuoted = strip.at(pos) == '"';
        Word word = word("");
        boolean isColon = isQuoted
                ? strip.at(pos) == ':'
                : word.text().endsWith(":") && word.text().length() > 1;
        if (!isColon) {
            pos = start;
            return "";
        }
        pos += isQuoted ? 1 : 0;
        skipBlanks();
        if (word.isCut()) {
            cut(start);
            return null;
        }
        return isQuoted ? word.text() : word.text().substring(0, word.text().length() - 1);
    }

    private @Nullable Entry operation(String process) {
        int start = pos;
        Op.Kind kind = KINDS.get(word("").text());
        if (kind == null) {
            pos = start;
            return expected("w KEY=VALUE, r KEY→VALUE, a KEY+VALUE, cas KEY OLD→NEW or a number of the legend");
        }
        String key = whole("a key", "=+→");
        if (key == null) {
            return null;
        }
        String before = kind == Op.Kind.CAS ? whole("the value the cas expects", "→") : null;
        if (kind == Op.Kind.CAS && before == null) {
            return null;
        }
        if (!separator(kind)) {
            return expected(
                    switch (kind) {
                        case WRITE -> "'=' and what is written";
                        case APPEND -> "'+' and what is appended";
                        case READ, CAS -> "'→' or '->' and a value";
                    });
        }
        skipBlanks();
        int from = pos;
        boolean isNothing = word("").text().equals(Labels.UNKNOWN) && text.charAt(from) != '"';
        pos = isNothing ? pos : from;
        String value = isNothing ? null : whole("a value, or ? where it is not known", "");
        return value == null && !isNothing
                ? null
                : marks(new Entry(process, kind, key, value, before, Op.Outcome.OK, false, null, null));
    }

    private boolean separator(Op.Kind kind) {
        skipBlanks();
        if (kind == Op.Kind.WRITE || kind == Op.Kind.APPEND) {
            return take(kind == Op.Kind.WRITE ? "=" : "+");
        }
        return take(ARROW) || take(GIVES) || (kind == Op.Kind.READ && take("="));
    }

    private Entry marks(Entry entry) {
        Op.Outcome outcome = entry.outcome();
        boolean isFinal = false;
        while (true) {
            int end = pos;
            skipBlanks();
            if (take(Labels.UNKNOWN)) {
                outcome = Op.Outcome.UNKNOWN;
            } else if (take(Labels.FINAL)) {
                isFinal = true;
            } else if (take(Labels.FAILED)) {
                outcome = Op.Outcome.FAIL;
            } else {
                pos = end;
                return new Entry(
                        entry.process(),
                        entry.kind(),
                        entry.key(),
                        entry.value(),
                        entry.expected(),
                        outcome,
                        isFinal,
                        null,
                        null);
            }
        }
    }

    private boolean take(String sign) {
        boolean isHere = text.startsWith(sign, pos);
        pos += isHere ? sign.length() : 0;
        return isHere;
    }

    /** Returns the next word, or null after saying that there is none or that it is cut short. */
    private @Nullable String whole(String what, String stops) {
        skipBlanks();
        int start = pos;
        Word word = word(stops);
        if (pos == start) {
            expected(what);
            return null;
        }
        if (word.isCut()) {
            cut(start);
            return null;
        }
        return word.text();
    }

    private void cut(int start) {
        int at = start;
        while (at + 1 < pos && CUT.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        flaws.add(
                strip.mark(at),
                "a text is cut short here, and the picture does not tell the rest",
                "write it out in full, in quotes where it has blanks or signs");
    }

    private @Nullable Entry expected(String what) {
        flaws.add(strip.mark(pos), "expected " + what, "write, for example: ├─ w x=1 ─┤");
        return null;
    }

    /** Returns the next word, quoted or not; one without quotes ends at a blank, at the drawing, or at a stop. */
    Word word(String stops) {
        if (strip.at(pos) == '"') {
            return quoted();
        }
        int start = pos;
        while (pos < text.length()
                && !isBlank(pos)
                && ENDS.indexOf(text.charAt(pos)) < 0
                && stops.indexOf(text.charAt(pos)) < 0
                && !text.startsWith(FOG, pos)
                && !(!stops.isEmpty() && text.startsWith(GIVES, pos))) {
            pos++;
        }
        // Where plain characters leave no blank before the end of a bar, its line looks like a part of the word.
        while (strip.at(pos) == '|' && pos > start && "-=".indexOf(text.charAt(pos - 1)) >= 0) {
            pos--;
        }
        String word = text.substring(start, pos);
        return new Word(word, word.chars().anyMatch(c -> CUT.indexOf(c) >= 0));
    }

    private Word quoted() {
        int start = ++pos;
        while (pos < text.length() && text.charAt(pos) != '"') {
            pos += text.charAt(pos) == '\\' ? 2 : 1;
        }
        pos = Math.min(pos, text.length());
        String raw = text.substring(start, pos);
        boolean isCut = raw.chars().anyMatch(c -> CUT.indexOf(c) >= 0);
        if (!take("\"") && !isCut) {
            flaws.add(strip.mark(start - 1), "expected a closing quote", "");
        }
        return new Word(isCut ? raw : unescaped(start, raw), isCut);
    }

    private String unescaped(int start, String raw) {
        var out = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int plain = c == '\\' && i + 1 < raw.length() ? "\"\\nt".indexOf(raw.charAt(i + 1)) : -1;
            String digits = raw.substring(Math.min(i + 2, raw.length()), Math.min(i + 6, raw.length()));
            if (plain >= 0) {
                out.append("\"\\\n\t".charAt(plain));
                i++;
            } else if (c == '\\' && raw.startsWith("u", i + 1) && digits.matches("[0-9a-fA-F]{4}")) {
                out.append((char) Integer.parseInt(digits, 16));
                i += 5;
            } else {
                out.append(c);
                if (c == '\\') {
                    flaws.add(
                            strip.mark(start + i),
                            "unknown escape",
                            "use \\\" \\\\ \\n \\t or \\u and four hexadecimal digits");
                }
            }
        }
        return out.toString();
    }
}
