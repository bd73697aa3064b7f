package coach.board;

import coach.board.Edge.Mode;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An arrow as typed, with the label it carries.
 *
 * @param toLeft whether it has a head at its left end
 * @param toRight whether it has a head at its right end
 */
record Arrow(boolean toLeft, boolean toRight, Mode mode, String label) {
    static final Arrow NONE = new Arrow(false, false, Mode.SYNC, "");

    private static final String LABEL =
            "\\s*(?:\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*\")\\s*\\)|\\(([^()]*)\\)|\\[([^\\[\\]]*)\\]|\\|([^|]*)\\|)\\s*";
    private static final String LINE = "[-–—─=~.╌]";
    private static final String SHAFT = "(?:[-–—─]{1,4}|={1,4}|~{1,3}|╌{1,4}|\\.{2,4}|[-–—]\\.{1,3}[-–—]|- ?- ?)";
    private static final String HEAD = "[>►▷▶]";
    private static final String TAIL = "[<◄◁◀]";

    private static final Pattern LABELLED =
            Pattern.compile("(" + TAIL + "?)(" + LINE + "{1,3})" + LABEL + LINE + "{1,3}(" + HEAD + "?)");
    private static final Pattern NAMED = Pattern.compile(
            "(" + TAIL + "?)(?:--\\s+([\\p{L}][^<>\\[\\](),;\"]*?)\\s+--|-([\\p{L}][\\p{L}\\p{N}_ ]*)-)(" + HEAD + ")");
    private static final Pattern PLAIN = Pattern.compile("(" + TAIL + ")(" + SHAFT + "?)(" + HEAD + ")|(" + SHAFT
            + "?)(" + HEAD + ")|(" + TAIL + ")(" + SHAFT + ")");
    private static final Pattern AFTER =
            Pattern.compile("\\s*\\(([^()]*)\\)(?=\\s*[\\p{L}\\p{N}\"“'])|\\s*\\|([^|]*)\\|");

    private static final String RIGHT = "→⟶➔➜➝➞➡⇒⟹⇨";
    private static final String LEFT = "←⟵⇐⟸⬅";
    private static final String BOTH = "↔⟷⇔⟺⇄⇆⇌";
    private static final String RIGHT_ASYNC = "⇢⇝⤳↝⤏";
    private static final String LEFT_ASYNC = "⇠⇜⬸↜";
    private static final char EMOJI_STYLE = '\ufe0f';

    private static final Set<String> ASYNC_WORDS = Set.of("async", "asynchronous", "asynchronously", "fire and forget");
    private static final Set<String> SYNC_WORDS = Set.of("sync", "synchronous", "synchronously");

    /** An arrow and the character after it. */
    record Found(Arrow arrow, int end) {}

    /** Returns the arrow that begins at character {@code start}, or null where none does. */
    static @Nullable Found at(String line, int start) {
        Found found = shaped(line, start);
        if (found == null) {
            return null;
        }
        Matcher after = AFTER.matcher(line).region(found.end(), line.length());
        if ((!found.arrow.toRight && !found.arrow.toLeft) || !after.lookingAt()) {
            return found;
        }
        String label = after.group(1) != null ? after.group(1) : after.group(2);
        return new Found(found.arrow.saying(label), after.end());
    }

    private static @Nullable Found shaped(String line, int start) {
        char first = line.charAt(start);
        if (first < 0x80 ? "<-=~.>".indexOf(first) < 0 : Character.isLetterOrDigit(first)) {
            return null;
        }
        Found symbol = symbol(line, start);
        if (symbol != null) {
            return symbol;
        }
        Matcher labelled = LABELLED.matcher(line).region(start, line.length());
        if (labelled.lookingAt()
                && (!labelled.group(1).isEmpty() || !labelled.group(7).isEmpty())) {
            String label = firstOf(labelled, 3, 4, 5, 6);
            Arrow arrow =
                    new Arrow(!labelled.group(1).isEmpty(), !labelled.group(7).isEmpty(), mode(labelled.group(2)), "");
            return new Found(arrow.saying(label), labelled.end());
        }
        boolean isApart = start == 0 || Character.isWhitespace(line.charAt(start - 1));
        Matcher named = NAMED.matcher(line).region(start, line.length());
        if (isApart && named.lookingAt()) {
            Arrow arrow = new Arrow(!named.group(1).isEmpty(), true, Mode.SYNC, "");
            return new Found(arrow.saying(firstOf(named, 2, 3)), named.end());
        }
        return plain(line, start);
    }

    private static @Nullable Found plain(String line, int start) {
        Matcher plain = PLAIN.matcher(line).region(start, line.length());
        if (!plain.lookingAt()) {
            return null;
        }
        boolean toLeft = plain.group(1) != null || plain.group(6) != null;
        boolean toRight = plain.group(3) != null || plain.group(5) != null;
        String shaft = firstOf(plain, 2, 4, 7);
        boolean isBare =
                shaft.isEmpty() && plain.group().length() == 1 && plain.group().charAt(0) < 0x80;
        boolean isEmptyPair = shaft.isEmpty() && toLeft && toRight;
        boolean isComparison = toLeft && !toRight && shaft.equals("=");
        boolean isHollow = plain.group().matches(".*[▷◁].*");
        if (isBare || isEmptyPair || isComparison) {
            return null;
        }
        Mode mode = isHollow ? Mode.ASYNC : mode(shaft);
        return new Found(new Arrow(toLeft, toRight, mode, ""), plain.end());
    }

    private static @Nullable Found symbol(String line, int start) {
        String c = line.substring(start, start + 1);
        boolean isAsync = (RIGHT_ASYNC + LEFT_ASYNC).contains(c);
        boolean toRight = (RIGHT + BOTH + RIGHT_ASYNC).contains(c);
        boolean toLeft = (LEFT + BOTH + LEFT_ASYNC).contains(c);
        if (!toRight && !toLeft) {
            return null;
        }
        boolean isStyled = start + 1 < line.length() && line.charAt(start + 1) == EMOJI_STYLE;
        return new Found(new Arrow(toLeft, toRight, isAsync ? Mode.ASYNC : Mode.SYNC, ""), start + (isStyled ? 2 : 1));
    }

    private static Mode mode(String shaft) {
        return shaft.contains("~") || shaft.contains(".") || shaft.contains("╌") ? Mode.ASYNC : Mode.SYNC;
    }

    private static String firstOf(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }

    /** Returns this arrow with a label; the words "async" and "sync" in it are its mode and not its label. */
    Arrow saying(String text) {
        Mode said = mode;
        var rest = new ArrayList<String>();
        String plain = text.strip();
        boolean isQuoted = plain.length() >= 2 && plain.startsWith("\"") && plain.endsWith("\"");
        if (isQuoted) {
            return new Arrow(toLeft, toRight, mode, Quotes.unescape(plain.substring(1, plain.length() - 1)));
        }
        for (String part : plain.split(",", -1)) {
            String word = part.strip().toLowerCase(Locale.ROOT);
            if (ASYNC_WORDS.contains(word)) {
                said = Mode.ASYNC;
            } else if (SYNC_WORDS.contains(word)) {
                said = Mode.SYNC;
            } else if (!word.isEmpty()) {
                rest.add(part.strip());
            }
        }
        return new Arrow(toLeft, toRight, said, rest.isEmpty() ? label : String.join(", ", rest));
    }
}
