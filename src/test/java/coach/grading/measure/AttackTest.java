package coach.grading.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ceilings for answers that are made to cheat; the model sentences themselves must pass. */
class AttackTest {
    private static final Map<String, Double> SHARES = shares();

    private static Map<String, Double> shares() {
        var attacks = new Attacks();
        Tuning.labels().forEach(labels -> attacks.add(labels, Tuning.grader(labels)));
        return attacks.shares();
    }

    private static void atMost(double most, String start) {
        SHARES.forEach((kind, share) -> assertTrue(!kind.startsWith(start) || share <= most, kind + ": " + share));
    }

    @Test
    void keyWordsEarnNothing() {
        atMost(0.0, "keywords: commas");
        atMost(0.0, "keywords: spaces");
        atMost(0.15, "keywords: lines");
        atMost(0.15, "keywords: ands");
    }

    @Test
    void shuffledWordsEarnLittle() {
        atMost(0.25, "words shuffled");
    }

    @Test
    void fillerAndBorrowedWordsEarnNothing() {
        atMost(0.0, "filler");
        atMost(0.0, "the prompt");
    }

    @Test
    void negatedModelSentencesEarnNothing() {
        assertTrue(SHARES.getOrDefault("negated: ...", 0.0) >= 0.9, SHARES.toString());
        for (String template : Attacks.NEGATIONS.subList(1, Attacks.NEGATIONS.size())) {
            atMost(0.1, "negated: " + template.formatted("..."));
        }
    }
}
