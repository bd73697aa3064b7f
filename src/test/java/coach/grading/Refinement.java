package coach.grading;

import coach.question.Fact;
import coach.question.Question;
import coach.yaml.Bank;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A refining question and what a person says of it: {@code refining/questions.yaml} among the test resources, and the
 * labelled questions of {@code grading-data}.
 *
 * @param bank the question it belongs to
 * @param facts the facts that answer it, {@code none} where there is none
 * @param isTwo whether it asks for two things at once; otherwise any one of the facts is right
 * @param isKept whether it is kept for the last measurement, and not used to tune anything
 */
record Refinement(String bank, String text, List<String> facts, boolean isTwo, boolean isKept) {
    private static final String NONE = "none";

    boolean isAnswerable() {
        return !facts.contains(NONE) || facts.size() > 1;
    }

    /** Returns the questions to the six questions of the bank. */
    static List<Refinement> ofBank() {
        Object root =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Questions.resource("/refining/questions.yaml"));
        var all = new ArrayList<Refinement>();
        ((Map<?, ?>) root).forEach((bank, items) -> {
            int number = 0;
            for (Object item : (List<?>) items) {
                number++;
                Map<?, ?> entry = (Map<?, ?>) item;
                boolean isTwo = entry.containsKey("both");
                Object facts = entry.get(isTwo ? "both" : "fact");
                all.add(new Refinement(
                        String.valueOf(bank),
                        String.valueOf(entry.get("q")),
                        facts instanceof List<?> ids
                                ? ids.stream().map(String::valueOf).toList()
                                : List.of(String.valueOf(facts)),
                        isTwo,
                        number % 2 == 0));
            }
        });
        return all;
    }

    /** Returns the labelled questions to the three questions of {@code grading-data}; all may be tuned on. */
    static List<Refinement> ofGradingData() {
        return Labelled.NAMES.stream()
                .flatMap(name -> Labelled.refining(name).stream()
                        .map(each -> new Refinement("grading-data/" + name, each.text(), each.facts(), false, false)))
                .toList();
    }

    /**
     * Returns the questions by name.
     *
     * @param ways the most ways to ask that a fact keeps; the first four stood in the bank before the labelled
     *     questions were written, the others have been seen beside them
     */
    static Map<String, Question> questions(int ways) {
        var questions = new LinkedHashMap<String, Question>();
        for (String name : Labelled.NAMES) {
            questions.put("grading-data/" + name, Labelled.load(name).question());
        }
        for (Refinement each : ofBank()) {
            questions.computeIfAbsent(
                    each.bank(), bank -> withWays(Bank.builtIn().question(bank).value(), ways));
        }
        return questions;
    }

    private static Question withWays(Question question, int ways) {
        List<Fact> facts = question.facts().stream()
                .map(fact -> new Fact(
                        fact.id(),
                        fact.category(),
                        fact.importance(),
                        fact.level(),
                        fact.ask().stream().limit(ways).toList(),
                        fact.terms(),
                        fact.answer(),
                        fact.changes()))
                .toList();
        return Questions.of(question.words(), facts, List.of(), List.of());
    }
}
