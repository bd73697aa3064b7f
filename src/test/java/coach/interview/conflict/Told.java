package coach.interview.conflict;

import coach.claim.Standard;
import coach.interview.Casebook;
import coach.interview.Event;
import coach.interview.Event.Answered;
import coach.interview.Event.Assumed;
import coach.interview.Event.Skipped;
import coach.interview.Event.Started;
import coach.interview.Session;
import coach.question.Golden;
import coach.question.GoldenKind;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.rubric.Topic;
import coach.yaml.Bank;
import coach.yaml.Lexicons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sessions made of lines: {@code r:} refine, {@code a:} an assumption, {@code d:} data, {@code c:}, {@code t:}. */
final class Told {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private Told() {}

    /** Returns the casebook of a question with the built-in rules and prices. */
    static Casebook casebook(String question) {
        Bank bank = Bank.builtIn();
        return Casebook.of(
                        bank.question(question).value(),
                        bank.rubric("standard").value(),
                        Lexicons.builtIn(),
                        Standard.claims(List::of))
                .with(
                        bank.prices("standard").value(),
                        bank.contradictions("standard").value());
    }

    /** Returns a session on {@code question} in which {@code lines} were said and every topic was passed. */
    static Session session(String question, List<String> lines) {
        var events = new ArrayList<Event>();
        events.add(new Started(START, "s", question, Level.SENIOR, 45, List.of(Activity.values()), 5, "test"));
        int second = 1;
        for (String line : lines) {
            Instant at = START.plusSeconds(second++);
            String text = line.substring(2).strip();
            switch (line.charAt(0)) {
                case 'r' -> events.add(new Answered(at, Topic.NON_FUNCTIONAL, text));
                case 'a' -> events.add(new Assumed(at, text));
                case 'd' -> events.add(new Answered(at, Topic.SIZE, text));
                case 'c' -> events.add(new Answered(at, Topic.BOARD, text));
                case 't' -> events.add(new Answered(at, Topic.ALTERNATIVES, text));
                default -> throw new IllegalArgumentException(line);
            }
        }
        for (Topic topic : Topic.values()) {
            events.add(new Skipped(START.plusSeconds(second++), topic));
        }
        return Session.of(events);
    }

    /** Returns the session that a golden answer types. */
    static Session golden(String question, GoldenKind kind) {
        Golden golden = Bank.builtIn().question(question).value().golden().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
        var lines = new ArrayList<String>();
        add(lines, "r:", golden.answers().refine());
        add(lines, "d:", golden.answers().data());
        add(lines, "c:", golden.answers().components());
        add(lines, "t:", golden.answers().tradeoffs());
        return session(question, lines);
    }

    private static void add(List<String> lines, String prefix, String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> lines.add(prefix + line));
    }
}
