package coach.partner;

import coach.interview.Act.Linked;
import coach.interview.Casebook;
import coach.interview.Event.Mocked;
import coach.interview.Mock;
import coach.interview.Phase;
import coach.interview.Session;
import coach.journal.Journal;
import coach.partner.desk.Party;
import coach.partner.desk.Step;
import coach.partner.door.Door;
import coach.partner.door.Guests;
import coach.partner.door.Invitation;
import coach.term.Console;
import coach.term.Ink;
import coach.term.Input;
import coach.term.RemoteConsole;
import coach.term.Rich;
import coach.text.CoachException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A mock interview at two terminals: the interviewer's, where the journal is, and the candidate's, which comes in
 * through the door. The candidate may drop out and come back at any time.
 */
public final class TwoTerminals implements Guests {
    private static final long REFRESH_MILLIS = 150;
    private static final int LINE_CHARS_MAX = 8_000;
    private static final int LINES_MAX = 3_000;
    private static final long PACE_MILLIS = 100;
    private static final long GOODBYE_SECONDS_MAX = 5;

    private final Console host;
    private final Casebook casebook;
    private final boolean isUnicode;
    private final Table table;
    private final Seat interviewer;
    private final Outbox hostBox;
    private final AtomicReference<@Nullable Place> guest = new AtomicReference<>();
    private final AtomicBoolean isTaken = new AtomicBoolean();
    private final AtomicReference<@Nullable Door> door = new AtomicReference<>();
    private volatile String typing = "";
    private volatile boolean isLeaving;
    private int guestLines;

    /** The candidate's seat, and the way to their window. */
    private record Place(Seat seat, Outbox box, RemoteConsole console, CountDownLatch empty) {}

    /** Sits the interviewer down at {@code host}. */
    public TwoTerminals(Console host, Journal journal, Casebook casebook, InstantSource clock, boolean isUnicode) {
        this.host = host;
        this.casebook = casebook;
        this.isUnicode = isUnicode;
        this.table = new Table(journal, clock, this::show);
        this.interviewer = new Seat(Party.INTERVIEWER, casebook, host.width(), isUnicode);
        this.hostBox = new Outbox(host, "host");
    }

