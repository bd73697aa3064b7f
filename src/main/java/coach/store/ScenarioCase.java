package coach.store;

import coach.history.History;
import coach.text.CoachException;
import coach.text.Complaint;
import java.util.ArrayList;
import java.util.List;

/** Makes a case of a scenario: its story's people, operations and faults by number. */
public final class ScenarioCase {
    private ScenarioCase() {}

    /**
     * Returns the case. Everybody carries a session: what one person has seen is known to the store that cares. People
     * who may reach any site have homes all the same, spread over the sites, for stores that ask them to stay.
     *
     * @throws CoachException where the scenario breaks a rule of {@link ScenarioRules#check}
     */
    public static Case of(Scenario scenario) {
        ScenarioReader read = read(scenario);
        var clients = new ArrayList<Client>();
        for (Scenario.Person person : scenario.people()) {
            int home = person.roams()
                    ? clients.size() % scenario.sites().size()
                    : scenario.sites().indexOf(person.at());
            clients.add(new Client(person.name(), home, person.roams(), true));
        }
        return new Case(scenario.sites(), scenario.initial(), clients, read.steps(), read.faults);
    }

    /** Returns the surprise as a goal of an exploration of the case. */
    public static Goal surprise(Scenario scenario) {
        return new Surprise(read(scenario).ops);
    }

    /** Returns whether a run of the case shows the surprise. */
    public static boolean isSurprising(Scenario scenario, Run run) {
        return new Surprise(read(scenario).ops).shows(run);
    }

    /** Returns the surprise as a history without times. */
    public static History history(Scenario scenario) {
        return read(scenario).history();
    }

    /** Returns pairs of operations of {@link #history}: the second is issued after the first was answered. */
    static List<int[]> order(Scenario scenario) {
        ScenarioReader read = read(scenario);
        var pairs = new ArrayList<int[]>();
        for (int i = 0; i < read.after.length; i++) {
            if (read.after[i] >= 0) {
                pairs.add(new int[] {read.after[i], i});
            }
        }
        return pairs;
    }

    private static ScenarioReader read(Scenario scenario) {
        List<Complaint> complaints = ScenarioRules.check(scenario);
        if (!complaints.isEmpty()) {
            throw new CoachException("scenario '%s': %s"
                    .formatted(scenario.id(), complaints.get(0).message()));
        }
        return new ScenarioReader(scenario);
    }
}
