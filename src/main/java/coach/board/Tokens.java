package coach.board;

import coach.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a drawn line into names, arrows and marks; what cannot be read becomes a fault, and the rest is kept. */
final class Tokens {
    private static final Pattern LEAD = Pattern.compile(
            "\\s*(?:(?:[-*•+]|\\d{1,2}[.)]|>)\\s+)?(?:"
                    + "(?:[\\p{L}-]+\\s+){0,2}(?:path|flow|diagram|board|design|architecture)\\s*:\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COPIES_AFTER = Pattern.compile("^(.*\\S)\\s+([x×]\\d{1,9}[km]?)$");
    private static final Pattern COPIES_BEFORE = Pattern.compile("^(\\d{1,9}[km]?\\s?[x×])\\s+(\\S.*)$");
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:the|a|an)\\s+(?=[\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALIAS =
            Pattern.compile("^(.*\\S)\\s+(?:as|aka)\\s+([\\p{L}\\p{N}_-]+)$", Pattern.CASE_INSENSITIVE);
    private static final String NAME_ENDS = ",;[](){}";
    private static final int NAME_CHARS_MAX = 60;

    private final String line;
    private final Faults faults;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String line, Faults faults) {
        this.line = line;
        this.faults = faults;
    }

    /** Returns the pieces of {@code line}, without its comment and without a list mark in front. */
    static List<Token> of(String line, Faults faults) {
        var tokens = new Tokens(line.substring(0, commentStart(line)).stripTrailing(), faults);
        return tokens.read();
    }

    /**
     * Returns where the comment of a line starts: at {@code #} or {@code //} after a space; its end if there is none.
     */
    static int commentStart(String line) {
        boolean isQuoted = false;
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && isQuoted) {
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == '[' || c == ']') {
                depth += c == '[' ? 1 : -1;
            } else if (!isQuoted && depth <= 0 && isComment(line, i)) {
                return i;
            }
        }
        return line.length();
    }

    private static boolean isComment(String line, int i) {
        boolean isMark = line.charAt(i) == '#' || line.startsWith("//", i);
        return isMark && (i == 0 || Character.isWhitespace(line.charAt(i - 1)));
    }

    private List<Token> read() {
        Matcher lead = LEAD.matcher(line);
        at = lead.lookingAt() ? lead.end() : 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            Arrow.@Nullable Found arrow = Character.isWhitespace(c) ? null : Arrow.at(line, at);
            if (Character.isWhitespace(c) || c == '`') {
                at++;
            } else if (arrow != null) {
                tokens.add(Token.arrow(arrow.arrow(), at, arrow.end()));
                at = arrow.end();
            } else if (c == ',' || c == ';') {
                tokens.add(Token.mark(c == ',' ? Token.Sort.COMMA : Token.Sort.SEMICOLON, at, at + 1));
                at++;
            } else if (c == ':' && !tokens.isEmpty()) {
                readLabel();
            } else {
                readName();
            }
        }
        return List.copyOf(tokens);
    }

    private void readLabel() {
        int end = line.indexOf(';', at) < 0 ? line.length() : line.indexOf(';', at);
        String label = Printable.line(line.substring(at + 1, end)).strip();
        if (!label.isEmpty()) {
            tokens.add(Token.label(label, at, end));
        }
        at = end;
    }

    private void readName() {
        int start = at;
        String name = isOpeningQuote(line.charAt(at)) ? quoted() : bare();
        Attributes attributes = Attributes.NONE;
        if (name.isEmpty() && "[(".indexOf(charAt(at)) < 0) {
            faults.add(at, at + 1, "'" + charAt(at) + "' cannot be read here", "quote a name that contains it");
            at++;
            return;
        }
        int end = at;
        for (int next = skipSpace(at); "[(".indexOf(charAt(next)) >= 0; next = skipSpace(at)) {
            at = next;
            attributes = attributes.with(bracketed());
            end = at;
        }
        if (name.isEmpty()) {
            faults.add(
                    start,
                    end,
                    "brackets without a name",
                    "write name[" + line.substring(start + 1, end).replaceAll("[\\])]$", "") + "]");
            return;
        }
        addName(
                name,
                attributes,
                start,
                start + line.substring(start, end).stripTrailing().length());
        at = end;
    }

    private void addName(String typed, Attributes attributes, int start, int end) {
        boolean isQuoted = isOpeningQuote(line.charAt(start));
        Attributes all = attributes;
        String name = typed;
        if (!isQuoted) {
            name = ARTICLE.matcher(name).replaceFirst("");
            Matcher alias = ALIAS.matcher(name);
            if (alias.matches()) {
                name = alias.group(1);
                all = AttributeText.parse(Node.ALIAS + "=" + alias.group(2), start, faults)
                        .with(all);
            }
            Matcher after = COPIES_AFTER.matcher(name);
            Matcher before = COPIES_BEFORE.matcher(name);
            if (after.matches()) {
                name = after.group(1);
                all = AttributeText.parse(after.group(2), start, faults).with(all);
            } else if (before.matches()) {
                name = before.group(2);
                all = AttributeText.parse(before.group(1).replace(" ", ""), start, faults)
                        .with(all);
            }
            if (name.endsWith("?") && name.length() > 1) {
                name = name.substring(0, name.length() - 1).strip();
                all = all.with(AttributeText.parse("optional", start, faults));
            }
        }
        if (name.length() > NAME_CHARS_MAX) {
            faults.add(start, end, "a name of " + name.length() + " characters", "use at most " + NAME_CHARS_MAX);
            name = name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, NAME_CHARS_MAX)))
                    .strip();
        }
        tokens.add(Token.name(Printable.line(name), all, start, end));
    }

    private String bare() {
        int start = at;
        while (at < line.length() && NAME_ENDS.indexOf(line.charAt(at)) < 0 && !isLabelColon(at)) {
            if (line.charAt(at) == '`' || (at > start && Arrow.at(line, at) != null)) {
                break;
            }
            at++;
        }
        return line.substring(start, at).strip().replaceAll("\\s+", " ");
    }

    private boolean isLabelColon(int i) {
        return line.charAt(i) == ':' && (i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1)));
    }

    private String quoted() {
        int start = at;
        char close = closing(line.charAt(at));
        var name = new StringBuilder();
        for (at++; at < line.length() && line.charAt(at) != close; at++) {
            if (line.charAt(at) == '\\' && at + 1 < line.length()) {
                at++;
            }
            name.append(line.charAt(at));
        }
        if (at == line.length()) {
            faults.add(start, start + 1, "the quote is not closed", "close it with " + close);
            at = skipSpace(start + 1);
            return at < line.length() ? bare() : "?";
        }
        at++;
        if (name.toString().isBlank()) {
            faults.add(start, at, "an empty name", "write a name between the quotes");
            return "?";
        }
        return name.toString().strip();
    }

    private static boolean isOpeningQuote(char c) {
        return c == '"' || c == '“' || c == '\'' || c == '‘';
    }

    private static char closing(char open) {
        return switch (open) {
            case '“' -> '”';
            case '‘' -> '’';
            default -> open;
        };
    }

    /** Reads one pair of brackets; one that is not closed ends before the next arrow, or with the line. */
    private Attributes bracketed() {
        int start = at;
        char close = line.charAt(at) == '[' ? ']' : ')';
        boolean isQuoted = false;
        for (at++; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\\' && isQuoted) {
                at++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && c == close) {
                at++;
                return AttributeText.parse(line.substring(start + 1, at - 1), start + 1, faults);
            } else if (!isQuoted && Arrow.at(line, at) != null) {
                break;
            }
        }
        at = Math.min(at, line.length());
        faults.add(start, start + 1, "the bracket is not closed", "close it with " + close);
        return AttributeText.parse(line.substring(start + 1, at), start + 1, faults);
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private char charAt(int i) {
        return i < line.length() ? line.charAt(i) : ' ';
    }
}
