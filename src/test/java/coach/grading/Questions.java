package coach.grading;

import coach.grading.pattern.Lexicon;
import coach.question.Characteristic;
import coach.question.Component;
import coach.question.Estimate;
import coach.question.Fact;
import coach.question.FactCategory;
import coach.question.Figure;
import coach.question.Flow;
import coach.question.Part;
import coach.question.Polarity;
import coach.question.Question;
import coach.question.Workload;
import coach.rubric.Level;
import coach.rubric.Topic;
import coach.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Small questions for tests, and the shipped lexicon. */
final class Questions {
    private Questions() {}

    static Lexicon lexicon() {
        return Lexicon.parse(new Source("lexicon.txt", resource("/coach/lexicon.txt")));
    }

    static String resource(String name) {
        try (InputStream in = Questions.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Part part(String id, List<String> say, List<String> match, List<String> wrong) {
        return new Part(id, "says " + id, say, List.of(), match, wrong, Polarity.PLAIN, "");
    }

    static Characteristic said(String id, Part... parts) {
        return new Characteristic(id, Topic.READ_WRITE, "data", 2, Level.MID, id, "why", List.of(parts));
    }

    static Fact fact(String id, List<String> ask, List<String> terms) {
        return new Fact(id, FactCategory.DATA, 2, Level.MID, ask, terms, "the answer on " + id, "changes");
    }

    static Question of(
            Map<String, List<String>> words, List<Fact> facts, List<Estimate> estimates, List<Characteristic> data) {
        return of(words, facts, estimates, data, List.of(), List.of());
    }

    static Question of(
            Map<String, List<String>> words,
            List<Fact> facts,
            List<Estimate> estimates,
            List<Characteristic> data,
            List<Component> components,
            List<Flow> flows) {
        var figure = new Figure("1", "assumed");
        return new Question(
                1,
                "test",
                1,
                "Test",
                Question.Workclass.READ_HEAVY,
                List.of(),
                "standard",
                "Design a thing.",
                words,
                facts,
                List.of(),
                List.of(),
                new Workload(figure, figure, figure, figure, figure, figure),
                estimates,
                data,
                List.of(),
                components,
                flows,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