    /**
     * Opens the door, and runs until the interview is over and the interviewer leaves, or the input ends. Returns the
     * session as it stands then; the door is shut.
     */
    public Session run(Invitation invitation) throws IOException {
        ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "refresher");
            thread.setDaemon(true);
            return thread;
        });
        try (Door open = Door.open(invitation, this)) {
            door.set(open);
            host.status(() -> interviewer.status(table.session(), typing, table.now()));
            hostBox.post(interviewer.welcome(table.session(), table.now()));
            hostBox.post(open.invitation());
            ScheduledFuture<?> unused = refresher.scheduleWithFixedDelay(
                    new Refresh(), REFRESH_MILLIS, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
            while (!isLeaving) {
                host.read(interviewer.prompt(table.session())).match(new HostTyped());
            }
            dismiss();
        } finally {
            table.close();
            refresher.shutdownNow();
            hostBox.close();
        }
        return table.session();
    }

    /** Shows the interviewer what the candidate is typing, soon after it changes. */
    private final class Refresh implements Runnable {
        private String shown = "";

        @Override
        public void run() {
            String now = typing;
            if (!now.equals(shown)) {
                shown = now;
                host.refresh();
            }
        }
    }

    private void show(Table.Happening happening, Session session) {
        boolean isHosts = happening.by().party() == Party.INTERVIEWER;
        hostBox.post(happening.trouble());
        hostBox.post(interviewer.show(session, happening.events(), isHosts));
        Place place = guest.get();
        if (place != null) {
            place.box().post(happening.trouble());
            place.box().post(place.seat().show(session, happening.events(), !isHosts));
        }
        if (session.phase() == Phase.OVER) {
            hostBox.post(Rich.dim("That was it. An empty line leaves, and shuts the door."));
        }
    }

    private void dismiss() {
        Place place = guest.get();
        if (place != null) {
            place.box()
                    .post(Rich.dim(
                            table.session().phase() == Phase.OVER
                                    ? "The interview is over; the door shuts. Thank you."
                                    : "The interviewer has left. What was said is kept; ask them when it goes on."));
            place.box().close();
            place.console().close();
            try {
                place.empty().await(GOODBYE_SECONDS_MAX, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void obey(Table table, Seat seat, String line, Outbox box, Extra extra) {
        try {
            Step step = table.obey(seat, line);
            if (step instanceof Step.Shown shown) {
                box.post(shown.text());
            } else if (step instanceof Step.Refused refused) {
                box.post(Rich.warn(refused.why() + "; ").then(Ink.DIM, refused.hint() + "."));
            } else if (step instanceof Step.Passed) {
                box.post(Rich.warn("each of you has a keyboard; ").then(Ink.DIM, "there is nothing to pass."));
            } else if (step instanceof Step.DoorAsked asked) {
                extra.door(asked.isRenewed());
            } else if (step instanceof Step.Left) {
                extra.leave();
            }
        } catch (CoachException e) {
            box.post(Rich.drawing(Ink.WARN, e.render()));
        }
    }

    /** What only one side can do. */
    private interface Extra {
        void leave();

        void door(boolean isRenewed);
    }

    private final class HostTyped implements Input.Cases<Boolean>, Extra {
        @Override
        public Boolean line(String text) {
            obey(table, interviewer, text, hostBox, this);
            return true;
        }

        @Override
        public void leave() {
            isLeaving = true;
        }

        @Override
        public void door(boolean isRenewed) {
            Door open = door.get();
            if (open != null) {
                if (isRenewed) {
                    open.renew();
                }
                hostBox.post(open.invitation());
            }
        }

        @Override
        public Boolean endOfInput() {
            if (!host.isInteractive()) {
                table.record(interviewer, interviewer.end(table.session(), table.now()));
                isLeaving = true;
                return true;
            }
            hostBox.post(Rich.plain("Leave, and shut the door? The session is kept. ")
                    .then(Ink.ACCENT, "Ctrl-D")
                    .then(" again leaves, anything else goes on."));
            Input answer = host.read(interviewer.prompt(table.session()));
            if (answer instanceof Input.Line line) {
                line(line.text());
            } else if (!(answer instanceof Input.Interrupted)) {
                line("/quit");
            }
            return true;
        }

        @Override
        public Boolean interrupted() {
            hostBox.post(Rich.dim("That line is dropped. /quit leaves, and keeps the session."));
            return true;
        }

        @Override
        public Boolean closed() {
            isLeaving = true;
            return true;
        }
    }

    @Override
    public void come(RemoteConsole console, Runnable accepted) {
        Door open = door.get();
        if (open == null || !isTaken.compareAndSet(false, true)) {
            console.print(Rich.warn("Another candidate is here already; there is one seat.")
                    .then(Ink.DIM, " If that was you before the link dropped, try again in half a minute."));
            refused();
            return;
        }
        try {
            receive(console, accepted, open);
        } finally {
            isTaken.set(false);
            hostBox.post(wayBack(open));
        }
    }

    private void receive(RemoteConsole console, Runnable accepted, Door open) {
        var place = new Place(
                new Seat(Party.CANDIDATE, casebook, console.width(), isUnicode),
                new Outbox(console, "candidate"),
                console,
                new CountDownLatch(1));
        open.renew();
        try {
            sit(place, console, open);
            new Guest(place.seat(), place.box(), console, accepted).talk();
        } finally {
            String draft = typing;
            typing = "";
            guest.set(null);
            if (table.session().phase() != Phase.OVER) {
                table.record(place.seat(), List.of(new Mocked(table.now(), new Linked(false, cut(draft)))));
            }
            place.box().close();
            place.empty().countDown();
        }
    }

    private void sit(Place place, RemoteConsole console, Door open) {
        console.status(() -> place.seat().status(table.session(), "", table.now()));
        console.watch(text -> typing = cut(text));
        Rich wayBack = open.password()
                .map(text -> Rich.dim("If the link drops, the same command brings you back, with the password ")
                        .then(Ink.STRONG, text)
                        .then(Ink.DIM, "."))
                .orElse(Rich.empty());
        // What happens after this moment is told as it happens, and nothing is told twice.
        table.still(session -> {
            place.box().post(place.seat().welcome(session, table.now()));
            place.box().post(wayBack);
            guest.set(place);
        });
    }

    private Rich wayBack(Door open) {
        return table.session().phase() == Phase.OVER || isLeaving ? Rich.empty() : open.invitation();
    }

    private static String cut(String text) {
        return text.length() <= LINE_CHARS_MAX ? text : text.substring(0, LINE_CHARS_MAX);
    }

    private void refused() {
        Door open = door.get();
        if (open != null) {
            open.renew();
            hostBox.post(Rich.warn("A second candidate came, and was refused.").line(open.invitation()));
        }
    }

    @Override
    public void left() {
        Door open = door.get();
        if (open != null && !isTaken.get() && open.password().isEmpty()) {
            open.renew();
            hostBox.post(open.invitation());
        }
    }

    @Override
    public void guessed() {
        hostBox.post(Rich.bad("Ten wrong passwords: no password opens the door now. ")
                .then(Ink.ACCENT, "/door new")
                .then(" makes one."));
    }

    /** The candidate's side of the conversation. */
    private final class Guest implements Input.Cases<Boolean>, Extra {
        private final Seat seat;
        private final Outbox box;
        private final RemoteConsole console;
        private final Runnable accepted;
        private boolean isGone;

        private Guest(Seat seat, Outbox box, RemoteConsole console, Runnable accepted) {
            this.seat = seat;
            this.box = box;
            this.console = console;
            this.accepted = accepted;
        }

        private void talk() {
            String draft = Mock.of(table.session()).map(Mock::draft).orElse("");
            table.record(seat, List.of(new Mocked(table.now(), new Linked(true, ""))));
            while (!isGone && !isLeaving && guestLines < LINES_MAX) {
                Input input = console.read(seat.prompt(table.session()).startingWith(draft));
                draft = "";
                if (!(input instanceof Input.Closed)) {
                    typing = "";
                    accepted.run();
                    guestLines++;
                }
                input.match(this);
            }
        }

        @Override
        public Boolean line(String text) {
            if (text.length() > LINE_CHARS_MAX) {
                box.post(Rich.warn("That was too long, and is not taken: at most %d characters at once."
                        .formatted(LINE_CHARS_MAX)));
            } else {
                obey(table, seat, text, box, this);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        }

        @Override
        public Boolean endOfInput() {
            box.post(Rich.dim("/quit leaves; you may come back."));
            return true;
        }

        @Override
        public Boolean interrupted() {
            box.post(Rich.dim("That line is dropped."));
            return true;
        }

        @Override
        public Boolean closed() {
            isGone = true;
            return true;
        }

        @Override
        public void leave() {
            isGone = true;
        }

        @Override
        public void door(boolean isRenewed) {
            // The candidate has no such command.
        }
    }
}
