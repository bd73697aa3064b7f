package coach.grading.guard;

import coach.words.Sentence;
import coach.words.Sentences;
import coach.words.Token;
import java.util.List;
import java.util.Set;

/** Whether a sentence asks, and whether a question still states something. */
public final class Asking {
    private static final Phrases ASKS = new Phrases("""
            ask|i would ask|id ask|i would first ask|i would like to know|id like to know|i want to know|i need to know
            we need to know|clarify|can you tell me|could you tell me|tell me|questions|question|q|first question
            i would clarify|let me ask|two things i need|things i need to know|need to know|want to know|like to know
            """);

    private static final Phrases HEDGES =
            new Phrases("i guess|i think|i suppose|right|maybe|perhaps|correct|okay|ok|no|fine|makes sense");

    private static final Set<String> INTERROGATIVES = Set.of(
            "how", "what", "whats", "which", "who", "whose", "whos", "where", "wheres", "when", "why", "do", "does",
            "did", "is", "are", "isnt", "arent", "was", "can", "could", "should", "shall", "will", "would", "any",
            "may", "might", "must", "has", "have", "dont", "doesnt", "am");

    private static final Set<String> SPEAKERS =
            Set.of("i", "id", "we", "lets", "use", "keep", "store", "put", "ill", "send", "add", "cache", "shard");

    private static final Set<String> DENIALS = Set.of("not", "never", "wont", "dont", "wouldnt", "no");

    private static final int CUE_TOKENS_MAX = 4;

    /** What follows a question word in a clause that states: "when a user sends", "how we store". */
    private static final Set<String> SUBJECTS = Set.of(
            "i", "we", "you", "it", "he", "she", "they", "a", "an", "the", "this", "there", "possible", "needed");

    /** Question words that also begin clauses. */
    private static final Set<String> JOINING = Set.of("how", "who", "where", "when", "why", "whose", "what", "which");

    /** Verbs that ask only where a subject follows: "should it be fast" asks, "should be fast" states. */
    private static final Set<String> VERBS = Set.of(
            "do", "does", "did", "is", "are", "was", "can", "could", "should", "shall", "will", "would", "may", "might",
            "must", "has", "have", "any", "am");

    private static final Set<String> MORE_SUBJECTS = Set.of(
            "our",
            "my",
            "your",
            "that",
            "these",
            "users",
            "people",
            "someone",
            "somebody",
            "everything",
            "all",
            "any",
            "u");

    private static final Set<String> RELATIVE = Set.of("means", "mean", "makes", "implies", "gives");

    private static final Set<String> FINITE = Set.of(
            "is", "are", "was", "will", "must", "should", "can", "could", "have", "has", "need", "needs", "use", "i",
            "we", "it", "they");

    private static final int FRAGMENT_MAX = 4;

    private Asking() {}

    /**
     * Whether a line has the form of a question, with or without a question mark: "whats the DAU", "do we need groups".
     * "When a user sends one, we store it" has not, and neither has "should be fast".
     */
    public static boolean isQuestion(String line) {
        List<Sentence> sentences = new Sentences().of(line);
        if (sentences.isEmpty() || sentences.get(0).tokens().size() < 2) {
            return line.strip().endsWith("?");
        }
        Sentence last = sentences.get(sentences.size() - 1);
        if (endsInMark(last) || (sentences.size() == 1 && asks(last))) {
            return true;
        }
        String first = sentences.get(0).tokens().get(0).word();
        String second = sentences.get(0).tokens().get(1).word();
        if (sentences.size() > 1 || !INTERROGATIVES.contains(first)) {
            return false;
        }
        boolean hasSubject = SUBJECTS.contains(second);
        if (VERBS.contains(first)) {
            return hasSubject || MORE_SUBJECTS.contains(second);
        }
        return !RELATIVE.contains(second) && !(hasSubject && JOINING.contains(first));
    }

    /**
     * Whether a line that has not the form of a question may still ask by naming a subject: "max participants". A
     * sentence with a verb of its own, such as "messages are kept", states.
     */
    public static boolean mayAsk(String line) {
        List<Sentence> sentences = new Sentences().of(line);
        if (sentences.size() != 1) {
            return false;
        }
        List<String> words = sentences.get(0).tokens().stream().map(Token::word).toList();
        boolean isFragment = words.size() <= FRAGMENT_MAX && words.stream().noneMatch(FINITE::contains);
        return isFragment || (!words.isEmpty() && VERBS.contains(words.get(0)));
    }

    /** Whether {@code sentence} asks for something: it ends in a question mark, or says that it asks. */
    public static boolean asks(Sentence sentence) {
        if (endsInMark(sentence)) {
            return true;
        }
        int most = Math.min(CUE_TOKENS_MAX, sentence.tokens().size());
        for (int i = 0; i < most; i++) {
            if (DENIALS.contains(sentence.tokens().get(i).word())) {
                return false;
            }
            if (ASKS.at(sentence, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code sentence} ends in a question mark. */
    public static boolean endsInMark(Sentence sentence) {
        return sentence.gap(sentence.tokens().size()).contains("?");
    }

    /** Whether what {@code sentence} says must not count as a statement. "I'd go with WebSockets, I guess?" states. */
    public static boolean hidesStatements(Sentence sentence) {
        return endsInMark(sentence) && !isHedged(sentence);
    }

    private static boolean isHedged(Sentence sentence) {
        String first = sentence.tokens().get(0).word();
        if (INTERROGATIVES.contains(first)) {
            return false;
        }
        int size = sentence.tokens().size();
        for (int i = Math.max(1, size - 2); i < size; i++) {
            var hedge = HEDGES.at(sentence, i);
            if (hedge != null && hedge.last() == size - 1) {
                return true;
            }
        }
        return SPEAKERS.contains(first);
    }
}
