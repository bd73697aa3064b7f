package coach.partner;

import coach.interview.Act;
import coach.interview.Casebook;
import coach.interview.Event;
import coach.interview.Mock;
import coach.interview.Phase;
import coach.interview.Session;
import coach.interview.Stage;
import coach.journal.Journal;
import coach.partner.desk.Party;
import coach.partner.desk.Step;
import coach.term.Console;
import coach.term.Ink;
import coach.term.Input;
import coach.term.Prompt;
import coach.term.Rich;
import coach.text.CoachException;
import java.time.InstantSource;
import java.util.List;

/** A mock interview at one terminal that is passed to and fro, with a curtain between; or through a pipe. */
public final class OneTerminal {
    private final Console console;
    private final Table table;
    private final Seat interviewer;
    private final Seat candidate;
    private volatile Seat seat;
    private volatile boolean isLeaving;
    private int seen;

    /** Sits two people down at {@code console}; the interviewer begins. */
    public OneTerminal(Console console, Journal journal, Casebook casebook, InstantSource clock, boolean isUnicode) {
        this.console = console;
        this.table = new Table(journal, clock, this::show);
        this.interviewer = new Seat(Party.INTERVIEWER, casebook, console.width(), isUnicode);
        this.candidate = new Seat(Party.CANDIDATE, casebook, console.width(), isUnicode);
        this.seat = interviewer;
    }

    /** Runs until the interview is over, is left, or the input ends. Returns the session as it stands then. */
    public Session run() {
        console.status(() -> isLeaving ? Rich.empty() : seat.status(table.session(), "", table.now()));
        console.print(seat.welcome(table.session(), table.now()));
        while (table.session().phase() != Phase.OVER && !isLeaving) {
            console.read(seat.prompt(table.session())).match(new Typed());
            if (stage() == Stage.RATING && seat == interviewer && !isLeaving) {
                pass();
            }
        }
        return table.session();
    }

    private Stage stage() {
        return mock().stage();
    }

    private Mock mock() {
        return Mock.of(table.session()).orElseThrow();
    }

    private void show(Table.Happening happening, Session session) {
        console.print(happening.trouble());
        console.print(seat.show(session, happening.events(), true));
    }

    private void obey(String line) {
        try {
            Step step = table.obey(seat, line);
            if (step instanceof Step.Shown shown) {
                console.print(shown.text());
            } else if (step instanceof Step.Refused refused) {
                console.print(Rich.warn(refused.why() + "; ").then(Ink.DIM, refused.hint() + "."));
            } else if (step instanceof Step.Passed) {
                pass();
            } else if (step instanceof Step.DoorAsked) {
                console.print(Rich.warn("there is no door; ").then(Ink.DIM, "'coach mock --host' opens one."));
            } else if (step instanceof Step.Left) {
                isLeaving = true;
            }
        } catch (CoachException e) {
            console.print(Rich.drawing(Ink.WARN, e.render()));
        }
    }

    /** Nobody sees the other's screen: it is cleared, the other one sits down, and it is cleared again. */
    private void pass() {
        seat = seat == interviewer ? candidate : interviewer;
        boolean isOnPaper = mock().seated().way() == Act.Way.PAPER;
        if (!isOnPaper) {
            console.curtain();
            String name = seat == interviewer ? mock().interviewer() : mock().candidate();
            console.print(Rich.strong("Hand the keyboard to " + name + "."));
            if (console.isInteractive() && !isSeated(name)) {
                isLeaving = true;
                return;
            }
            console.curtain();
        }
        console.print(seat.welcome(table.session(), table.now()));
        List<Event> all = table.session().events();
        if (seat == interviewer && seen < all.size()) {
            console.print(Rich.rule("meanwhile"));
            console.print(seat.show(table.session(), all.subList(seen, all.size()), false));
        }
        seen = all.size();
    }

    private boolean isSeated(String name) {
        console.print(Rich.dim("Press Enter when " + name + " sits here and nobody else looks."));
        return !(console.read(Prompt.of("")) instanceof Input.Closed);
    }

    private final class Typed implements Input.Cases<Boolean> {
        @Override
        public Boolean line(String text) {
            obey(text);
            return true;
        }

        @Override
        public Boolean endOfInput() {
            if (!console.isInteractive()) {
                table.record(interviewer, interviewer.end(table.session(), table.now()));
                return true;
            }
            console.print(Rich.plain("Leave? The session is kept. ")
                    .then(Ink.ACCENT, "Ctrl-D")
                    .then(" again leaves, anything else goes on."));
            Input answer = console.read(seat.prompt(table.session()));
            if (answer instanceof Input.Line line) {
                obey(line.text());
            } else if (!(answer instanceof Input.Interrupted)) {
                obey("/quit");
            }
            return true;
        }

        @Override
        public Boolean interrupted() {
            console.print(Rich.dim("That line is dropped. /quit leaves, and keeps the session."));
            return true;
        }

        @Override
        public Boolean closed() {
            isLeaving = true;
            return true;
        }
    }
}
