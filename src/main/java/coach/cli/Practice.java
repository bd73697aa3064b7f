package coach.cli;

import coach.interview.Casebook;
import coach.interview.Event;
import coach.interview.Event.Resumed;
import coach.interview.Interviewer;
import coach.interview.Mock;
import coach.interview.Phase;
import coach.interview.Session;
import coach.journal.Journal;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.term.Console;
import coach.term.Glyphs;
import coach.term.Rich;
import coach.term.screen.Screen;
import coach.text.CoachException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Begins a self-practice interview, or goes on with one. */
final class Practice {
    private final World world;
    private final Desk desk;

    Practice(World world, Desk desk) {
        this.world = world;
        this.desk = desk;
    }

    /**
     * What an interview is begun with.
     *
     * @param minutes 35, 45 or 60
     */
    record Plan(String question, Level level, int minutes, List<Activity> activities, long seed) {
        Plan {
            activities = List.copyOf(activities);
        }
    }

    /** Begins an interview and runs it. Returns the exit code. */
    int begin(Plan plan) throws IOException {
        try (Journal journal = new Beginning(world, desk).of(plan, unused -> List.of())) {
            return run(journal, List.of());
        }
    }

    /** Goes on with the session whose journal is {@code path}. Returns the exit code. */
    int resume(Path path) throws IOException {
        List<Event> before = Journal.read(path).events();
        if (!before.isEmpty() && Mock.of(Session.of(before)).isPresent()) {
            return new Mocking(world, desk, Optional.empty()).resume(path);
        }
        try (Journal journal = Journal.open(path)) {
            if (journal.events().isEmpty()) {
                throw new CoachException(path + " holds no session: nothing was saved in it");
            }
            Session session = Session.of(journal.events());
            if (session.phase() == Phase.OVER) {
                throw new CoachException(
                        "session %s is over; 'coach score %s' shows the score, 'coach export %s' writes it"
                                .formatted(id(session), id(session), id(session)));
            }
            return run(journal, List.of(new Resumed(world.clock().instant())));
        }
    }

    private int run(Journal journal, List<Event> first) throws IOException {
        Casebook casebook = Desk.casebook(Session.of(journal.events()));
        var understanding = Understanding.begin(casebook, world.embedding());
        try (Console console = world.console().apply(Optional.of(desk.home()))) {
            var screen = new Screen(casebook, console.width(), world.settings().glyphs() == Glyphs.UNICODE);
            journal.damage().ifPresent(damage -> console.print(Rich.warn(damage.message())));
            if (!first.isEmpty()) {
                journal.append(first);
            }
            Session session = Session.of(journal.events());
            console.print(screen.welcome(session));
            session = new Shell(
                            console,
                            journal,
                            new Interviewer(casebook, () -> understanding.facts(console)),
                            screen,
                            world.clock())
                    .run();
            console.print(farewell(session));
            return Exit.DONE;
        }
    }

    private static Rich farewell(Session session) {
        String id = id(session);
        return session.phase() == Phase.OVER
                ? Rich.plain("")
                        .line(Rich.accent("coach export " + id + " --format md").then(" writes the transcript."))
                : Rich.plain("").line(Rich.accent("coach resume " + id).then(" goes on exactly here."));
    }

    private static String id(Session session) {
        return session.started().session();
    }
}
