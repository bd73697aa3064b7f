package coach.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.question.Criterion;
import coach.question.Question;
import coach.rubric.Activity;
import coach.rubric.Advice;
import coach.rubric.Anchors;
import coach.rubric.Band;
import coach.rubric.ByLevel;
import coach.rubric.Dimension;
import coach.rubric.Gate;
import coach.rubric.HintPrice;
import coach.rubric.Level;
import coach.rubric.Rubric;
import coach.rubric.Section;
import coach.rubric.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final Question QUESTION = Questions.of(Map.of(), List.of(), List.of(), List.of());
    private static final Evidence WORDS = new Evidence(1, 0, 1, "x");

    private static Rubric rubric(int enough, List<Gate> gates) {
        var sections = new ArrayList<Section>();
        for (Activity activity : Activity.values()) {
            List<Dimension> dimensions = activity.topics().stream()
                    .map(topic -> new Dimension(
                            topic, 10, new ByLevel(enough, enough, enough), new Anchors("mid", "senior", "staff")))
                    .toList();
            sections.add(new Section(activity, 25, dimensions));
        }
        List<Band> bands = List.of(
                new Band(Advice.STRONG_YES, 85),
                new Band(Advice.YES, 70),
                new Band(Advice.LEAN_YES, 60),
                new Band(Advice.STRONG_NO, 0));
        return new Rubric(1, "r", 1, "R", sections, gates, bands, List.of(), new HintPrice(10, 25, 50));
    }

    private static Finding finding(String id, Topic topic, int importance, Level level, Result result) {
        var criterion = new Criterion(id, topic, id, importance, level, "why", new Criterion.Said(List.of()));
        boolean isAwarded = result == Result.MET || result == Result.PARTIAL;
        Status status = isAwarded ? Status.MET : Status.MISSED;
        List<Evidence> evidence = isAwarded ? List.of(WORDS) : List.of();
        var part = new PartFinding("", "says it", "", status, new Reason.Absent("says it"), evidence);
        return new Finding(criterion, result, evidence, List.of(part), "");
    }

    private static Scorecard card(Rubric rubric, Level level, Finding... findings) {
        return Scorecard.of(QUESTION, rubric, level, Arrays.asList(findings), Map.of());
    }

    @Test
    void pointsAreWeighedByImportance() {
        Scorecard card = card(
                rubric(100, List.of()),
                Level.MID,
                finding("a", Topic.SIZE, 3, Level.MID, Result.MET),
                finding("b", Topic.SIZE, 2, Level.MID, Result.PARTIAL),
                finding("c", Topic.SIZE, 1, Level.MID, Result.MISSED));
        TopicScore size = card.of(Topic.SIZE);
        assertEquals(600, size.available());
        assertEquals(400, size.earned());
        assertEquals(66, size.score());
        assertEquals(66, card.of(Activity.DATA).score());
        assertEquals(66, card.total());
        assertEquals(Advice.LEAN_YES, card.advice());
    }

    @Test
    void enoughOfThePointsIsAFullScore() {
        Finding met = finding("a", Topic.SIZE, 1, Level.MID, Result.MET);
        Finding missed = finding("b", Topic.SIZE, 1, Level.MID, Result.MISSED);
        assertEquals(50, card(rubric(100, List.of()), Level.MID, met, missed).total());
        assertEquals(83, card(rubric(60, List.of()), Level.MID, met, missed).total());
        assertEquals(100, card(rubric(50, List.of()), Level.MID, met, missed).total());
        assertEquals(100, card(rubric(40, List.of()), Level.MID, met, missed).total());
    }

    @Test
    void hintsCostAShareOfWhatTheyHelpedTo() {
        Finding met = finding("a", Topic.SIZE, 2, Level.MID, Result.MET);
        for (var price : Map.of(0, 100, 1, 90, 2, 75, 3, 50).entrySet()) {
            Scorecard card = Scorecard.of(
                    QUESTION, rubric(100, List.of()), Level.MID, List.of(met), Map.of("a", price.getKey()));
            assertEquals(price.getValue(), card.total(), "rung " + price.getKey());
        }
    }

    @Test
    void whatCannotBeJudgedLeavesBothSides() {
        Scorecard card = card(
                rubric(100, List.of()),
                Level.MID,
                finding("a", Topic.SIZE, 1, Level.MID, Result.MET),
                finding("b", Topic.SIZE, 3, Level.MID, Result.CANNOT_JUDGE),
                finding("c", Topic.GROWTH, 3, Level.MID, Result.CANNOT_JUDGE));
        assertEquals(100, card.total());
        assertEquals(false, card.of(Topic.GROWTH).isJudged());
        assertEquals(List.of("b"), ids(card.of(Topic.SIZE).expected(Result.CANNOT_JUDGE)));
    }

    @Test
    void topicsWithoutExpectedCriteriaAreLeftOut() {
        Scorecard card = card(
                rubric(100, List.of()),
                Level.MID,
                finding("a", Topic.SIZE, 1, Level.MID, Result.MET),
                finding("b", Topic.PRIVACY, 1, Level.STAFF, Result.MISSED));
        assertEquals(100, card.of(Activity.DATA).score());
        assertEquals(100, card.total());
    }

    @Test
    void theSameFindingsAreScoredAtEveryLevel() {
        Finding mid = finding("a", Topic.SIZE, 1, Level.MID, Result.MET);
        Finding staff = finding("b", Topic.SIZE, 1, Level.STAFF, Result.MISSED);
        assertEquals(100, card(rubric(100, List.of()), Level.MID, mid, staff).total());
        assertEquals(100, card(rubric(100, List.of()), Level.SENIOR, mid, staff).total());
        assertEquals(50, card(rubric(100, List.of()), Level.STAFF, mid, staff).total());
    }

    @Test
    void bonusFillsATopicUpAndNeverPassesAGate() {
        var gate = new Gate("g", "Consistency", List.of(Topic.CONSISTENCY), 60, Advice.LEAN_NO, Level.MID);
        Finding met = finding("a", Topic.CONSISTENCY, 1, Level.MID, Result.MET);
        Finding missed = finding("b", Topic.CONSISTENCY, 1, Level.MID, Result.MISSED);
        Finding beyond = finding("c", Topic.CONSISTENCY, 3, Level.STAFF, Result.MET);
        Scorecard card = card(rubric(100, List.of(gate)), Level.MID, met, missed, beyond);
        assertEquals(100, card.of(Topic.CONSISTENCY).score());
        assertEquals(50, card.of(Topic.CONSISTENCY).firm());
        assertEquals(List.of("c"), ids(card.of(Topic.CONSISTENCY).beyond()));
        assertEquals(Advice.STRONG_YES, card.earned());
        assertEquals(Advice.LEAN_NO, card.advice());
        assertEquals(50, card.gates().get(0).reached());
    }

    @Test
    void gatesOfHigherLevelsDoNotStand() {
        var gate = new Gate("g", "Money", List.of(Topic.MONEY), 60, Advice.NO, Level.STAFF);
        Finding met = finding("a", Topic.SIZE, 1, Level.MID, Result.MET);
        Finding missed = finding("b", Topic.MONEY, 1, Level.MID, Result.MISSED);
        assertEquals(
                List.of(),
                card(rubric(100, List.of(gate)), Level.MID, met, missed).gates());
        assertEquals(
                List.of(false),
                card(rubric(100, List.of(gate)), Level.STAFF, met, missed).gates().stream()
                        .map(GateOutcome::isPassed)
                        .toList());
    }

    @Test
    void nothingSaidIsNothingEarned() {
        Scorecard card = card(rubric(60, List.of()), Level.MID, finding("a", Topic.SIZE, 1, Level.MID, Result.MISSED));
        assertEquals(0, card.total());
        assertEquals(Advice.STRONG_NO, card.advice());
    }

    @Test
    void aBetterFindingNeverLowersAScore() {
        List<Result> worstFirst = List.of(Result.MISSED, Result.PARTIAL, Result.MET);
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            var findings = new ArrayList<Finding>();
            var better = new ArrayList<Finding>();
            int changed = random.nextInt(6);
            for (int i = 0; i < 6; i++) {
                Topic topic = List.of(Topic.values()).get(random.nextInt(Topic.values().length));
                Level level = List.of(Level.values()).get(random.nextInt(3));
                int importance = random.nextInt(1, 4);
                int result = random.nextInt(3);
                findings.add(finding("f" + i, topic, importance, level, worstFirst.get(result)));
                int next = i == changed ? Math.min(2, result + 1) : result;
                better.add(finding("f" + i, topic, importance, level, worstFirst.get(next)));
            }
            Rubric rubric = rubric(random.nextInt(30, 101), List.of());
            Level level = List.of(Level.values()).get(random.nextInt(3));
            Scorecard before = Scorecard.of(QUESTION, rubric, level, findings, Map.of());
            Scorecard after = Scorecard.of(QUESTION, rubric, level, better, Map.of());
            assertTrue(before.total() <= after.total() && after.total() <= 100, "seed " + seed);
        }
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(f -> f.criterion().id()).toList();
    }
}
