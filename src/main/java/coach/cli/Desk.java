package coach.cli;

import coach.claim.Standard;
import coach.estimate.PriceTable;
import coach.grading.pattern.Lexicon;
import coach.interview.Casebook;
import coach.interview.Event.FileKind;
import coach.interview.Event.Pinned;
import coach.interview.Session;
import coach.interview.conflict.ConflictRules;
import coach.journal.Journal;
import coach.journal.Sessions;
import coach.question.Question;
import coach.rubric.Rubric;
import coach.store.Scenario;
import coach.text.CoachException;
import coach.yaml.Bank;
import coach.yaml.Contradictions;
import coach.yaml.Lexicons;
import coach.yaml.Prices;
import coach.yaml.Questions;
import coach.yaml.Rubrics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bank and the sessions that a command works with, found from its options. */
final class Desk {
    /** The id of the price table and of the rules on contradictions that interviews are held with. */
    static final String TABLES = "standard";

    private final Map<String, String> environment;
    private final List<Path> banks;
    private final @Nullable Path home;

    Desk(Map<String, String> environment, List<Path> banks, @Nullable Path home) {
        this.environment = environment;
        this.banks = List.copyOf(banks);
        this.home = home;
    }

    /** Returns the built-in bank with every folder that was named. */
    Bank bank() {
        Bank bank = Bank.builtIn();
        for (Path folder : banks) {
            bank = bank.with(folder);
        }
        return bank;
    }

    /** Returns the data folder, which need not exist. */
    Path home() {
        return home == null ? Sessions.home(environment) : home;
    }

    /** Returns the stories that claims may name. */
    List<Scenario> scenarios() {
        return scenarios(bank());
    }

    private static List<Scenario> scenarios(Bank bank) {
        return bank.scenarios().stream()
                .map(summary -> bank.scenario(summary.id()).value())
                .toList();
    }

    /** Returns the sessions in the data folder. */
    Sessions sessions() {
        return Sessions.at(home());
    }

    /** Returns the casebook a session was begun with, from the files it holds itself. */
    static Casebook casebook(Session session) {
        Pinned question = pinned(session, FileKind.QUESTION);
        Pinned rubric = pinned(session, FileKind.RUBRIC);
        return casebook(
                        Questions.recorded(question.name(), question.text()).value(),
                        Rubrics.recorded(rubric.name(), rubric.text()).value())
                .with(prices(session), rules(session));
    }

    /** Sessions of before prices were kept are shown with those of the program. */
    private static PriceTable prices(Session session) {
        return session.pinned(FileKind.PRICES)
                .map(pin -> Prices.recorded(pin.name(), pin.text()).value())
                .orElseGet(() -> Bank.builtIn().prices(TABLES).value());
    }

    private static ConflictRules rules(Session session) {
        return session.pinned(FileKind.CONTRADICTIONS)
                .map(pin -> Contradictions.recorded(pin.name(), pin.text()).value())
                .orElseGet(() -> Bank.builtIn().contradictions(TABLES).value());
    }

    /** Returns a casebook with the built-in lexicon. */
    static Casebook casebook(Question question, Rubric rubric) {
        Lexicon lexicon = Lexicons.builtIn();
        return Casebook.of(question, rubric, lexicon, Standard.claims(() -> scenarios(Bank.builtIn())));
    }

    private static Pinned pinned(Session session, FileKind kind) {
        return session.pinned(kind)
                .orElseThrow(
                        () -> new CoachException("session " + session.started().session()
                                + " ended before its bank files were saved; nothing was typed in it, begin a new one"));
    }

    /** Returns a session for reading, by its id or the beginning of it. */
    Session session(String id) throws IOException {
        Path path = sessions().find(id);
        var events = Journal.read(path).events();
        if (events.isEmpty()) {
            throw new CoachException(path + " holds no session: nothing was saved in it");
        }
        return Session.of(events);
    }
}
