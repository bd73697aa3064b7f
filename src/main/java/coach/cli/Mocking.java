package coach.cli;

import coach.interview.Act;
import coach.interview.Act.Seated;
import coach.interview.Act.Way;
import coach.interview.Casebook;
import coach.interview.Event.Mocked;
import coach.interview.Event.Resumed;
import coach.interview.Mock;
import coach.interview.Phase;
import coach.interview.Session;
import coach.journal.Journal;
import coach.partner.OneTerminal;
import coach.partner.TwoTerminals;
import coach.partner.door.Invitation;
import coach.term.Console;
import coach.term.Glyphs;
import coach.term.Rich;
import coach.text.CoachException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Begins a mock interview, or goes on with one. */
final class Mocking {
    private final World world;
    private final Desk desk;
    private final Optional<Invitation> invitation;

    /**
     * Makes ready for mock interviews.
     *
     * @param invitation who may come in over the network; empty for one terminal
     */
    Mocking(World world, Desk desk, Optional<Invitation> invitation) {
        this.world = world;
        this.desk = desk;
        this.invitation = invitation;
    }

    /** Begins a mock interview and runs it. Returns the exit code. */
    int begin(Practice.Plan plan, Seated seated) throws IOException {
        try (Journal journal = new Beginning(world, desk).of(plan, now -> List.of(new Mocked(now, seated)))) {
            return run(journal);
        }
    }

    /** Goes on with the mock interview whose journal is {@code path}. Returns the exit code. */
    int resume(Path path) throws IOException {
        try (Journal journal = Journal.open(path)) {
            if (journal.events().isEmpty()) {
                throw new CoachException(path + " holds no session: nothing was saved in it");
            }
            Session session = Session.of(journal.events());
            if (Mock.of(session).isEmpty() || session.phase() == Phase.OVER) {
                throw new CoachException("session %s is no mock interview that is open"
                        .formatted(session.started().session()));
            }
            journal.append(List.of(new Resumed(world.clock().instant())));
            return run(journal);
        }
    }

    private int run(Journal journal) throws IOException {
        Casebook casebook = Desk.casebook(Session.of(journal.events()));
        boolean isUnicode = world.settings().glyphs() == Glyphs.UNICODE;
        // No history of lines on disk: the next one at this keyboard is the other one.
        try (Console console = world.console().apply(Optional.empty())) {
            journal.damage().ifPresent(damage -> console.print(Rich.warn(damage.message())));
            Session session = invitation.isPresent()
                    ? new TwoTerminals(console, journal, casebook, world.clock(), isUnicode).run(invitation.get())
                    : new OneTerminal(console, journal, casebook, world.clock(), isUnicode).run();
            console.print(farewell(session));
            return Exit.DONE;
        }
    }

    private static Rich farewell(Session session) {
        String id = session.started().session();
        if (session.phase() != Phase.OVER) {
            return Rich.plain("").line(Rich.accent("coach mock --resume " + id).then(" goes on exactly here."));
        }
        return Rich.plain("")
                .line(Rich.accent("coach export " + id + " --format md").then(" writes the transcript."))
                .line(Rich.accent("coach mock --swap " + id).then(" changes roles."));
    }

    /** Returns who sits where in the interview after {@code session}, with changed roles. */
    static Seated swapped(Session session, Way way) {
        Seated before = Mock.of(session)
                .map(Mock::seated)
                .orElseThrow(() -> new CoachException(
                        "session " + session.started().session() + " is no mock interview; nobody can change roles"));
        return new Act.Seated(
                before.candidate(), before.interviewer(), way, session.started().session());
    }
}
