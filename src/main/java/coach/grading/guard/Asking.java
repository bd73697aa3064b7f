package coach.grading.guard;

import coach.words.Sentence;
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

    private Asking() {}

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
