package coach.yaml;

import coach.history.Notation;
import coach.store.Scenario;
import coach.store.ScenarioRules;
import coach.text.CoachException;
import coach.text.Complaint;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.yaml.Binder.Extra;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Scenarios from text alone. */
public final class Scenarios {
    private static final Reading<Scenario> READING = new Reading<>(Scenario.class, Extra.REFUSED, ScenarioRules::check);

    private static final Complaint NOBODY =
            new Complaint("program", "nobody does anything", "write, for example: Ann: w x 1 | Ben: r x 1");

    private Scenarios() {}

    /**
     * Reads a scenario and checks its shape and its rules.
     *
     * @param name what the reader calls the text: {@code questions/scenarios/reply.yaml}
     * @throws CoachException with all complaints, in the order of the text
     */
    public static BankFile<Scenario> parse(String name, String text) {
        return read(new Source(name, text), scenario -> List.of());
    }

    /** Reads a scenario; a program that cannot be read is complained about within its text. */
    static BankFile<Scenario> read(Source source, Function<Scenario, List<Complaint>> more) {
        BankFile<Scenario> file = READING.shaped(source);
        var problems = new ArrayList<Diagnostic>();
        try {
            READING.strict(source, each -> more.apply(each.value()));
        } catch (CoachException e) {
            problems.addAll(e.diagnostics());
        }
        try {
            if (Programs.parse(file.value().program(), file, "program").ops().isEmpty()) {
                problems.addAll(file.places().locate(List.of(NOBODY)));
            }
        } catch (CoachException e) {
            problems.addAll(e.diagnostics());
        }
        if (!problems.isEmpty()) {
            problems.sort(Places.IN_ORDER);
            throw new CoachException(problems);
        }
        return file;
    }

    /** Executes what a scenario claims of models; nothing to say of one that cannot be run. */
    static List<Complaint> claims(Scenario scenario) {
        boolean isRunnable = ScenarioRules.check(scenario).isEmpty() && hasProgram(scenario);
        return isRunnable ? ScenarioRules.needs(scenario) : List.of();
    }

    private static boolean hasProgram(Scenario scenario) {
        try {
            return !Notation.parse(scenario.program()).ops().isEmpty();
        } catch (CoachException e) {
            return false;
        }
    }
}
