package coach.partner;

import coach.interview.Event;
import coach.interview.Session;
import coach.journal.Journal;
import coach.journal.Trouble;
import coach.partner.desk.Step;
import coach.term.Rich;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The one session of two people. What either does is decided on the session as it stands, put on disk, and only then
 * shown to both. For use by several threads.
 */
final class Table {
    private final Journal journal;
    private final InstantSource clock;
    private final BiConsumer<Happening, Session> audience;
    private Session session;
    private boolean isClosed;

    /**
     * Something that happened.
     *
     * @param by the seat it was typed at
     * @param trouble what to tell both where it could not be put on disk; empty where it was
     */
    record Happening(List<Event> events, Seat by, Rich trouble) {}

    /**
     * Sets the table.
     *
     * @param audience told of everything that happened, in order, and must not wait
     */
    Table(Journal journal, InstantSource clock, BiConsumer<Happening, Session> audience) {
        this.journal = journal;
        this.clock = clock;
        this.audience = audience;
        this.session = Session.of(journal.events());
    }

    synchronized Session session() {
        return session;
    }

    /** Looks at the session while nothing happens. */
    synchronized void still(Consumer<Session> look) {
        look.accept(session);
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Decides on a line typed at {@code seat}. What happened is on disk and shown when this returns.
     *
     * @throws coach.text.CoachException if the line cannot be read as a command
     */
    synchronized Step obey(Seat seat, String line) {
        if (isClosed) {
            return new Step.Left(List.of());
        }
        Step step = seat.respond(session, line, clock.instant());
        if (step instanceof Step.Happened happened) {
            record(seat, happened.events());
        } else if (step instanceof Step.Left left) {
            record(seat, left.events());
        }
        return step;
    }

    /** Records what happened at {@code seat} without a line. */
    synchronized void record(Seat seat, List<Event> events) {
        if (events.isEmpty() || isClosed) {
            return;
        }
        Rich trouble = Rich.empty();
        try {
            journal.append(events);
        } catch (IOException e) {
            trouble = Rich.bad("NOT SAVED: ")
                    .then(Trouble.message(e))
                    .line("%d lines are kept in memory and tried again with each line. The interview can go on."
                            .formatted(journal.pending().size()));
        }
        session = session.with(events);
        audience.accept(new Happening(events, seat, trouble), session);
    }

    /** Takes nothing more: the journal is about to be closed. */
    synchronized void close() {
        isClosed = true;
    }
}
