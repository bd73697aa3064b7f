package coach.grading.guard;

import coach.words.Sentence;
import coach.words.Token;
import java.util.List;
import java.util.Set;

/** Whether a sentence only names things: a list of key words, a bare fragment, or talk about what one knows. */
public enum Listing {
    /** It says something. */
    NONE("says something"),
    /** A row of short items without a verb between them. */
    COMMAS("a list of key words"),
    /** Words without anything that relates them. */
    BARE("bare key words"),
    /** Talk about knowing, mentioning or covering things. */
    TALK("talk about topics"),
    /** More criteria at once than a sentence can explain. */
    CROWD("a crowd of key words");

    private static final int ITEMS_MIN = 5;
    private static final int ITEM_TOKENS_MAX = 5;

    /** What stands before a colon at the beginning is a label, as in "store: redis, in memory". */
    private static final int LABEL_TOKENS_MAX = 4;

    private static final int SHORT_PERCENT = 70;
    private static final int GLUE_PERCENT = 22;

    private static final Set<String> GLUE = Set.of(
            "so", "because", "since", "if", "when", "while", "then", "to", "from", "into", "for", "is", "are", "be",
            "was", "can", "must", "should", "will", "would", "has", "have", "we", "i", "you", "it", "they", "them",
            "their", "its", "our", "that", "which", "who", "but", "than", "until", "before", "after", "only", "every",
            "each", "no", "not", "the", "a", "an", "by", "with", "at", "across", "via", "through", "instead", "never",
            "always", "dont", "cant", "bc", "as", "on", "in", "his", "her", "he", "she", "this", "these", "those",
            "there", "may", "might", "cannot", "does", "do", "between", "without", "within", "over", "under", "per",
            "where", "all", "any", "both", "ok", "okay", "fine", "enough", "fits", "fit");

    /** Verbs that are no nouns as well, so that they show a sentence. */
    private static final Set<String> VERBS = Set.of(
            "need",
            "needs",
            "mean",
            "means",
            "gives",
            "makes",
            "keep",
            "keeps",
            "takes",
            "goes",
            "stays",
            "stay",
            "becomes",
            "gets",
            "sees",
            "see",
            "lets",
            "causes",
            "requires",
            "allows",
            "saves",
            "loses",
            "lose",
            "breaks",
            "grows",
            "fails",
            "holds",
            "lives",
            "serves",
            "uses",
            "sends",
            "receives",
            "contains",
            "returns",
            "owns",
            "wins",
            "arrives",
            "waits",
            "knows",
            "happens",
            "depends",
            "follows",
            "protects",
            "prevents",
            "avoids",
            "dominate",
            "dominates",
            "outnumber",
            "outnumbers",
            "exceed",
            "exceeds",
            "precomputes",
            "grab",
            "grabs",
            "choose",
            "chooses",
            "reduces",
            "increases",
            "guarantees",
            "ensures",
            "decides",
            "handles",
            "maps",
            "tells",
            "learns",
            "carries",
            "leads",
            "remains",
            "remain",
            "matters",
            "matter",
            "suffices",
            "applies",
            "asks",
            "picks",
            "puts",
            "runs",
            "works",
            "becoming",
            "gave");

    /** Signs that terse notes use to relate words. */
    private static final Set<String> JOINING = Set.of("+", ">", "<", "~", "/");

    /** Words that also stand inside key words, and so prove nothing in a row of items. */
    private static final Set<String> WEAK_GLUE =
            Set.of("by", "with", "per", "in", "on", "for", "to", "at", "of", "over");

    private static final Phrases TALKS = new Phrases("""
            i am familiar with|im familiar with|familiar with|i know about|i know all about|i know them|concepts such as
            important concepts|these concepts|such concepts|key concepts|keywords|key words|buzzwords|i have mentioned
            i mentioned|must mention|should mention|would mention|is all about|it is also about|are all about|topics like
            topics such as|aspects of|these aspects|all aspects|would be covered|will be covered|system design interviews
            further keywords|i would talk about|i could talk about|i can talk about|i would discuss|terms like|terms such as
            things like that matter|i have experience with|well versed in|i have heard of|for my interview
            """);

    private final String title;

    Listing(String title) {
        this.title = title;
    }

    /** Returns how a person reads it: "a list of key words". */
    public String title() {
        return title;
    }

    /** Judges {@code sentence} by its form alone, as far as {@code guards} look at it; never {@link #CROWD}. */
    public static Listing of(Sentence sentence, Set<Guard> guards) {
        if (guards.contains(Guard.TALK) && TALKS.first(sentence) != null) {
            return TALK;
        }
        if (guards.contains(Guard.COMMAS) && isCommaList(sentence)) {
            return COMMAS;
        }
        return guards.contains(Guard.BARE) && isBare(sentence) ? BARE : NONE;
    }

    private static boolean isBare(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String gap = i == 0 ? "" : sentence.gap(i);
            if (tokens.get(i).isSign()
                    || isGlue(tokens.get(i).word())
                    || gap.contains(":")
                    || gap.contains("(")
                    || JOINING.stream().anyMatch(gap::contains)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGlue(String word) {
        return GLUE.contains(word) || VERBS.contains(word);
    }

    private static boolean isCommaList(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int items = 0;
        int shortItems = 0;
        int glue = 0;
        int start = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            String word = tokens.get(i - 1).word();
            boolean isWord = isGlue(word) && !WEAK_GLUE.contains(word);
            glue += (isWord || tokens.get(i - 1).isSign()) ? 1 : 0;
            String gap = i == tokens.size() ? "," : sentence.gap(i);
            boolean isLabel = items == 0 && i <= LABEL_TOKENS_MAX && gap.contains(":");
            if (isLabel) {
                start = i;
            } else if (gap.contains(",") || gap.contains(";") || gap.contains(":")) {
                items++;
                shortItems += i - start <= ITEM_TOKENS_MAX ? 1 : 0;
                start = i;
            }
        }
        return items >= ITEMS_MIN
                && shortItems * 100 >= items * SHORT_PERCENT
                && glue * 100 < tokens.size() * GLUE_PERCENT;
    }
}
