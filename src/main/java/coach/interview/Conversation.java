package coach.interview;

import coach.grading.FactMatch;
import coach.grading.FactMatcher;
import coach.grading.guard.Asking;
import coach.interview.Event.Answered;
import coach.interview.Event.Asked;
import coach.interview.Event.Assumed;
import coach.interview.Event.Chose;
import coach.interview.Event.Nudged;
import coach.interview.Event.Reply;
import coach.question.Fact;
import coach.rubric.Activity;
import coach.rubric.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What an interviewer makes of something said: a question that is answered from the facts, a choice among offered
 * facts, an assumption, or an answer.
 */
final class Conversation {
    private static final Pattern ASSUMPTION = Pattern.compile(
            "(?is)\\s*(i('d| would| will)? (just )?assume|i'm assuming|assum(e|ing|ption)\\b|let'?s (assume|say)|say\\b).*");
    private static final Pattern CHOICE = Pattern.compile("\\s*([1-9])\\s*");
    private static final Pattern NO_CHOICE =
            Pattern.compile("(?i)\\s*(0|none|none of (these|them)|neither)\\s*\\.?\\s*");
    private static final Pattern AFTER_QUESTION = Pattern.compile("(?<=\\?)|\\n");

    private final Supplier<FactMatcher> facts;

    Conversation(Supplier<FactMatcher> facts) {
        this.facts = facts;
    }

    /** Returns what {@code text} amounts to, one event or, where several questions were asked at once, several. */
    List<Event> hear(Session session, String text, Instant now) {
        Topic topic = session.topic();
        Optional<Asked> pending = pending(session);
        if (pending.isPresent()) {
            Optional<Event> reply = replyTo(pending.get(), topic, text, now);
            if (reply.isPresent()) {
                return List.of(reply.get());
            }
        }
        boolean isQuestion = text.strip().endsWith("?");
        if (topic.activity() == Activity.REFINE
                && !isQuestion
                && ASSUMPTION.matcher(text).matches()) {
            return List.of(new Assumed(now, text));
        }
        if (topic == Topic.QUESTIONS) {
            return ask(topic, text, now);
        }
        if (isQuestion && !(facts.get().match(text) instanceof FactMatch.Unknown)) {
            return List.of(asked(topic, text, now));
        }
        return List.of(new Answered(now, topic, text));
    }

    /** Returns the question whose reply is still open: facts were offered, or an assumption was asked for. */
    static Optional<Asked> pending(Session session) {
        List<Event> events = session.events();
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof Asked asked && asked.reply() != Reply.TOLD && asked.reply() != Reply.AWAITED) {
                return Optional.of(asked);
            }
            if (!(events.get(i) instanceof Nudged)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Event> replyTo(Asked pending, Topic topic, String text, Instant now) {
        if (pending.reply() == Reply.OFFERED) {
            if (NO_CHOICE.matcher(text).matches()) {
                return Optional.of(new Asked(now, topic, pending.text(), Reply.UNKNOWN, List.of()));
            }
            var choice = CHOICE.matcher(text);
            if (choice.matches()
                    && Integer.parseInt(choice.group(1)) <= pending.facts().size()) {
                return Optional.of(new Chose(now, pending.facts().get(Integer.parseInt(choice.group(1)) - 1)));
            }
            return Optional.empty();
        }
        boolean isStatement = !text.contains("?") && !Asking.isQuestion(text);
        return isStatement ? Optional.of(new Assumed(now, text)) : Optional.empty();
    }

    private List<Event> ask(Topic topic, String text, Instant now) {
        var events = new ArrayList<Event>();
        for (String piece : AFTER_QUESTION.split(text, -1)) {
            String question = piece.strip();
            if (!question.isEmpty()) {
                boolean asks = Asking.isQuestion(question)
                        || (Asking.mayAsk(question) && facts.get().match(question) instanceof FactMatch.Told);
                events.add(asks ? asked(topic, question, now) : new Answered(now, topic, question));
            }
        }
        return events;
    }

    private Asked asked(Topic topic, String text, Instant now) {
        FactMatch match = facts.get().match(text);
        if (match instanceof FactMatch.Told told) {
            return new Asked(now, topic, text, Reply.TOLD, ids(told.facts()));
        }
        if (match instanceof FactMatch.Offered offered) {
            return new Asked(now, topic, text, Reply.OFFERED, ids(offered.facts()));
        }
        return new Asked(now, topic, text, Reply.UNKNOWN, List.of());
    }

    private static List<String> ids(List<Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }
}
