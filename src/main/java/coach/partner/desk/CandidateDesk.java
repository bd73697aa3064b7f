package coach.partner.desk;

import coach.interview.Act.Rated;
import coach.interview.BoardLines;
import coach.interview.Event;
import coach.interview.Event.Answered;
import coach.interview.Event.Asked;
import coach.interview.Event.Assessed;
import coach.interview.Event.Assumed;
import coach.interview.Event.Erased;
import coach.interview.Event.Finished;
import coach.interview.Event.Mocked;
import coach.interview.Event.Noted;
import coach.interview.Event.Reply;
import coach.interview.Mock;
import coach.interview.Phase;
import coach.interview.Session;
import coach.interview.Stage;
import coach.partner.desk.Step.Happened;
import coach.partner.desk.Step.Left;
import coach.partner.desk.Step.Passed;
import coach.partner.desk.Step.Refused;
import coach.partner.desk.Step.Shown;
import coach.rubric.Activity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides what something the candidate typed leads to. Pure. */
public final class CandidateDesk {
    private static final Pattern RATING = Pattern.compile("(?s)([1-5])[\\s,]*([1-5])[\\s,]*([1-5])(?:[\\s,.:;]+(.*))?");
    private static final Pattern SCORES = Pattern.compile("[1-5]([\\s,]*[1-5])*");

    private final CandidateScreen screen;

    /** Makes the desk of one candidate, who sees {@code screen}. */
    public CandidateDesk(CandidateScreen screen) {
        this.screen = screen;
    }

    /**
     * Returns what {@code line} leads to at {@code now}.
     *
     * @throws coach.text.CoachException if a command is unknown, ambiguous, or lacks its argument
     */
    public Step respond(Session session, String line, Instant now) {
        Typed<SeatVerb> typed = Typed.of(line, List.of(SeatVerb.values()));
        if (typed.verb().isPresent()) {
            return command(session, typed.verb().get(), typed.text(), now);
        }
        Mock mock = Mock.of(session).orElseThrow();
        return switch (mock.stage()) {
            case INTERVIEW -> speech(session, typed.text(), now);
            case SCORING -> assessment(session, typed.text(), now);
            case FEEDBACK, RATING -> rating(mock, typed.text(), now);
            case OVER -> new Left(List.of());
        };
    }

    private static Step speech(Session session, String text, Instant now) {
        if (session.phase() == Phase.PAUSED) {
            return new Refused("the clock is stopped", "the interviewer lets it go on");
        }
        if (text.isEmpty()) {
            return new Refused("say or draw something", "the interviewer opens the next topic");
        }
        return new Happened(List.of(heard(session, text, now)));
    }

    /** Returns what was said as an event: a question waits for the interviewer. */
    static Event heard(Session session, String text, Instant now) {
        return text.strip().endsWith("?")
                ? new Asked(now, session.topic(), text, Reply.AWAITED, List.of())
                : new Answered(now, session.topic(), text);
    }

    private static Step assessment(Session session, String text, Instant now) {
        List<Activity> judged =
                session.all(Assessed.class).stream().map(Assessed::activity).toList();
        List<Activity> open = session.started().activities().stream()
                .filter(activity -> !judged.contains(activity))
                .toList();
        if (open.isEmpty()) {
            return new Refused("that is taken down", "the interviewer is scoring; wait for the feedback");
        }
        String digits = text.replaceAll("[\\s,]", "");
        if (!SCORES.matcher(text).matches() || digits.length() > open.size()) {
            return new Refused(
                    "up to " + open.size() + " numbers from 1 (poor) to 5 (strong) are asked for",
                    "one for each activity that is not judged yet");
        }
        var events = new ArrayList<Event>();
        for (int i = 0; i < digits.length(); i++) {
            events.add(new Assessed(now, open.get(i), digits.charAt(i) - '0'));
        }
        return new Happened(events);
    }

    private static Step rating(Mock mock, String text, Instant now) {
        Matcher numbers = RATING.matcher(text);
        boolean isLast = mock.stage() == Stage.RATING;
        if (!numbers.matches()) {
            return isLast && text.isEmpty()
                    ? new Happened(List.of(new Finished(now)))
                    : new Refused(
                            "three numbers from 1 to 5 are asked for, and words if you like",
                            "sit with them again, their questions, their help: 4 3 5 clear hints");
        }
        var events = new ArrayList<Event>();
        String words = numbers.group(4) == null ? "" : numbers.group(4).strip();
        events.add(new Mocked(now, new Rated(digit(numbers, 1), digit(numbers, 2), digit(numbers, 3), words)));
        if (isLast) {
            events.add(new Finished(now));
        }
        return new Happened(events);
    }

    private static int digit(Matcher numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }

    private Step command(Session session, SeatVerb verb, String argument, Instant now) {
        return switch (verb) {
            case BOARD -> new Shown(screen.board(session));
            case FACTS -> new Shown(screen.facts(session));
            case TIME -> new Shown(screen.time(session, now));
            case HELP -> new Shown(screen.help());
            case ASSUME ->
                session.phase() == Phase.RUNNING
                        ? new Happened(List.of(new Assumed(now, argument)))
                        : new Refused("the answers are closed", "the interviewer says what comes next");
            case ERASE -> erase(session, argument, now);
            case NOTES ->
                argument.isEmpty() ? new Shown(screen.notes(session)) : new Happened(List.of(new Noted(now, argument)));
            case PASS -> new Passed();
            case QUIT -> new Left(List.of());
        };
    }

    private static Step erase(Session session, String number, Instant now) {
        if (session.phase() != Phase.RUNNING) {
            return new Refused("the answers are closed", "nothing can be taken back now");
        }
        return BoardLines.of(session).stream()
                .filter(line -> number.equals(Integer.toString(line.number())))
                .findFirst()
                .<Step>map(line -> new Happened(List.of(new Erased(now, line.answer()))))
                .orElse(new Refused(
                        "the diagram has no line '" + number + "'", "/board shows them with their numbers"));
    }
}
