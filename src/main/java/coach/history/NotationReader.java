package coach.history;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the one-line notation; after a mistake it goes on with the next operation, so that all are found at once. */
final class NotationReader {
    static final String NO_VALUE = "_";
    static final String FAILED = "fail";
    static final String INITIAL = "initial";
    private static final String SIGNS = ";|\"@?!,\\";
    private static final String UNICODE = "u";

    private final Source source;
    private final String text;
    private final Draft draft = new Draft();
    private final List<Map<Field, Integer>> places = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int[] lineStarts = {0};
    private int pos;
    private String initial = History.INITIAL;

    NotationReader(Source source) {
        this.source = source;
        this.text = source.text();
    }

    /** Returns whether {@code c} may stand in a word without quotes. */
    static boolean isBare(int c) {
        return c > ' '
                && c != 0x7f
                && SIGNS.indexOf(c) < 0
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT
                && !Character.isSurrogate((char) c);
    }

    /** Reads the whole text; throws {@link CoachException} with all that is wrong. */
    Imported read() {
        lineStarts = text.chars().filter(c -> c == '\n').count() == 0 ? lineStarts : lineStarts();
        skipEmptyProcesses();
        readInitial();
        skipEmptyProcesses();
        while (!atEnd()) {
            readProcess();
            skipEmptyProcesses();
        }
        History history = draft.history(initial);
        Diagnostics.throwIfAny(
                diagnostics,
                draft.flaws(),
                flaws -> flaws.stream()
                        .map(flaw -> new Diagnostic(source, span(place(flaw), 1), flaw.message(), flaw.hint()))
                        .toList());
        return new Imported(history, List.of(), Notes.of(history), draft.decimals(), false);
    }

    private int place(Flaw flaw) {
        Map<Field, Integer> op = places.get(flaw.index());
        return op.getOrDefault(flaw.field(), op.getOrDefault(Field.OP, 0));
    }

    private void readInitial() {
        int start = pos;
        if (!text.startsWith(INITIAL, pos) || !isBlank(pos + INITIAL.length())) {
            return;
        }
        pos += INITIAL.length();
        String value = word(false);
        if (value == null) {
            complain(start, "expected the initial value after 'initial'", "write: initial 0 | p1: r x 0");
        } else {
            initial = value;
        }
        endOfProcess();
    }

    private void readProcess() {
        int start = pos;
        String process = word(true);
        skipBlanks();
        if (process == null || atEnd() || text.charAt(pos) != ':') {
            complain(
                    process == null ? start : pos,
                    "expected a process and ':'",
                    "write, for example: p1: w x 1; r y 0");
            skipTo("|\n");
            return;
        }
        pos++;
        do {
            readOp(process);
        } while (take(';') && !isAtEndOfProcess());
        endOfProcess();
    }

    private void endOfProcess() {
        if (!isAtEndOfProcess()) {
            complain(pos, "expected ';', '|' or the end of the line", "");
            skipTo("|\n");
        }
    }

    private void readOp(String process) {
        skipBlanks();
        int start = pos;
        if (isAtEndOfProcess() || text.charAt(pos) == ';') {
            complain(start, "expected an operation", "use w KEY VALUE, r KEY VALUE, a KEY VALUE or cas KEY OLD NEW");
            return;
        }
        Op.Kind kind = kind(word(false));
        if (kind == null) {
            complain(start, "unknown operation", "use w KEY VALUE, r KEY VALUE, a KEY VALUE or cas KEY OLD NEW");
            skipTo(";|\n");
            return;
        }
        Map<Field, Integer> at = new EnumMap<>(Field.class);
        at.put(Field.OP, start);
        String key = operand(Field.KEY, at);
        if (key == null) {
            expected("a key");
            return;
        }
        String expected = kind == Op.Kind.CAS ? operand(Field.EXPECTED, at) : null;
        if (kind == Op.Kind.CAS && expected == null) {
            expected("the value the cas expects");
            return;
        }
        String value = value(kind, at);
        if (value == null && kind != Op.Kind.READ) {
            expected("a value");
            return;
        }
        finishOp(new Entry(process, kind, key, value, expected, Op.Outcome.OK, false, null, null), at);
    }

    private void expected(String what) {
        complain(pos, "expected " + what, "text with blanks or signs is quoted");
        skipTo(";|\n");
    }

    private void finishOp(Entry entry, Map<Field, Integer> at) {
        Op.Outcome outcome = Op.Outcome.OK;
        boolean isFinal = false;
        String invoke = null;
        String complete = null;
        while (true) {
            if (isAtEndOfProcess() || text.charAt(pos) == ';') {
                break;
            }
            at.putIfAbsent(Field.OUTCOME, pos);
            if (outcome == Op.Outcome.OK && take('?')) {
                outcome = Op.Outcome.UNKNOWN;
            } else if (outcome == Op.Outcome.OK && text.startsWith(FAILED, pos) && !isWordAt(pos + FAILED.length())) {
                pos += FAILED.length();
                outcome = Op.Outcome.FAIL;
            } else if (!isFinal && text.charAt(pos) == '!') {
                at.put(Field.FINAL, pos++);
                isFinal = true;
            } else if (invoke == null && take('@')) {
                at.put(Field.INVOKE, pos);
                invoke = number();
                skipBlanks();
                if (!take(',')) {
                    complain(pos, "expected ',' and the time of the answer", "write @invoke,complete, such as @0,5");
                    skipTo(";|\n");
                    return;
                }
                skipBlanks();
                at.put(Field.COMPLETE, pos);
                complete = number();
            } else {
                complain(pos, "expected '?', '!', 'fail', @invoke,complete or the end of the operation", "");
                skipTo(";|\n");
                return;
            }
        }
        places.add(at);
        draft.add(new Entry(
                entry.process(),
                entry.kind(),
                entry.key(),
                entry.value(),
                entry.expected(),
                outcome,
                isFinal,
                invoke,
                complete));
    }

