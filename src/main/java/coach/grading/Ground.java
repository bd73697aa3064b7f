package coach.grading;

import java.util.Comparator;
import java.util.List;

/**
 * What a decision rests on. Each kind has the share of decisions that a person called met, in percent, measured on the
 * labelled answers of the project's tests; {@code coach bank test --measure} measures it again. Kinds that occur too
 * seldom there stand with the nearest kind's figure.
 */
public enum Ground {
    /** The diagram shows it. */
    DRAWN("drawn in the diagram", 100),
    /** A claim about consistency was run. */
    RUN("a claim that was run", 100),
    /** A number is in the accepted range. */
    NUMBER("a number in the accepted range", 98),
    /** A question asks for it. */
    ASKED("a question that asks for it", 95),
    /** A pattern matched, in a sentence near a model sentence. */
    WORDS_AND_SENTENCE("a pattern, in a sentence near a model sentence", 98),
    /** A pattern matched. */
    WORDS("a pattern", 93),
    /** A sentence covers a model sentence, without a pattern. */
    SENTENCE("a sentence like a model sentence", 90),
    /** One part was said and another was not. */
    HALF("some parts, not all", 19),
    /** A sentence comes near a model sentence. */
    NEAR("a sentence somewhat like a model sentence", 30),
    /** It was said, and so was the opposite. */
    DISPUTED("said and taken back", 30),
    /** What matched is negated. */
    NEGATED("a pattern, negated", 10),
    /** A number is out of the accepted range. */
    NUMBER_OFF("a number out of the accepted range", 0),
    /** The opposite was said. */
    OPPOSITE("a statement of the opposite", 0),
    /** Its key words were listed, asked, or said back. */
    NAMED("key words only", 0),
    /** Nothing was found. */
    NOTHING("nothing", 2);

    private static final int SURE = 90;
    private static final int LIKELY = 75;

    /** From here on a match counts as near a model sentence. */
    static final int NEAR_PERCENT = 40;

    private final String title;
    private final int percent;

    Ground(String title, int percent) {
        this.title = title;
        this.percent = percent;
    }

    /** Returns what it is, for a person. */
    public String title() {
        return title;
    }

    /** Returns of a hundred such decisions how many a person called met. */
    public int percent() {
        return percent;
    }

    /** Returns how sure a decision on this ground is, when it is called met or not: sure, likely or unclear. */
    public String confidence(boolean isMet) {
        return word(isMet ? percent : 100 - percent);
    }

    /** Returns the word for a share of right decisions in percent. */
    public static String word(int right) {
        return right >= SURE ? "sure" : right >= LIKELY ? "likely" : "unclear";
    }

    /**
     * Returns what a finding rests on: the weakest of its parts where all are met, else the one nearest to being met.
     */
    public static Ground of(Finding finding) {
        List<Ground> grounds = finding.parts().stream()
                .map(part -> part.reason().ground())
                .sorted()
                .toList();
        return switch (finding.result()) {
            case MET -> grounds.get(grounds.size() - 1);
            case PARTIAL -> HALF;
            case MISSED, CANNOT_JUDGE ->
                finding.parts().stream()
                        .filter(part -> part.status() != Status.MET)
                        .min(Comparator.comparing(PartFinding::status))
                        .map(part -> part.reason().ground())
                        .orElse(NOTHING);
        };
    }
}
