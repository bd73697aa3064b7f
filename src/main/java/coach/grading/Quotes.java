package coach.grading;

import coach.words.Sentence;
import coach.words.Stretch;

/** How much of a sentence is quoted as evidence: enough to read it, no more. */
final class Quotes {
    private static final int CHARS_MAX = 110;
    private static final int TOKENS_AROUND_MAX = 8;

    private Quotes() {}

    /** Returns the whole sentence where it is short, else what stands between the commas around {@code stretch}. */
    static Evidence around(int answer, Sentence sentence, Stretch stretch) {
        if (sentence.text().length() <= CHARS_MAX) {
            return Evidence.of(answer, sentence);
        }
        int first = stretch.first();
        while (first > 0 && stretch.first() - first < TOKENS_AROUND_MAX && !isCut(sentence, first)) {
            first--;
        }
        int last = stretch.last();
        int end = sentence.tokens().size() - 1;
        while (last < end && last - stretch.last() < TOKENS_AROUND_MAX && !isCut(sentence, last + 1)) {
            last++;
        }
        return Evidence.of(answer, sentence, new Stretch(first, last));
    }

    /** Returns what {@link #around} returns for the tokens between two places of the answer's text. */
    static Evidence around(int answer, Sentence sentence, int start, int end) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            boolean meets = sentence.tokens().get(i).start() < end
                    && sentence.tokens().get(i).end() > start;
            first = meets && first < 0 ? i : first;
            last = meets ? i : last;
        }
        return first < 0 ? Evidence.of(answer, sentence) : around(answer, sentence, new Stretch(first, last));
    }

    private static boolean isCut(Sentence sentence, int index) {
        return sentence.gap(index).chars().anyMatch(c -> ",;:()".indexOf(c) >= 0);
    }
}
