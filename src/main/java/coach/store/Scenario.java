package coach.store;

import coach.consistency.Model;
import coach.text.Key;
import java.util.List;

/**
 * A story that can be run on any store, as its author writes it.
 *
 * @param program the people's operations in the one-line notation; the values of reads are the surprise
 */
public record Scenario(
        @Key("A short name, unique among scenarios.") String id,
        @Key("A title.") String title,

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

        @Key("Each person's operations in order, with the surprise in the reads.")
        String program,

        @Key(value = "Real-time order between people, such as 'carol 1 after alice 1'.", otherwise = "none")
        List<String> after,

        @Key(
                value = "What breaks, in order, such as 'partition eu, us asia' or 'heal after alice 1'.",
                otherwise = "nothing")
        List<String> faults,

        @Key("The weakest model under which the surprise never shows.")
        Model needs,

        @Key("One or two sentences: why that model is enough, and what a weaker one does.")
        String lesson) {
    public Scenario {
        sites = List.copyOf(sites);
        people = List.copyOf(people);
        things = List.copyOf(things);
        after = List.copyOf(after);
        faults = List.copyOf(faults);
    }

    /** Somebody in the story. */
    public record Person(
            @Key("The name used in the program.") String name,
            @Key("The site whose replica answers.") String at,

            @Key(value = "Whether each request may reach any site.", otherwise = "no")
            boolean roams) {}

    /** What a key stands for. */
    public record Thing(
            @Key("The key used in the program.") String key,

            @Key("What it is called in a sentence: 'the reply'.")
            String name) {}
}