    private @Nullable String operand(Field field, Map<Field, Integer> at) {
        skipBlanks();
        at.put(field, pos);
        return word(false);
    }

    /** A read may leave its value out; then what follows is no word, or the word that says it failed. */
    private @Nullable String value(Op.Kind kind, Map<Field, Integer> at) {
        skipBlanks();
        boolean isRead = kind == Op.Kind.READ;
        if (isRead && text.startsWith(NO_VALUE, pos) && !isWordAt(pos + NO_VALUE.length())) {
            pos += NO_VALUE.length();
            return null;
        }
        if (text.startsWith(FAILED, pos) && !isWordAt(pos + FAILED.length())) {
            return null;
        }
        return operand(Field.VALUE, at);
    }

    private static Op.@Nullable Kind kind(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "w", "write" -> Op.Kind.WRITE;
            case "r", "read" -> Op.Kind.READ;
            case "a", "append" -> Op.Kind.APPEND;
            case "cas" -> Op.Kind.CAS;
            default -> null;
        };
    }

    private String number() {
        int start = pos;
        while (!atEnd() && (Character.isLetterOrDigit(text.charAt(pos)) || "+-.".indexOf(text.charAt(pos)) >= 0)) {
            pos++;
        }
        return text.substring(start, pos);
    }

    /** Returns the next word, quoted or bare, or null where there is none; a process's name ends at a colon. */
    private @Nullable String word(boolean isName) {
        skipBlanks();
        if (!atEnd() && text.charAt(pos) == '"') {
            return quoted();
        }
        int start = pos;
        while (isWordAt(pos) && !(isName && text.charAt(pos) == ':')) {
            pos++;
        }
        return start == pos ? null : text.substring(start, pos);
    }

    private @Nullable String quoted() {
        int start = pos++;
        var value = new StringBuilder();
        while (!atEnd() && text.charAt(pos) != '"' && text.charAt(pos) != '\n') {
            char c = text.charAt(pos++);
            if (c != '\\') {
                value.append(c);
            } else if (!unescape(value)) {
                complain(pos - 1, "unknown escape", "use \\\" \\\\ \\n \\t or \\u and four hexadecimal digits");
            }
        }
        if (!take('"')) {
            complain(start, "expected a closing quote", "");
        }
        return value.toString();
    }

    private boolean unescape(StringBuilder value) {
        if (atEnd()) {
            return false;
        }
        char c = text.charAt(pos);
        int plain = "\"\\nt".indexOf(c);
        if (plain >= 0) {
            value.append("\"\\\n\t".charAt(plain));
            pos++;
            return true;
        }
        String digits = text.substring(Math.min(pos + 1, text.length()), Math.min(pos + 5, text.length()));
        if (!text.startsWith(UNICODE, pos) || !digits.matches("[0-9a-fA-F]{4}")) {
            return false;
        }
        value.append((char) Integer.parseInt(digits, 16));
        pos += 5;
        return true;
    }

    private void skipEmptyProcesses() {
        skipBlanks();
        while (!atEnd() && isEndOfProcess()) {
            pos++;
            skipBlanks();
        }
    }

    private void skipBlanks() {
        while (!atEnd() && isBlank(pos) && text.charAt(pos) != '\n') {
            pos++;
        }
        boolean isComment = !atEnd() && text.charAt(pos) == '#' && (pos == 0 || isBlank(pos - 1));
        if (isComment) {
            skipTo("\n");
        }
    }

    /** Skips a broken operation, up to one of {@code ends} outside quotes. */
    private void skipTo(String ends) {
        boolean isQuoted = false;
        while (!atEnd()) {
            char c = text.charAt(pos);
            if (c == '\n' || (!isQuoted && ends.indexOf(c) >= 0)) {
                return;
            }
            isQuoted ^= c == '"';
            pos++;
        }
    }

    private boolean take(char c) {
        boolean isHere = !atEnd() && text.charAt(pos) == c;
        pos += isHere ? 1 : 0;
        return isHere;
    }

    private boolean isWordAt(int at) {
        return at < text.length() && isBare(text.charAt(at));
    }

    private boolean isBlank(int at) {
        return at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)));
    }

    private boolean isAtEndOfProcess() {
        skipBlanks();
        return atEnd() || isEndOfProcess();
    }

    private boolean isEndOfProcess() {
        return text.charAt(pos) == '|' || text.charAt(pos) == '\n';
    }

    private boolean atEnd() {
        return pos >= text.length();
    }

    private void complain(int at, String message, String hint) {
        diagnostics.add(new Diagnostic(source, span(at, 1), message, hint));
    }

    private Span span(int at, int length) {
        int line = Arrays.binarySearch(lineStarts, at);
        line = line >= 0 ? line : -line - 2;
        return new Span(line + 1, at - lineStarts[line] + 1, length);
    }

    private int[] lineStarts() {
        var starts = new ArrayList<Integer>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
