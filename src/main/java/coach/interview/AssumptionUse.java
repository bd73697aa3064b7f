package coach.interview;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether an answer builds on an assumption: it shares its number, or two of its words. */
public final class AssumptionUse {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,_]*\\s*[a-zA-Z%]{0,2}");
    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
    private static final Set<String> COMMON = Set.of(
            "assume",
            "assuming",
            "about",
            "that",
            "there",
            "this",
            "with",
            "have",
            "will",
            "would",
            "they",
            "them",
            "each",
            "from",
            "need",
            "lets",
            "should",
            "users",
            "user",
            "system",
            "also",
            "only",
            "most",
            "some",
            "than",
            "then",
            "when",
            "what",
            "which",
            "data",
            "make",
            "into",
            "over",
            "more",
            "less",
            "very",
            "just",
            "like",
            "can");
    private static final int SHARED_WORDS_MIN = 2;

    private AssumptionUse() {}

    /** Whether {@code answer} uses {@code assumption}. */
    public static boolean uses(String answer, String assumption) {
        Set<String> numbers = found(NUMBER, assumption);
        numbers.retainAll(found(NUMBER, answer));
        Set<String> words = found(WORD, assumption);
        words.removeAll(COMMON);
        words.retainAll(found(WORD, answer));
        return !numbers.isEmpty() || words.size() >= SHARED_WORDS_MIN;
    }

    private static Set<String> found(Pattern pattern, String text) {
        var found = new LinkedHashSet<String>();
        var matcher = pattern.matcher(text.toLowerCase(Locale.ROOT).replaceAll("\\s*percent\\b", "%"));
        while (matcher.find()) {
            found.add(matcher.group().replaceAll("[\\s,_]", "").replaceAll("\\.$", ""));
        }
        return found;
    }
}
