package coach.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into tokens as people type it in a hurry: {@code don't} is one word, the tail of {@code I'd} is none,
 * {@code write-heavy}, {@code chat_id} and {@code clientMsgId} are several words, {@code 86,400} and {@code 62^7} are
 * one number each, {@code #drivers} is "number of drivers", and the signs {@code -> = %} are kept since terse notes use
 * them for verbs.
 */
public final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("""
            (?<ratio>\\d+(?::\\d+)+)
            |(?<power>\\d+\\s?(?:\\^|\\*\\*)\\s?\\d+)
            |(?<number>\\d+(?:[,_]\\d{3})*(?:\\.\\d+)?(?:[eE]\\d+)?(?<unit>\\p{L}*))
            |(?<with>\\bw/(?:o\\b)?)
            |(?<because>\\bb/c\\b)
            |(?<much>>>>?)
            |(?<count>\\#(?=\\p{L}))
            |(?<word>\\p{L}[\\p{L}\\p{N}]*(?:['\u2019]\\p{L}+)*)
            |(?<sign>=>|->|-->|\u2192|\u21d2|=|%|&)
            """, Pattern.COMMENTS);

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})");

    /** Words whose contracted "is" is typed as one word so often that patterns are written that way. */
    private static final Set<String> WITH_IS =
            Set.of("what", "it", "that", "who", "where", "how", "there", "here", "let", "whats");

    private static final Set<String> TAILS = Set.of("d", "ll", "ve", "re", "m", "s");

    private final Stems stems;

    /** Makes a cutter; an object is for one thread. */
    public Tokens(Stems stems) {
        this.stems = stems;
    }

    /** Returns the tokens of {@code text} from {@code start} to before {@code end}, in order. */
    public List<Token> of(String text, int start, int end) {
        var tokens = new ArrayList<Token>();
        Matcher matcher = TOKEN.matcher(text).region(start, end).useTransparentBounds(true);
        while (matcher.find()) {
            if (matcher.group("word") != null) {
                addWord(tokens, matcher.group(), matcher.start());
            } else {
                for (String word : spelled(matcher).split(" ", -1)) {
                    add(tokens, word, matcher.start(), matcher.end());
                }
            }
        }
        return List.copyOf(tokens);
    }

    private static String spelled(Matcher matcher) {
        String text = matcher.group();
        if (matcher.group("power") != null) {
            return text.replace("**", "^").replaceAll("\\s", "");
        }
        if (matcher.group("number") != null) {
            return text.replaceAll("[,_]", "").toLowerCase(Locale.ROOT);
        }
        if (matcher.group("with") != null) {
            return text.equals("w/") ? "with" : "without";
        }
        if (matcher.group("because") != null) {
            return "because";
        }
        if (matcher.group("much") != null) {
            return "far more than";
        }
        return switch (text) {
            case "#" -> "number of";
            case "%" -> "percent";
            case "&" -> "and";
            case "=>", "\u21d2" -> "=";
            case "-->", "\u2192" -> "->";
            default -> text;
        };
    }

    private void addWord(List<Token> tokens, String word, int start) {
        String[] pieces = word.split("['\u2019]", -1);
        int length = pieces[0].length();
        String head = pieces[0];
        if (pieces.length > 1) {
            String lower = head.toLowerCase(Locale.ROOT);
            String tail = pieces[pieces.length - 1].toLowerCase(Locale.ROOT);
            boolean isJoined = !TAILS.contains(tail) || (tail.equals("s") && WITH_IS.contains(lower));
            head = isJoined ? String.join("", pieces) : head;
            length = isJoined ? word.length() : length;
        }
        if (length != head.length()) {
            add(tokens, head.toLowerCase(Locale.ROOT), start, start + length);
            return;
        }
        int from = start;
        for (String hump : HUMP.split(head, -1)) {
            add(tokens, hump.toLowerCase(Locale.ROOT), from, from + hump.length());
            from += hump.length();
        }
    }

    private void add(List<Token> tokens, String word, int start, int end) {
        tokens.add(new Token(word, stems.of(word), start, end));
    }
}
