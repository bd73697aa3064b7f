package coach.grading;

import coach.rubric.Level;
import coach.rubric.Topic;
import java.util.List;

/**
 * How one topic came out at one level. Points: a met criterion earns 100 times its importance, a partly met one 50
 * times, less the price of the hints taken for it.
 *
 * @param weight its share of the activity, from the rubric
 * @param enough the percentage of {@code available} that already earns the full score, from the rubric
 * @param available the points of all criteria expected at the level that could be judged
 * @param earned the points earned with these
 * @param bonus the points earned with criteria expected only at a higher level
 * @param findings all findings of the topic, those above the level too
 */
public record TopicScore(
        Topic topic,
        Level level,
        int weight,
        int enough,
        int available,
        int earned,
        int bonus,
        List<Finding> findings) {
    public TopicScore {
        findings = List.copyOf(findings);
    }

    /** Whether the topic has a score: something was expected and could be judged. */
    public boolean isJudged() {
        return available > 0;
    }

    /** Returns the score, 0 to 100; bonus points fill it up. 0 where nothing could be judged. */
    public int score() {
        return of(earned + bonus);
    }

    /** Returns the score without bonus points, 0 to 100: what gates look at. */
    public int firm() {
        return of(earned);
    }

    private int of(int points) {
        return available == 0 ? 0 : (int) Math.min(100, 100L * points * 100 / ((long) enough * available));
    }

    /** Returns the findings expected at the level that came out as {@code result}, in the order of the question. */
    public List<Finding> expected(Result result) {
        return findings.stream()
                .filter(finding -> level.includes(finding.criterion().level()) && finding.result() == result)
                .toList();
    }

    /** Returns the findings that earned points although they are expected only at a higher level. */
    public List<Finding> beyond() {
        return findings.stream()
                .filter(finding -> !level.includes(finding.criterion().level()))
                .filter(finding -> finding.result() == Result.MET || finding.result() == Result.PARTIAL)
                .toList();
    }
}
