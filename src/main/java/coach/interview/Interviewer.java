package coach.interview;

import coach.grading.FactMatch;
import coach.grading.FactMatcher;
import coach.interview.Event.Assumed;
import coach.interview.Event.Closed;
import coach.interview.Event.Erased;
import coach.interview.Event.Finished;
import coach.interview.Event.Noted;
import coach.interview.Event.Opened;
import coach.interview.Event.Paused;
import coach.interview.Event.Resumed;
import coach.interview.Event.Skipped;
import coach.interview.Outcome.Happened;
import coach.interview.Outcome.Left;
import coach.interview.Outcome.Refused;
import coach.interview.Outcome.Shown;
import coach.interview.Outcome.View;
import coach.question.Fact;
import coach.rubric.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides what an input leads to. Pure: the session, the input and the time are arguments, and the same arguments give
 * the same outcome.
 */
public final class Interviewer {
    private final Casebook casebook;
    private final Conversation conversation;
    private final FollowUps followUps;
    private final ClaimTalk claimTalk;
    private final EstimateTalk estimateTalk;
    private final Breaking breaking;

    /** Holds a casebook for one interview; questions are understood by their words. */
    public Interviewer(Casebook casebook) {
        this(casebook, casebook::facts);
    }

    /**
     * Holds a casebook for one interview.
     *
     * @param facts what understands refining questions; asked for when the first question comes
     */
    public Interviewer(Casebook casebook, Supplier<FactMatcher> facts) {
        this.casebook = casebook;
        this.conversation = new Conversation(facts);
        this.followUps = new FollowUps(casebook);
        this.claimTalk = new ClaimTalk(casebook);
        this.estimateTalk = new EstimateTalk(casebook);
        this.breaking = new Breaking(casebook);
    }

    /** Returns what {@code input} leads to at {@code now}. */
    public Outcome respond(Session session, Input input, Instant now) {
        return switch (session.phase()) {
            case RUNNING -> nudged(session, running(session, input, now), now);
            case PAUSED -> paused(input, now);
            case ASSESSING ->
                isOneOf(input, Verb.QUIT, Verb.HELP, Verb.TIME, Verb.NOTES, Verb.BOARD, Verb.LEDGER, Verb.FACTS)
                        ? command(session, (Input.Command) input, now)
                        : Assessment.respond(session, input, now);
            case OVER -> new Refused("the interview is over", "'coach export' writes the transcript");
        };
    }

    /**
     * Returns the events that end an interview whose input has ended: what is open is marked as skipped, and the score
     * may be seen.
     */
    public List<Event> end(Session session, Instant now) {
        var events = new ArrayList<Event>();
        if (session.phase() == Phase.RUNNING || session.phase() == Phase.PAUSED) {
            events.addAll(close(session, now));
        }
        if (session.phase() != Phase.OVER) {
            events.add(new Finished(now));
        }
        return events;
    }

    /** Returns what would be asked now, aimed at the weakest point of what was said; for a person to decide on. */
    public Optional<Event.Probed> suggestion(Session session, Instant now) {
        return followUps.onLeaving(session, now);
    }

    /** Returns the reminders of the clock that are due at {@code now} and were not given yet. */
    public List<Event> due(Session session, Instant now) {
        return Nudges.due(session, casebook.rubric().budget(session.started().minutes()), now);
    }

    /** Returns the facts that {@code question} seems to ask for, the likeliest first; for a person to decide on. */
    public List<Fact> likely(String question) {
        FactMatch match = casebook.facts().match(question);
        if (match instanceof FactMatch.Told told) {
            return told.facts();
        }
        return match instanceof FactMatch.Offered offered ? offered.facts() : List.of();
    }

    /** Returns the events that close the answers: what is open is marked as left open. */
    public List<Event> closing(Session session, Instant now) {
        return close(session, now);
    }

