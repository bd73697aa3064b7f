package coach.question;

import coach.text.Key;
import java.util.List;
import java.util.Map;

/** A whole question, as an author writes it: version 1 of {@code questions/*.yaml}. */
public record Question(
        @Key("Version of this file format; 1.") int format,

        @Key("The question's unique name, that of its file.")
        String id,

        @Key("The question's own version, raised when its meaning changes.")
        int version,

        @Key("A title for people.") String title,

        @Key("Its class: read-heavy, write-heavy, scheduler or consistency-heavy.")
        Workclass kind,

        @Key(value = "Patterns it exercises, such as realtime or scaling-writes.", otherwise = "[]")
        List<String> patterns,

        @Key(value = "The rubric it is judged by.", otherwise = "standard")
        String rubric,

        @Key("What the interviewer says first: two or three sentences, vague on purpose.")
        String prompt,

        @Key(value = "Word groups for patterns, by name; '@name' stands for any word of the group.", otherwise = "{}")
        Map<String, List<String>> words,

        @Key("What the interviewer tells when asked.") List<Fact> facts,
        @Key("Requirements the candidate should state.") List<Requirement> requirements,
        @Key("The kinds of data.") List<DataKind> kinds,
        @Key("The load.") Workload workload,
        @Key("Numbers to compute.") List<Estimate> estimates,

        @Key("Accepted answers on the seven data characteristics.")
        List<Characteristic> data,

        @Key("What each operation needs of consistency.") List<ConsistencyNeed> consistency,
        @Key("Roles the design must play.") List<Component> components,
        @Key("Paths the requirements take.") List<Flow> flows,
        @Key("Decisions with alternatives.") List<Tradeoff> tradeoffs,
        @Key("Weaknesses with plans.") List<Weakness> weaknesses,
        @Key("Questions about weak points.") List<Probe> probes,
        @Key("Late changes of the problem.") List<Curveball> curveballs,
        @Key("Hint ladders; at least one a topic.") List<Hint> hints,
        @Key("Two or three different designs.") List<Reference> references,
        @Key("Golden answers, one of each kind.") List<Golden> golden) {
    public Question {
        patterns = List.copyOf(patterns);
        words = Map.copyOf(words);
        facts = List.copyOf(facts);
        requirements = List.copyOf(requirements);
        kinds = List.copyOf(kinds);
        estimates = List.copyOf(estimates);
        data = List.copyOf(data);
        consistency = List.copyOf(consistency);
        components = List.copyOf(components);
        flows = List.copyOf(flows);
        tradeoffs = List.copyOf(tradeoffs);
        weaknesses = List.copyOf(weaknesses);
        probes = List.copyOf(probes);
        curveballs = List.copyOf(curveballs);
        hints = List.copyOf(hints);
        references = List.copyOf(references);
        golden = List.copyOf(golden);
    }

    /** What shapes the load. */
    public enum Workclass {
        READ_HEAVY,
        WRITE_HEAVY,
        SCHEDULER,
        CONSISTENCY_HEAVY
    }
}
