package coach.grading;

import coach.question.Golden;
import coach.question.Question;
import coach.rubric.Activity;
import coach.rubric.Rubric;
import coach.text.CoachException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A golden answer, graded: a test of its question.
 *
 * @param bands for each activity in order and then for the total, whether the score is where the author wants it
 */
public record GoldenRun(Golden golden, Scorecard scorecard, List<InBand> bands) {
    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,3})\\s*\\.\\.\\s*(\\d{1,3})\\s*");

    public GoldenRun {
        bands = List.copyOf(bands);
    }

    /**
     * A score and the range it must be in, both ends included.
     *
     * @param name the activity's name, or {@code total}
     */
    public record InBand(String name, int score, int from, int to) {
        /** Whether the score is in the range. */
        public boolean isIn() {
            return from <= score && score <= to;
        }
    }

    /** Grades {@code golden} at its own level. */
    public static GoldenRun of(Question question, Rubric rubric, Grader grader, Golden golden, Drawings drawings) {
        List<Answer> answers = GoldenAnswers.of(golden, drawings);
        List<Answer> drawn =
                answers.stream().filter(answer -> answer.kind() == Kind.DRAWING).toList();
        List<Finding> findings = grader.grade(answers, drawings.facts(question, drawn));
        Scorecard card = Scorecard.of(question, rubric, golden.level(), findings, Map.of());
        var bands = new ArrayList<InBand>();
        for (Activity activity : Activity.values()) {
            bands.add(band(activity.id(), card.of(activity).score(), range(golden, activity)));
        }
        bands.add(band("total", card.total(), golden.bands().total()));
        return new GoldenRun(golden, card, bands);
    }

    private static String range(Golden golden, Activity activity) {
        return switch (activity) {
            case REFINE -> golden.bands().refine();
            case DATA -> golden.bands().data();
            case COMPONENTS -> golden.bands().components();
            case TRADEOFFS -> golden.bands().tradeoffs();
        };
    }

    private static InBand band(String name, int score, String range) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            throw new CoachException("'" + range + "' is no range of scores; write it as 70..100");
        }
        return new InBand(name, score, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    private InBand band(Activity activity) {
        return bands.stream()
                .filter(band -> band.name().equals(activity.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether every score is in its range. */
    public boolean isInBand() {
        return bands.stream().allMatch(InBand::isIn);
    }

    /** Returns a line for each score, and below one that is out of its range the criteria to look at. */
    public String render() {
        var text = new StringBuilder();
        String kind = golden.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        text.append("%s at %s: %s\n".formatted(kind, golden.level().id(), isInBand() ? "in band" : "OUT OF BAND"));
        for (InBand band : bands) {
            text.append("  %-10s %3d  (%d..%d)%s\n"
                    .formatted(band.name(), band.score(), band.from(), band.to(), band.isIn() ? "" : "  <-- out"));
        }
        for (Activity activity : Activity.values()) {
            InBand band = band(activity);
            InBand total = bands.get(bands.size() - 1);
            if (!band.isIn() || !total.isIn()) {
                boolean isTooLow = band.isIn() ? total.score() < total.from() : band.score() < band.from();
                text.append(suspects(scorecard.of(activity), isTooLow));
            }
        }
        return text.toString();
    }

    private static String suspects(ActivityScore activity, boolean isTooLow) {
        var text = new StringBuilder();
        for (TopicScore topic : activity.topics()) {
            for (Finding finding : topic.findings()) {
                boolean isAwarded = finding.result() == Result.MET || finding.result() == Result.PARTIAL;
                boolean isMet = finding.result() == Result.MET;
                boolean isExpected = topic.level().includes(finding.criterion().level());
                if (isTooLow ? isExpected && !isMet : isAwarded) {
                    text.append("    %-13s %-8s %s: %s\n"
                            .formatted(
                                    topic.topic().id(),
                                    finding.result().id(),
                                    finding.criterion().id(),
                                    finding.why()));
                }
            }
        }
        return text.toString();
    }
}