    private Outcome running(Session session, Input input, Instant now) {
        if (input instanceof Input.Speech speech) {
            var heard = new ArrayList<>(conversation.hear(session, speech.text(), now));
            List<Event> remarks = claimTalk.after(session, heard, now);
            heard.addAll(remarks.isEmpty() ? estimateTalk.after(session, heard, now) : remarks);
            return new Happened(heard);
        }
        return input instanceof Input.Command command ? command(session, command, now) : goOn(session, now);
    }

    private Outcome goOn(Session session, Instant now) {
        if (!session.isTouched(session.topic()) && !session.isSkipped(session.topic())) {
            return new Refused(
                    "nothing was said on '" + session.topic().title() + "' yet",
                    "say something, or /hint, /why, or /skip to leave it open");
        }
        return followUps
                .onLeaving(session, now)
                .<Outcome>map(probed -> new Happened(List.of(probed)))
                .orElseGet(() -> next(session, now));
    }

    private Outcome next(Session session, Instant now) {
        List<Topic> topics = session.topics();
        int place = topics.indexOf(session.topic());
        if (place + 1 < topics.size()) {
            return new Happened(opening(session, topics.get(place + 1), now));
        }
        return session.untouched().isEmpty()
                ? new Refused("that was the last topic", "/finish closes the answers; /back and /go return to a topic")
                : new Shown(View.OPEN_TOPICS);
    }

    private List<Event> opening(Session session, Topic topic, Instant now) {
        var events = new ArrayList<Event>();
        events.add(new Opened(now, topic));
        new Aim(casebook).at(session, topic, now).ifPresent(events::add);
        return events;
    }

    private Outcome command(Session session, Input.Command command, Instant now) {
        return switch (command.verb()) {
            case NEXT -> skipOrNext(session, now);
            case BACK -> back(session, now);
            case GO -> go(session, command.argument(), now);
            case SKIP -> skip(session, now);
            case HINT -> hint(session, now);
            case CLAIM -> new Happened(claimTalk.claimed(session, command.argument(), now));
            case ASSUME -> new Happened(List.of(new Assumed(now, command.argument())));
            case ERASE -> erase(session, command.argument(), now);
            case NOTES ->
                command.argument().isEmpty()
                        ? new Shown(View.NOTES)
                        : new Happened(List.of(new Noted(now, command.argument())));
            case PAUSE -> new Happened(List.of(new Paused(now)));
            case RESUME -> new Refused("the clock is running", "/pause stops it");
            case FINISH -> finish(session, command.argument(), now);
            case QUIT -> new Left(session.phase() == Phase.RUNNING ? List.of(new Paused(now)) : List.of());
            case TIME -> new Shown(View.TIME);
            case BOARD -> board(session, command.argument(), now);
            case LEDGER -> new Shown(View.LEDGER);
            case BREAK -> breaking.broken(session, command.argument(), now);
            case FACTS -> new Shown(View.FACTS);
            case WHY -> new Shown(View.WHY);
            case HELP -> new Shown(View.HELP);
        };
    }

    private Outcome skipOrNext(Session session, Instant now) {
        return session.isTouched(session.topic()) || session.isSkipped(session.topic())
                ? next(session, now)
                : skip(session, now);
    }

    private Outcome skip(Session session, Instant now) {
        if (session.isTouched(session.topic())) {
            return new Refused("'" + session.topic().title() + "' is answered already", "/next goes on");
        }
        var events = new ArrayList<Event>();
        events.add(new Skipped(now, session.topic()));
        if (next(session, now) instanceof Happened happened) {
            events.addAll(happened.events());
        }
        return new Happened(events);
    }

    private Outcome back(Session session, Instant now) {
        int place = session.topics().indexOf(session.topic());
        return place == 0
                ? new Refused("this is the first topic", "/go TOPIC goes anywhere")
                : new Happened(List.of(new Opened(now, session.topics().get(place - 1))));
    }

