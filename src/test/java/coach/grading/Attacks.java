package coach.grading;

import static java.util.Objects.requireNonNull;

import coach.question.Criterion;
import coach.question.Part;
import coach.question.Question;
import coach.rubric.Activity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Answers made to cheat: key words in several dresses, good answers with their words shuffled, and model sentences
 * under negations.
 */
final class Attacks {
    /** The templates that take a sentence back; the first is the control that does not. */
    static final List<String> NEGATIONS = List.of(
            "%s",
            "We don't need to do this: %s",
            "There is no need for this: %s",
            "It is not true that %s",
            "I don't think that %s",
            "I would not do the following: %s",
            "%s, we don't need that.",
            "%s; none of that is needed.",
            "Under no circumstances would I say that %s");

    private static final List<String> KEYWORDS = List.of("commas", "lines", "spaces", "ands", "we use");

    private Attacks() {}

    /** Returns the share of criteria that are met for each kind of attack, over all named questions. */
    static Map<String, Double> shares(List<String> names) {
        var awarded = new LinkedHashMap<String, int[]>();
        for (String name : names) {
            Labelled labelled = Labelled.load(name);
            Grader grader = Grader.of(labelled.question(), Labelled.lexicon());
            addKeywords(labelled.question(), grader, awarded);
            addShuffled(labelled, grader, awarded);
            addNegated(labelled.question(), grader, awarded);
        }
        var shares = new LinkedHashMap<String, Double>();
        awarded.forEach((kind, counts) -> shares.put(kind, (double) counts[0] / counts[1]));
        return shares;
    }

    static String table(List<String> names, boolean isLong) {
        var text = new StringBuilder();
        shares(names).forEach((kind, share) -> text.append("%-55s %.3f\n".formatted(kind, share)));
        return text.toString();
    }

    private static List<Finding> grade(Grader grader, String text) {
        return grader.grade(List.of(new Answer(1, Activity.DATA, Kind.STATEMENT, text)), DrawnFacts.NONE);
    }

    private static boolean isMet(List<Finding> findings, String id) {
        return findings.stream().anyMatch(f -> f.criterion().id().equals(id) && f.result() == Result.MET);
    }

    private static void count(Map<String, int[]> awarded, String kind, boolean isMet) {
        int[] counts = awarded.computeIfAbsent(kind, k -> new int[2]);
        counts[0] += isMet ? 1 : 0;
        counts[1]++;
    }

    /** The first alternative of each group of the first pattern of each part: what someone would learn by heart. */
    static List<String> keywords(Question question, Criterion.Said said) {
        var words = new ArrayList<String>();
        for (Part part : said.parts()) {
            for (String group : part.match().get(0).replaceAll("~\\d+", "").split("&", -1)) {
                String first = group.split("\\|", -1)[0].strip();
                words.add(
                        first.startsWith("@")
                                ? requireNonNull(question.words().get(first.substring(1)))
                                        .get(0)
                                : first);
            }
        }
        return words;
    }

    private static void addKeywords(Question question, Grader grader, Map<String, int[]> awarded) {
        var all = new LinkedHashMap<String, List<String>>();
        for (Criterion criterion : coach.question.Criteria.of(question)) {
            if (criterion.need() instanceof Criterion.Said said) {
                all.put(criterion.id(), keywords(question, said));
            }
        }
        List<String> words = all.values().stream().flatMap(List::stream).toList();
        List<String> phrases =
                all.values().stream().map(list -> String.join(" ", list)).toList();
        Map<String, String> texts = Map.of(
                "commas", String.join(", ", words) + ".",
                "lines", String.join("\n", phrases),
                "spaces", String.join(" ", words),
                "ands",
                        String.join(
                                "\n",
                                all.values().stream()
                                        .map(l -> String.join(" and ", l) + ".")
                                        .toList()),
                "we use",
                        String.join(
                                "\n",
                                all.values().stream()
                                        .map(l -> "We use " + String.join(" with ", l) + ".")
                                        .toList()));
        for (String kind : KEYWORDS) {
            List<Finding> findings = grade(grader, requireNonNull(texts.get(kind)));
            all.keySet().forEach(id -> count(awarded, "keywords: " + kind, isMet(findings, id)));
        }
    }

    private static void addShuffled(Labelled labelled, Grader grader, Map<String, int[]> awarded) {
        for (Labelled.Labels answer : labelled.answers()) {
            if (answer.kind().equals("strong")) {
                addShuffled(labelled, answer, grader, awarded, "words shuffled over the answer", text -> text);
                addShuffled(labelled, answer, grader, awarded, "words mixed inside sentences", null);
            }
        }
    }

    private static void addShuffled(
            Labelled labelled,
            Labelled.Labels answer,
            Grader grader,
            Map<String, int[]> awarded,
            String kind,
            @org.jspecify.annotations.Nullable Function<String, String> whole) {
        var random = new SplittableRandom(answer.id().length());
        String text = whole != null
                ? shuffled(answer.text(), random)
                : String.join(
                        " ",
                        Arrays.stream(answer.text().split("(?<=[.?!])\\s|\\n", -1))
                                .map(sentence -> shuffled(sentence, random))
                                .toList());
        List<Finding> findings = grade(grader, text);
        for (String id : labelled.criteria()) {
            if (!labelled.asks().containsKey(id)) {
                count(awarded, kind, isMet(findings, id));
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

    private static void addNegated(Question question, Grader grader, Map<String, int[]> awarded) {
        for (Criterion criterion : coach.question.Criteria.of(question)) {
            if (criterion.need() instanceof Criterion.Said said) {
                for (String template : NEGATIONS) {
                    var text = new StringBuilder();
                    for (Part part : said.parts()) {
                        String say = part.say().get(0).replaceAll("[.]$", "");
                        text.append(template.formatted(say)).append(template.endsWith(".") ? "\n" : ".\n");
                    }
                    boolean isMet = isMet(grade(grader, text.toString()), criterion.id());
                    count(awarded, "negated: " + template.formatted("..."), isMet);
                }
            }
        }
    }
}
