package coach.store;

import coach.consistency.Model;
import coach.text.Key;
import java.util.List;

/**
 * A story that can be run on any store, as its author writes it. {@link ScenarioCase} makes it a case,
 * {@link ScenarioRules} says what must hold.
 *
 * @param program the people's operations in the one-line notation; the values of reads are the surprise
 */
public record Scenario(
        @Key("Version of this file format; 1.") int format,

        @Key("The scenario's unique name, that of its file.")
        String id,

        @Key("A title for people.") String title,

        @Key("The system it is about: messaging, dns, cassandra, comments, feed, password or general.")
        String system,

        @Key("What happens, in two to four sentences, without naming a model.")
        String story,

        @Key("What would surprise, as a clause: 'Carol sees the reply and not the message'.")
        String surprise,

        @Key("Where there are replicas.") List<String> sites,
        @Key("Who takes part.") List<Person> people,
        @Key("What the keys are called in the story.") List<Thing> things,

        @Key(value = "What every key holds at first.", otherwise = "nothing")
        String initial,

        @Key("Each person's operations in order in the one-line notation, with the surprise in the reads; '$x+5' writes"
                + " what this person last read of x, plus 5.")
        String program,

        @Key(value = "Real-time order between people, such as 'carol 1 after alice 1'.", otherwise = "[]")
        List<String> after,

        @Key(
                value = "What breaks, in order: 'partition eu, us asia', 'heal', 'crash eu', 'restart eu'; at once, or"
                        + " some time 'after alice 1', or 'right after alice 1'.",
                otherwise = "[]")
        List<String> faults,

        @Key("The model that is just enough: the surprise never shows, and can show under each model next below.")
        Model needs,

        @Key("Two to four sentences: why that model is enough, and what a weaker one does.")
        String lesson) {
    /** The version of the format that this program reads. */
    public static final int FORMAT = 1;

    /** Stands for the place of a person whose every request may reach any site. */
    public static final String ANYWHERE = "anywhere";

    public Scenario {
        sites = List.copyOf(sites);
        people = List.copyOf(people);
        things = List.copyOf(things);
        after = List.copyOf(after);
        faults = List.copyOf(faults);
    }

    /** Returns what a key is called in the story; the key itself where the author does not say. */
    public String thing(String key) {
        return things.stream()
                .filter(thing -> thing.key().equals(key))
                .map(Thing::name)
                .findFirst()
                .orElse(key);
    }

    /** Somebody in the story. */
    public record Person(
            @Key("The name used in the program.") String name,

            @Key("The site whose replica answers; 'anywhere' where each request may reach any of them.")
            String at) {
        /** Returns whether each request may reach any site, as behind a load balancer. */
        public boolean roams() {
            return at.equals(ANYWHERE);
        }
    }

    /** What a key stands for. */
    public record Thing(
            @Key("The key used in the program.") String key,

            @Key("What it is called in a sentence: 'the reply'.")
            String name) {}
}