    private Outcome go(Session session, String name, Instant now) {
        List<Topic> found = Places.find(session, name);
        if (found.size() == 1) {
            return new Happened(opening(session, found.get(0), now));
        }
        if (found.isEmpty()) {
            return new Refused(
                    "no topic '" + name + "'",
                    Places.nearest(session, name)
                            .map(near -> "did you mean /go " + near + "?")
                            .orElse("topics: " + String.join(", ", Places.names(session))));
        }
        String names = found.stream().map(Topic::id).collect(Collectors.joining(", "));
        return new Refused("'" + name + "' may mean several topics", "one of " + names);
    }

    private Outcome hint(Session session, Instant now) {
        return Hints.next(session, casebook.question().hints(), casebook.findings(session), now)
                .<Outcome>map(hinted -> new Happened(List.of(hinted)))
                .orElse(new Refused("there are no more hints on this topic", "/why says what a full answer covers"));
    }

    private static Outcome board(Session session, String argument, Instant now) {
        if (argument.isEmpty()) {
            return new Shown(View.BOARD);
        }
        if (session.phase() != Phase.RUNNING) {
            return new Refused("the answers are closed", "/board shows the diagram");
        }
        return switch (argument.toLowerCase(Locale.ROOT)) {
            case "edit" -> Redrawing.edit(session);
            case "undo" -> Redrawing.undo(session, now);
            default -> new Refused("/board takes edit or undo, or nothing", "/erase NUMBER takes one line back");
        };
    }

    /** Returns what a diagram that was changed as a whole leads to. */
    public Outcome redrawn(Session session, String lines, Instant now) {
        return nudged(session, Redrawing.to(session, lines, now), now);
    }

    private static Outcome erase(Session session, String argument, Instant now) {
        var lines = BoardLines.of(session);
        Optional<BoardLines.Numbered> line = lines.stream()
                .filter(each -> argument.equals(Integer.toString(each.number())))
                .findFirst();
        return line.<Outcome>map(each -> new Happened(List.of(new Erased(now, each.answer()))))
                .orElse(new Refused(
                        "the diagram has no line '" + argument + "'",
                        lines.isEmpty() ? "it is empty" : "/board shows the lines with their numbers"));
    }

    private Outcome finish(Session session, String argument, Instant now) {
        boolean isSure = "now".startsWith(argument) && !argument.isEmpty();
        return session.untouched().isEmpty() || isSure
                ? new Happened(close(session, now))
                : new Shown(View.OPEN_TOPICS);
    }

    private static List<Event> close(Session session, Instant now) {
        var events = new ArrayList<Event>();
        session.untouched().stream()
                .filter(topic -> !session.isSkipped(topic))
                .forEach(topic -> events.add(new Skipped(now, topic)));
        events.add(new Closed(now));
        return events;
    }

    private static Outcome paused(Input input, Instant now) {
        if (isOneOf(input, Verb.RESUME) || input instanceof Input.Blank) {
            return new Happened(List.of(new Resumed(now)));
        }
        if (isOneOf(input, Verb.QUIT)) {
            return new Left(List.of());
        }
        if (isOneOf(input, Verb.TIME)) {
            return new Shown(View.TIME);
        }
        if (isOneOf(input, Verb.HELP)) {
            return new Shown(View.HELP);
        }
        return new Refused("the clock is stopped", "/resume or an empty line goes on; /quit leaves");
    }

    private Outcome nudged(Session session, Outcome outcome, Instant now) {
        if (!(outcome instanceof Happened happened) || session.phase() != Phase.RUNNING) {
            return outcome;
        }
        List<Event> due =
                Nudges.due(session, casebook.rubric().budget(session.started().minutes()), now);
        if (due.isEmpty()) {
            return outcome;
        }
        var events = new ArrayList<>(happened.events());
        events.addAll(due);
        return new Happened(events);
    }

    private static boolean isOneOf(Input input, Verb... verbs) {
        return input instanceof Input.Command command && List.of(verbs).contains(command.verb());
    }
}
