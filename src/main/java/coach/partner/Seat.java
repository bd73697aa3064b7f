package coach.partner;

import coach.interview.Casebook;
import coach.interview.Event;
import coach.interview.Session;
import coach.partner.desk.CandidateDesk;
import coach.partner.desk.CandidateScreen;
import coach.partner.desk.DeskVerb;
import coach.partner.desk.InterviewerDesk;
import coach.partner.desk.InterviewerScreen;
import coach.partner.desk.Party;
import coach.partner.desk.SeatVerb;
import coach.partner.desk.Step;
import coach.term.Completion;
import coach.term.Prompt;
import coach.term.Rich;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** One of the two people at a console of some width: what they may do, and what they see. Knows no console itself. */
final class Seat {
    private final Party party;
    private final InterviewerDesk interviewerDesk;
    private final InterviewerScreen interviewerScreen;
    private final CandidateDesk candidateDesk;
    private final CandidateScreen candidateScreen;

    Seat(Party party, Casebook casebook, int width, boolean isUnicode) {
        this.party = party;
        this.interviewerScreen = new InterviewerScreen(casebook, width, isUnicode);
        this.interviewerDesk = new InterviewerDesk(casebook, interviewerScreen);
        this.candidateScreen = new CandidateScreen(casebook, width, isUnicode);
        this.candidateDesk = new CandidateDesk(candidateScreen);
    }

    Party party() {
        return party;
    }

    private boolean isInterviewer() {
        return party == Party.INTERVIEWER;
    }

    Step respond(Session session, String line, Instant now) {
        return isInterviewer()
                ? interviewerDesk.respond(session, line, now)
                : candidateDesk.respond(session, line, now);
    }

    Rich show(Session session, List<Event> events, boolean isOwn) {
        return isInterviewer()
                ? interviewerScreen.show(session, events, isOwn)
                : candidateScreen.show(session, events, isOwn);
    }

    Rich welcome(Session session, Instant now) {
        return isInterviewer() ? interviewerScreen.welcome(session, now) : candidateScreen.welcome(session);
    }

    Rich status(Session session, String typing, Instant now) {
        return isInterviewer() ? interviewerScreen.status(session, typing, now) : candidateScreen.status(session, now);
    }

    Prompt prompt(Session session) {
        String label = isInterviewer() ? interviewerScreen.prompt(session) : candidateScreen.prompt(session);
        Prompt prompt = Prompt.of(label).completing(() -> completions(session));
        return isInterviewer() ? prompt.answeredBy(interviewerScreen.keys(session)) : prompt;
    }

    private List<Completion> completions(Session session) {
        return isInterviewer()
                ? InterviewerDesk.completions(session).stream()
                        .map(each -> new Completion(each, help(each), "commands"))
                        .toList()
                : Arrays.stream(SeatVerb.values())
                        .map(verb -> new Completion(verb.typed(), verb.help(), "commands"))
                        .toList();
    }

    private static String help(String typed) {
        return Arrays.stream(DeskVerb.values())
                .filter(verb -> verb.typed().equals(typed))
                .map(DeskVerb::help)
                .findFirst()
                .orElse("");
    }

    /** Returns the events that end the interview because nothing more can be typed. */
    List<Event> end(Session session, Instant now) {
        return interviewerDesk.end(session, now);
    }
}
