package coach.grading;

import coach.grading.pattern.Lexicon;
import coach.question.Characteristic;
import coach.question.Estimate;
import coach.question.Fact;
import coach.question.FactCategory;
import coach.question.Part;
import coach.question.Polarity;
import coach.question.Question;
import coach.rubric.Level;
import coach.rubric.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The hand-labelled tuning data as questions and answers: {@code grading-data} among the test resources.
 *
 * @param question its facts and criteria; a criterion that asks is judged by the facts named in {@code asks}
 * @param criteria the ids of the labelled criteria, in order
 * @param asks for each criterion that asks, the facts of which one must have been asked for
 */
record Labelled(Question question, List<String> criteria, Map<String, List<String>> asks, List<Labels> answers) {
    static final List<String> NAMES = List.of("chat", "shortener", "ride");

    private static final Map<String, List<String>> ASKS = Map.of(
            "c01", List.of("dau"),
            "c02", List.of("groups"),
            "s01", List.of("new-links"),
            "s02", List.of("expiry", "alias"),
            "r01", List.of("drivers", "rides"),
            "r02", List.of("update-interval"));

    private static final Map<String, String> EXPECTED = Map.of(
            "c04", "230k messages/s",
            "s04", "3 TB",
            "r03", "250k updates/s");

    /** An answer and what a person says of it; criteria that are not named are missed. */
    record Labels(String id, String kind, String text, Map<String, Result> results, Map<String, List<String>> quotes) {}

    /** A refining question and the facts that answer it; {@code none} where the bank has none. */
    record Refining(String text, List<String> facts) {}

    static Labelled load(String name) {
        Map<String, Object> rubric = map(yaml("rubric/" + name + ".yaml"));
        Map<String, Object> source = list(map(yaml("questions.yaml")).get("questions")).stream()
                .map(Labelled::map)
                .filter(question -> name.equals(question.get("id")))
                .findFirst()
                .orElseThrow();
        var data = new ArrayList<Characteristic>();
        var estimates = new ArrayList<Estimate>();
        var criteria = new ArrayList<String>();
        for (Object item : list(source.get("criteria"))) {
            Map<String, Object> criterion = map(item);
            String id = String.valueOf(criterion.get("id"));
            criteria.add(id);
            Map<String, Object> rule = map(rubric.get(id));
            if (rule.containsKey("quantity")) {
                estimates.add(estimate(id, map(rule.get("quantity"))));
            } else if (!ASKS.containsKey(id)) {
                data.add(said(id, criterion, list(rule.get("parts"))));
            }
        }
        Question question = Questions.of(words(), facts(name, source), estimates, data);
        return new Labelled(question, List.copyOf(criteria), ASKS, answers(name));
    }

    static Lexicon lexicon() {
        return Questions.lexicon();
    }

    private static Map<String, List<String>> words() {
        var words = new TreeMap<String, List<String>>();
        map(yaml("rubric/lexicon.yaml")).forEach((name, text) -> words.put(name, split(String.valueOf(text))));
        return words;
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    }

    private static Estimate estimate(String id, Map<String, Object> quantity) {
        return new Estimate(
                id,
                Topic.SIZE,
                "data",
                2,
                Level.MID,
                id,
                EXPECTED.getOrDefault(id, "1"),
                EXPECTED.getOrDefault(id, "1"),
                2,
                "",
                split(String.valueOf(quantity.get("near"))),
                List.of(),
                "decides");
    }

    private static Characteristic said(String id, Map<String, Object> criterion, List<Object> parts) {
        var all = new ArrayList<Part>();
        for (int i = 0; i < parts.size(); i++) {
            Map<String, Object> part = map(parts.get(i));
            boolean isDrawback = "tradeoff".equals(criterion.get("type")) && i == 0;
            all.add(new Part(
                    "p" + i,
                    "says part " + i + " of " + criterion.get("text"),
                    strings(part.get("say")),
                    strings(part.get("not")),
                    strings(part.get("match")),
                    strings(part.get("wrong")),
                    isDrawback ? Polarity.ANY : Polarity.PLAIN,
                    ""));
        }
        return new Characteristic(
                id, Topic.READ_WRITE, "data", 2, Level.MID, String.valueOf(criterion.get("text")), "why", all);
    }

    private static List<Fact> facts(String name, Map<String, Object> source) {
        Map<String, Object> asks = map(map(yaml("rubric/facts.yaml")).get(name));
        return list(source.get("facts")).stream()
                .map(Labelled::map)
                .map(fact -> new Fact(
                        String.valueOf(fact.get("id")),
                        FactCategory.DATA,
                        2,
                        Level.MID,
                        strings(asks.get(String.valueOf(fact.get("id")))),
                        List.of(),
                        String.valueOf(fact.get("text")),
                        "changes"))
                .toList();
    }

    private static List<Labels> answers(String name) {
        return list(map(yaml("answers-" + name + ".yaml")).get("answers")).stream()
                .map(Labelled::map)
                .map(Labelled::labels)
                .toList();
    }

    private static Labels labels(Map<String, Object> answer) {
        var results = new TreeMap<String, Result>();
        var quotes = new TreeMap<String, List<String>>();
        map(answer.get("met")).forEach((id, quote) -> {
            results.put(id, Result.MET);
            quotes.put(id, strings(quote));
        });
        map(answer.get("partial")).forEach((id, quote) -> results.put(id, Result.PARTIAL));
        return new Labels(
                String.valueOf(answer.get("id")),
                String.valueOf(answer.get("kind")),
                String.valueOf(answer.get("text")),
                results,
                quotes);
    }

    static List<Refining> refining(String name) {
        return list(map(yaml("refining-questions.yaml")).get(name)).stream()
                .map(Labelled::map)
                .map(item -> new Refining(String.valueOf(item.get("q")), strings(item.get("fact"))))
                .toList();
    }

    private static Object yaml(String file) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Questions.resource("/grading-data/" + file));
    }

    private static Map<String, Object> map(@Nullable Object node) {
        var map = new LinkedHashMap<String, Object>();
        if (node instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }

    private static List<Object> list(@Nullable Object node) {
        return node instanceof List<?> items ? List.copyOf(items) : List.of();
    }

    private static List<String> strings(@Nullable Object node) {
        if (node instanceof List<?> items) {
            return items.stream().map(String::valueOf).toList();
        }
        return node == null ? List.of() : List.of(String.valueOf(node));
    }
}
