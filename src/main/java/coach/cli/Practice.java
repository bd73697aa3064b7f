package coach.cli;

import coach.estimate.PriceTable;
import coach.interview.Casebook;
import coach.interview.Event;
import coach.interview.Event.FileKind;
import coach.interview.Event.Pinned;
import coach.interview.Event.Resumed;
import coach.interview.Event.Started;
import coach.interview.Interviewer;
import coach.interview.Phase;
import coach.interview.Session;
import coach.interview.conflict.ConflictRules;
import coach.journal.Journal;
import coach.question.Question;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.rubric.Rubric;
import coach.term.Console;
import coach.term.Glyphs;
import coach.term.Rich;
import coach.term.screen.Screen;
import coach.text.CoachException;
import coach.yaml.Bank;
import coach.yaml.BankFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
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
        Bank bank = desk.bank();
        BankFile<Question> question = bank.question(plan.question());
        BankFile<Rubric> rubric = bank.rubric(question.value().rubric());
        BankFile<PriceTable> prices = bank.prices(Desk.TABLES);
        BankFile<ConflictRules> rules = bank.contradictions(Desk.TABLES);
        Instant now = world.clock().instant();
        try (Journal journal = desk.sessions()
                .create(
                        plan.question(),
                        now,
                        world.zone(),
                        id -> List.of(
                                new Started(
                                        now,
                                        id,
                                        question.value().id(),
                                        plan.level(),
                                        plan.minutes(),
                                        plan.activities(),
                                        plan.seed(),
                                        Version.NUMBER),
                                pin(
                                        now,
                                        FileKind.QUESTION,
                                        question.source().name(),
                                        question.source().text()),
                                pin(
                                        now,
                                        FileKind.RUBRIC,
                                        rubric.source().name(),
                                        rubric.source().text()),
                                pin(
                                        now,
                                        FileKind.PRICES,
                                        prices.source().name(),
                                        prices.source().text()),
                                pin(
                                        now,
                                        FileKind.CONTRADICTIONS,
                                        rules.source().name(),
                                        rules.source().text())))) {
            return run(journal, List.of());
        }
    }

    /** Goes on with the session whose journal is {@code path}. Returns the exit code. */
    int resume(Path path) throws IOException {
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

    private static Pinned pin(Instant now, FileKind kind, String name, String text) {
        return new Pinned(now, kind, name, sha256(text), text);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
