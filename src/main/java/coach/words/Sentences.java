package coach.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Cuts a text into sentences. A sentence ends at a line's end, and at {@code . ! ?} before a space; not after an
 * abbreviation, and not inside a number. An object is for one thread.
 */
public final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "eg", "ie", "etc", "approx", "vs", "avg", "max", "min", "ca", "cf", "resp", "incl", "excl",
            "no", "st", "dr", "mr", "ms", "sec", "secs", "msg", "msgs", "conv", "req", "reqs");

    private final Stems stems = new Stems();
    private final Tokens cutter = new Tokens(stems);
    private final UnaryOperator<String> repair;
    private final Plain plain;

    /** Makes a cutter that compares words as they are typed. */
    public Sentences() {
        this(word -> word);
    }

    /** Makes a cutter that compares each word as {@code repair} spells it, for typing mistakes. */
    public Sentences(UnaryOperator<String> repair) {
        this(repair, Plain.NONE);
    }

    /** Makes a cutter of sentences in which everyday words are also found by their names in the field. */
    public Sentences(UnaryOperator<String> repair, Plain plain) {
        this.repair = repair;
        this.plain = plain;
    }

    /** Returns the sentences of {@code text} that have a token, in order. */
    public List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsAt(text, start, i)) {
                add(sentences, text, start, i + 1);
                start = i + 1;
            }
        }
        add(sentences, text, start, text.length());
        return List.copyOf(sentences);
    }

    /** Returns the stems of a phrase, such as an alternative of a pattern. */
    public List<Token> tokens(String phrase) {
        return cutter.of(phrase, 0, phrase.length());
    }

    /** Returns the stem of one word in lower case. */
    public String stem(String word) {
        return stems.of(word);
    }

    private void add(List<Sentence> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        List<Token> tokens =
                cutter.of(text, start, end).stream().map(this::repaired).toList();
        if (!tokens.isEmpty()) {
            sentences.add(new Sentence(text, start, end, tokens, stems, plain));
        }
    }

    private Token repaired(Token token) {
        String word = repair.apply(token.word());
        return word.equals(token.word()) ? token : new Token(word, stems.of(word), token.start(), token.end());
    }

    private static boolean endsAt(String text, int start, int at) {
        char c = text.charAt(at);
        if (c == '\n' || c == '\r' || c == '\u2026') {
            return true;
        }
        if (c != '.' && c != '!' && c != '?') {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && ")]\"'\u201d\u2019".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        boolean isLast = next == text.length() || text.charAt(next) <= ' ';
        return isLast && (c != '.' || !isAbbreviated(text, start, at));
    }

    private static boolean isAbbreviated(String text, int start, int at) {
        if (at + 1 >= text.length() || text.charAt(at + 1) != ' ') {
            return false;
        }
        int from = at;
        while (from > start && text.charAt(from - 1) > ' ' && text.charAt(from - 1) != '(') {
            from--;
        }
        String word = text.substring(from, at).toLowerCase(Locale.ROOT);
        int next = at + 2;
        boolean goesOnInLowerCase = next < text.length() && !Character.isUpperCase(text.charAt(next));
        boolean isEllipsis = word.endsWith(".") || word.isEmpty();
        return isEllipsis ? goesOnInLowerCase : ABBREVIATIONS.contains(word) && (goesOnInLowerCase || isLatin(word));
    }

    private static boolean isLatin(String word) {
        return word.equals("e.g") || word.equals("i.e") || word.equals("eg") || word.equals("ie") || word.equals("vs");
    }
}
