package coach.partner.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.interview.Act;
import coach.interview.Event;
import coach.interview.Event.Answered;
import coach.interview.Event.Asked;
import coach.interview.Event.Hinted;
import coach.interview.Event.Mocked;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Probed;
import coach.interview.Event.Reply;
import coach.interview.Session;
import coach.question.Criteria;
import coach.question.Curveball;
import coach.question.Fact;
import coach.question.Hint;
import coach.question.Probe;
import coach.rubric.Activity;
import coach.rubric.Advice;
import coach.rubric.Topic;
import coach.term.Rich;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CandidateScreenTest {
    private static final int WIDE = 100_000;
    private static final CandidateScreen SCREEN = new CandidateScreen(Cases.CASEBOOK, 80, true);

    /** All that the interviewer knows of the problem and the candidate does not. */
    private static Set<String> secrets() {
        var secrets = new LinkedHashSet<String>();
        for (Fact fact : Cases.CHAT.facts()) {
            secrets.add(fact.answer());
            secrets.add(fact.ask().get(0));
        }
        for (Hint hint : Cases.CHAT.hints()) {
            secrets.addAll(List.of(hint.direction(), hint.technique(), hint.example()));
        }
        for (Probe probe : Cases.CHAT.probes()) {
            secrets.addAll(List.of(probe.ask(), probe.listenFor()));
        }
        for (Curveball curveball : Cases.CHAT.curveballs()) {
            secrets.addAll(List.of(curveball.says(), curveball.listenFor()));
        }
        Criteria.of(Cases.CHAT).forEach(criterion -> secrets.add(criterion.text()));
        Cases.CHAT.references().forEach(reference -> secrets.add(reference.design()));
        Cases.CHAT.consistency().forEach(need -> secrets.add(need.operation()));
        return secrets;
    }

    private record Deed(List<Event> events, String revealed, String isPrivate) {}

    private static Deed deed(SplittableRandom random, Instant at, Topic topic, int i) {
        String secret = "private" + i + "x";
        String said = "said" + i;
        return switch (random.nextInt(22)) {
            case 0 -> open(new Event.Opened(at, topic), "");
            case 1 -> open(new Answered(at, topic, "words" + i), "");
            case 2 -> open(new Answered(at, Topic.BOARD, "client -> gateway -> store" + i % 2), "");
            case 3 -> open(new Asked(at, topic, "question" + i + "?", Reply.AWAITED, List.of()), "");
            case 4 -> {
                Fact fact =
                        Cases.CHAT.facts().get(random.nextInt(Cases.CHAT.facts().size()));
                yield open(new Mocked(at, new Act.Revealed(fact.id())), fact.answer());
            }
            case 5 -> {
                int hint = random.nextInt(Cases.CHAT.hints().size());
                int rung = 1 + random.nextInt(3);
                yield open(
                        new Hinted(at, topic, hint, rung),
                        Cases.CHAT.hints().get(hint).rung(rung));
            }
            case 6 -> {
                Probe probe = Cases.CHAT
                        .probes()
                        .get(random.nextInt(Cases.CHAT.probes().size()));
                yield open(new Probed(at, topic, ProbeKind.PROBE, probe.id(), probe.ask()), probe.ask());
            }
            case 7 -> {
                Curveball each = Cases.CHAT
                        .curveballs()
                        .get(random.nextInt(Cases.CHAT.curveballs().size()));
                yield open(new Probed(at, topic, ProbeKind.CURVEBALL, each.id(), each.says()), each.says());
            }
            case 8 -> open(new Mocked(at, new Act.Said(said)), said);
            case 9 -> closed(at, new Act.Jotted(secret), secret);
            case 10 -> {
                var criteria = Criteria.of(Cases.CHAT);
                var one = criteria.get(random.nextInt(criteria.size()));
                yield closed(at, new Act.Ticked(one.topic(), one.id(), Act.Tick.MET), one.text());
            }
            case 11 -> closed(at, new Act.Scored(topic, 1 + random.nextInt(5)), "");
            case 12 -> closed(at, new Act.Advised(Advice.LEAN_YES), "Lean yes");
            case 13 -> closed(at, new Act.Overruled(topic, 2, secret), secret);
            case 14 ->
                new Deed(List.of(new Mocked(at, new Act.TakenDown()), new Answered(at, topic, secret)), "", secret);
            case 15 -> open(new Event.Noted(at, "mine" + i), "");
            case 16 -> open(new Event.Nudged(at, topic.activity(), Event.Nudge.ACTIVITY_USED), "");
            case 17 -> open(random.nextBoolean() ? new Event.Paused(at) : new Event.Resumed(at), "");
            case 18 -> open(new Event.Erased(at, 1 + random.nextInt(4)), "");
            case 19 -> closed(at, new Act.Linked(false, secret), "");
            case 20 -> random.nextInt(6) == 0 ? open(new Event.Closed(at), "") : closed(at, new Act.Compared(), "");
            default -> open(new Event.Assessed(at, Activity.DATA, 3), "");
        };
    }

    private static Deed open(Event event, String revealed) {
        return new Deed(List.of(event), revealed, "");
    }

    private static Deed closed(Instant at, Act act, String secret) {
        return new Deed(List.of(new Mocked(at, act)), "", secret);
    }

    @Test
    void nothingIsShownThatWasNotRevealed() {
        Set<String> secrets = secrets();
        var shown = new TreeSet<String>();
        for (long seed = 0; seed < 16; seed++) {
            var random = new SplittableRandom(seed);
            Session session = Cases.begun(random.nextBoolean() ? Act.Way.ONE_TERMINAL : Act.Way.TWO_TERMINALS);
            var revealed = new StringBuilder();
            var hidden = new ArrayList<String>();
            for (int i = 0; i < 20; i++) {
                Topic topic = List.of(Topic.values()).get(random.nextInt(Topic.values().length));
                Deed deed = deed(random, Cases.START.plusSeconds(i), topic, i);
                session = session.with(deed.events());
                revealed.append(deed.revealed()).append('\n');
                if (!deed.isPrivate().isEmpty()) {
                    hidden.add(deed.isPrivate());
                }
                String text = everything(session, deed.events());
                for (String secret : secrets) {
                    boolean isShown = text.contains(secret);
                    assertTrue(
                            !isShown || revealed.indexOf(secret) >= 0,
                            () -> "'" + secret + "' was never revealed:\n" + text);
                    if (isShown) {
                        shown.add(secret);
                    }
                }
                for (String secret : hidden) {
                    String where = "seed " + seed;
                    boolean isRevealed = revealed.indexOf(secret) >= 0;
                    assertTrue(isRevealed || !text.contains(secret), () -> where + ": " + secret + " in\n" + text);
                }
            }
        }
        assertTrue(shown.size() > 30, "the test has seen only " + shown.size() + " things revealed");
    }

    private static String everything(Session session, List<Event> last) {
        Rich all = SCREEN.show(session, last, false)
                .line(SCREEN.show(session, last, true))
                .line(SCREEN.welcome(session))
                .line(SCREEN.status(session, session.last().at()))
                .line(SCREEN.prompt(session))
                .line(SCREEN.board(session))
                .line(SCREEN.facts(session))
                .line(SCREEN.notes(session))
                .line(SCREEN.time(session, session.last().at()))
                .line(SCREEN.help());
        return all.text(WIDE);
    }

    @Test
    void whatIsRevealedIsShown() {
        Session session = Cases.begun(Act.Way.TWO_TERMINALS);
        List<Event> told = List.of(new Mocked(Cases.START, new Act.Revealed("dau")));
        session = session.with(told);

        String answer = Cases.CHAT.facts().get(0).answer();
        assertEquals("Bob: " + answer + "\n", SCREEN.show(session, told, false).text(WIDE));
        assertTrue(SCREEN.facts(session).text(WIDE).contains(answer));
        assertTrue(SCREEN.welcome(session).text(WIDE).contains(answer));
    }

    @Test
    void theComputationIsNotJudgedAndTheBoardIsNotReviewed() {
        Session session = Cases.begun(Act.Way.TWO_TERMINALS);
        List<Event> wrong = List.of(new Answered(Cases.START, Topic.SIZE, "2 users x 3 B = 900 TB"));
        assertEquals("", SCREEN.show(session.with(wrong), wrong, true).text(WIDE));

        List<Event> drawn = List.of(new Answered(Cases.START, Topic.BOARD, "client -> store"));
        String board = SCREEN.board(session.with(drawn)).text(WIDE);
        assertTrue(board.contains("store"), board);
        assertFalse(board.contains("!"), board);
    }
}
