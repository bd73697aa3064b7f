package coach.cli;

import coach.interview.Event;
import coach.interview.Input;
import coach.interview.Interviewer;
import coach.interview.Outcome;
import coach.interview.Phase;
import coach.interview.Session;
import coach.journal.Journal;
import coach.journal.Trouble;
import coach.term.Console;
import coach.term.Ink;
import coach.term.Rich;
import coach.term.screen.Prompts;
import coach.term.screen.Screen;
import coach.text.CoachException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The loop: a line, a decision, the journal, the screen. All the choices are made elsewhere. */
final class Shell {
    private final Console console;
    private final Journal journal;
    private final Interviewer interviewer;
    private final Screen screen;
    private final InstantSource clock;
    private Session session;
    private boolean isLeaving;

    Shell(Console console, Journal journal, Interviewer interviewer, Screen screen, InstantSource clock) {
        this.console = console;
        this.journal = journal;
        this.interviewer = interviewer;
        this.screen = screen;
        this.clock = clock;
        this.session = Session.of(journal.events());
    }

    /** Runs until the interview is over, is left, or the input ends. Returns the session as it stands then. */
    Session run() {
        console.status(() ->
                session.phase() == Phase.RUNNING ? screen.views().status(session, clock.instant()) : Rich.empty());
        while (session.phase() != Phase.OVER && !isLeaving) {
            coach.term.Input input = console.read(Prompts.of(session));
            input.match(new Typed());
        }
        return session;
    }

    private void obey(String line) {
        try {
            Outcome outcome = interviewer.respond(session, Input.parse(line), clock.instant());
            if (outcome instanceof Outcome.Happened happened) {
                record(happened.events());
            } else if (outcome instanceof Outcome.Left left) {
                record(left.events());
                isLeaving = true;
            } else if (outcome instanceof Outcome.Editing editing) {
                edit(editing.lines());
            } else if (outcome instanceof Outcome.Shown shown) {
                console.print(screen.views().of(shown.view(), session, clock.instant()));
            } else if (outcome instanceof Outcome.Refused refused) {
                console.print(Rich.warn(refused.why() + "; ").then(Ink.DIM, refused.hint() + "."));
            }
        } catch (CoachException e) {
            console.print(Rich.drawing(Ink.WARN, e.render()));
        }
    }

    private void edit(String lines) {
        Optional<String> saved = console.edit(lines);
        if (saved.isEmpty()) {
            console.print(Rich.warn("There is no editor here, or it failed; nothing has changed. ")
                    .then(Ink.DIM, "Type lines of the diagram, or /erase NUMBER."));
            return;
        }
        Outcome outcome = interviewer.redrawn(session, saved.get(), clock.instant());
        if (outcome instanceof Outcome.Happened happened) {
            record(happened.events());
        } else {
            console.print(Rich.dim("Nothing has changed."));
        }
    }

    /** On disk before on screen: what could not be saved is kept, said, and tried again with the next line. */
    private void record(List<Event> events) {
        boolean isSaved = true;
        try {
            journal.append(events);
        } catch (IOException e) {
            isSaved = false;
            console.print(Rich.bad("NOT SAVED: ")
                    .then(Trouble.message(e))
                    .line(Rich.plain(
                            "%d lines are kept in memory and tried again with each line you type. The interview can go on; copy"
                                            .formatted(journal.pending().size())
                                    + " what matters from this screen before you leave.")));
        }
        session = session.with(events);
        console.print(screen.show(session, events));
        if (isSaved && !journal.pending().isEmpty()) {
            throw new IllegalStateException("saved events are still pending");
        }
    }

    private final class Typed implements coach.term.Input.Cases<Boolean> {
        @Override
        public Boolean line(String text) {
            obey(text);
            return true;
        }

        @Override
        public Boolean endOfInput() {
            if (!console.isInteractive()) {
                record(interviewer.end(session, clock.instant()));
                return true;
            }
            console.print(Rich.plain("Leave? Your place is kept. ")
                    .then(Ink.ACCENT, "Ctrl-D")
                    .then(" again leaves, anything else goes on."));
            coach.term.Input answer = console.read(Prompts.of(session));
            if (answer instanceof coach.term.Input.Line line) {
                if (!line.text().isBlank()) {
                    obey(line.text());
                }
            } else if (!(answer instanceof coach.term.Input.Interrupted)) {
                obey("/quit");
            }
            return true;
        }

        @Override
        public Boolean interrupted() {
            console.print(Rich.dim("That line is dropped. /quit leaves, and keeps your place."));
            return true;
        }

        @Override
        public Boolean closed() {
            isLeaving = true;
            return true;
        }
    }
}
