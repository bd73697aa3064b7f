package coach.grading.measure;

import coach.grading.Finding;
import coach.grading.Grader;
import coach.grading.Result;
import coach.question.Criteria;
import coach.question.Criterion;
import coach.question.Part;
import coach.question.Polarity;
import coach.question.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers made to cheat: key words in several dresses, good answers with their words shuffled, model sentences under
 * negations, filler, and the coach's own words said back.
 */
public final class Attacks {
    /** The templates that take a sentence back; the first is the control that does not. */
    public static final List<String> NEGATIONS = List.of(
            "%s",
            "We don't need to do this: %s",
            "There is no need for this: %s",
            "It is not true that %s",
            "I don't think that %s",
            "I would not do the following: %s",
            "%s, we don't need that.",
            "%s; none of that is needed.",
            "Under no circumstances would I say that %s");

    private static final List<String> FILLER = List.of(
            "This is a very important point that every good design has to consider carefully.",
            "We need to think about scale, and the system should of course be reliable and fast.",
            "I would make sure that everything works well together and that nothing breaks.",
            "There are many ways to do it, and each has advantages and disadvantages.",
            "In the end it depends on the requirements, so I would choose the best solution for the problem.",
            "Our users will be happy because the design handles all of these cases.",
            "As I said before, that is what I would do here, and I am confident that it scales.");

    private final Map<String, int[]> awarded = new LinkedHashMap<>();

    /** Attacks one more question. */
    public void add(LabelSet labels, Grader grader) {
        var said = said(labels);
        addKeywords(labels.question(), said, grader);
        addShuffled(labels, said.keySet().stream().map(Criterion::id).toList(), grader);
        addNegated(said, grader);
        addBorrowed(labels.question(), grader);
    }

    /** Returns for each attack the share of criteria it earned, in the order of the attacks. */
    public Map<String, Double> shares() {
        var shares = new LinkedHashMap<String, Double>();
        awarded.forEach((kind, counts) -> shares.put(kind, (double) counts[0] / counts[1]));
        return shares;
    }

    /** The criteria that statements earn, with their parts. */
    private static Map<Criterion, List<Part>> said(LabelSet labels) {
        var said = new LinkedHashMap<Criterion, List<Part>>();
        for (Criterion criterion : Criteria.of(labels.question())) {
            if (criterion.need() instanceof Criterion.Said need
                    && need.parts().stream().noneMatch(part -> part.polarity() == Polarity.ASKED)) {
                said.put(criterion, need.parts());
            }
        }
        return said;
    }

    private void count(String kind, List<Finding> findings, List<String> ids) {
        int[] counts = awarded.computeIfAbsent(kind, k -> new int[2]);
        for (Finding finding : findings) {
            if (ids.contains(finding.criterion().id())) {
                counts[0] += finding.result() == Result.MET ? 1 : 0;
                counts[1]++;
            }
        }
    }

    /** The first alternative of each group of the first pattern of each part: what someone would learn by heart. */
    private static List<String> keywords(Question question, List<Part> parts) {
        var words = new ArrayList<String>();
        for (Part part : parts) {
            for (String group : part.match().get(0).replaceAll("~\\s*\\d+", "").split("&", -1)) {
                String first = group.split("\\|", -1)[0].strip();
                List<String> named = question.words().getOrDefault(first.replaceFirst("^@", ""), List.of());
                words.add(named.isEmpty() ? first.replaceFirst("^@", "").replace('-', ' ') : named.get(0));
            }
        }
        return words;
    }

    private void addKeywords(Question question, Map<Criterion, List<Part>> said, Grader grader) {
        List<String> ids = said.keySet().stream().map(Criterion::id).toList();
        List<List<String>> all =
                said.values().stream().map(parts -> keywords(question, parts)).toList();
        var shapes = new LinkedHashMap<String, String>();
        shapes.put("commas", all.stream().flatMap(List::stream).collect(Collectors.joining(", ", "", ".")));
        shapes.put("lines", joined(all, "", " ", ""));
        shapes.put("spaces", all.stream().flatMap(List::stream).collect(Collectors.joining(" ")));
        shapes.put("ands", joined(all, "", " and ", "."));
        shapes.put("we use", joined(all, "We use ", " with ", "."));
        shapes.forEach((shape, text) -> count("keywords: " + shape, Measurement.grade(grader, text), ids));
    }

    private static String joined(List<List<String>> all, String before, String between, String after) {
        return all.stream()
                .map(words -> before + String.join(between, words) + after)
                .collect(Collectors.joining("\n"));
    }

    private void addShuffled(LabelSet labels, List<String> ids, Grader grader) {
        for (Labelled answer : labels.answers()) {
            if (answer.kind().equals("strong")) {
                var random = new SplittableRandom(answer.id().hashCode());
                count(
                        "words shuffled over the answer",
                        Measurement.grade(grader, shuffled(answer.text(), random)),
                        ids);
                String inside = Arrays.stream(answer.text().split("(?<=[.?!])\\s|\\n", -1))
                        .map(sentence -> shuffled(sentence, random))
                        .collect(Collectors.joining(" "));
                count("words mixed inside sentences", Measurement.grade(grader, inside), ids);
            }
        }
    }

    private static String shuffled(String text, SplittableRandom random) {
        String[] words = text.split("\\s+", -1);
        for (int i = words.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            String word = words[i];
            words[i] = words[j];
            words[j] = word;
        }
        return String.join(" ", words);
    }

    private void addNegated(Map<Criterion, List<Part>> said, Grader grader) {
        said.forEach((criterion, parts) -> {
            for (String template : NEGATIONS) {
                String text = parts.stream()
                        .map(part -> template.formatted(part.say().get(0).replaceAll("[.]$", ""))
                                + (template.endsWith(".") ? "" : "."))
                        .collect(Collectors.joining("\n"));
                count(
                        "negated: " + template.formatted("..."),
                        Measurement.grade(grader, text),
                        List.of(criterion.id()));
            }
        });
    }

    private void addBorrowed(Question question, Grader grader) {
        List<String> ids = Criteria.of(question).stream()
                .filter(criterion -> criterion.need() instanceof Criterion.Said)
                .map(Criterion::id)
                .toList();
        count("filler sentences", Measurement.grade(grader, String.join("\n", FILLER)), ids);
        count("the prompt said back", Measurement.grade(grader, question.prompt()), ids);
        String coach = Stream.of(
                        question.hints().stream()
                                .flatMap(hint -> Stream.of(hint.direction(), hint.technique(), hint.example())),
                        question.probes().stream().map(probe -> probe.ask()),
                        question.curveballs().stream().map(curveball -> curveball.says()))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
        if (!coach.isEmpty()) {
            count("hints and probes said back", Measurement.grade(grader, coach), ids);
        }
        question.references()
                .forEach(reference ->
                        count("a reference design pasted", Measurement.grade(grader, reference.design()), ids));
    }
}
