package coach.grading.guard;

import coach.words.Sentence;
import coach.words.Token;
import java.util.List;
import java.util.Set;

/** Where one clause of a sentence ends and the next begins, as far as punctuation and small words tell. */
final class Clauses {
    private static final int ENUMERATION_TOKENS_MAX = 7;

    private static final Set<String> OPENERS = Set.of(
            "but",
            "however",
            "although",
            "though",
            "because",
            "bc",
            "cause",
            "cuz",
            "since",
            "so",
            "therefore",
            "hence",
            "thus",
            "whereas",
            "while",
            "unless",
            "otherwise",
            "if",
            "when",
            "once",
            "yet",
            "then",
            "->",
            "=");

    private static final Set<String> SUBJECTS = Set.of(
            "we", "i", "it", "they", "he", "she", "this", "that", "there", "you", "the", "a", "an", "each", "every",
            "one");

    private Clauses() {}

    /** Whether a clause begins at token {@code index}, so that a negation before it does not reach it. */
    static boolean beginsAt(Sentence sentence, int index) {
        return isOpened(sentence, index) || isCut(sentence.gap(index)) || isComma(sentence, index);
    }

    /** Whether the token {@code index} only joins a clause to the one before: "so", "because". */
    static boolean isOpener(Sentence sentence, int index) {
        return OPENERS.contains(sentence.tokens().get(index).word());
    }

    /** Whether a clause begins at token {@code index} beyond doubt: not at a comma that may be of an enumeration. */
    static boolean beginsHardAt(Sentence sentence, int index) {
        String word = sentence.tokens().get(index).word();
        return word.equals("but")
                || word.equals("however")
                || word.equals("instead")
                || sentence.gap(index).contains(";");
    }

    private static boolean isOpened(Sentence sentence, int index) {
        List<Token> tokens = sentence.tokens();
        String word = tokens.get(index).word();
        String next = index + 1 < tokens.size() ? tokens.get(index + 1).word() : "";
        if (word.equals("instead")) {
            return !next.equals("of");
        }
        boolean isJoin = word.equals("and") || word.equals("as") || word.equals("or");
        return OPENERS.contains(word) || (isJoin && SUBJECTS.contains(next) && !next.equals("a") && !next.equals("an"));
    }

    private static boolean isCut(String gap) {
        return gap.contains(";")
                || gap.contains(":")
                || gap.contains("(")
                || gap.contains(")")
                || gap.contains("\u2013")
                || gap.contains("\u2014")
                || gap.contains(" - ");
    }

    private static boolean isComma(Sentence sentence, int index) {
        if (!sentence.gap(index).contains(",")) {
            return false;
        }
        List<Token> tokens = sentence.tokens();
        int end = Math.min(tokens.size(), index + ENUMERATION_TOKENS_MAX);
        for (int i = index; i < end; i++) {
            String word = tokens.get(i).word();
            if (word.equals("or") || word.equals("nor")) {
                return false;
            }
            if (OPENERS.contains(word) || (i == index && SUBJECTS.contains(word) && !word.startsWith("a"))) {
                return true;
            }
        }
        return true;
    }
}
