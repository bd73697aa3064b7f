package coach.yaml;

import coach.grading.measure.LabelSet;
import coach.question.Characteristic;
import coach.question.Estimate;
import coach.question.Figure;
import coach.question.Part;
import coach.question.Polarity;
import coach.question.Question;
import coach.question.Workload;
import coach.rubric.Level;
import coach.rubric.Topic;
import coach.text.CoachException;
import coach.text.Source;
import coach.yaml.Binder.Extra;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder of bare criteria, to grade and to measure without an interview around them: {@code questions.yaml} names
 * them, {@code rubric/ID.yaml} says how they are recognised, {@code rubric/lexicon.yaml} holds word groups, and
 * {@code answers-ID.yaml} labelled answers.
 */
final class Sheets {
    private static final Reading<SheetFile.Head> HEAD =
            new Reading<>(SheetFile.Head.class, Extra.IGNORED, head -> List.of());

    private final Path root;
    private final String name;

    private Sheets(Path root, String name) {
        this.root = root;
        this.name = name;
    }

    /** Whether {@code dir} is such a folder. */
    static boolean isIn(Path dir) {
        return Files.isRegularFile(dir.resolve("questions.yaml")) && Files.isDirectory(dir.resolve("rubric"));
    }

    static Sheets of(Path root, String name) {
        return new Sheets(root, name);
    }

    String name() {
        return name;
    }

    private Source read(String file) {
        return Disk.read(root.resolve(file), name + "/" + file);
    }

    private List<SheetFile.Item> items() {
        return HEAD.shaped(read("questions.yaml")).value().questions();
    }

    /** Returns the ids of the questions that have a rubric, in the order of the file. */
    List<String> ids() {
        return items().stream()
                .map(SheetFile.Item::id)
                .filter(id -> Files.isRegularFile(root.resolve("rubric/" + id + ".yaml")))
                .toList();
    }

    /**
     * Returns the criteria of a question as a question of its own, all of one topic of the data.
     *
     * @throws CoachException with everything that cannot be read
     */
    BankFile<Question> question(String id) {
        SheetFile.Item item = items().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CoachException("no question '" + id + "' in " + name));
        Source source = read("rubric/" + id + ".yaml");
        Map<String, SheetFile.Rule> rules = Binder.map(source, SheetFile.Rule.class);
        var data = new ArrayList<Characteristic>();
        var estimates = new ArrayList<Estimate>();
        for (SheetFile.Entry entry : item.criteria()) {
            SheetFile.Rule rule = rules.get(entry.id());
            if (rule == null) {
                throw new CoachException(source.name() + " has no rule for " + entry.id());
            }
            SheetFile.Quantity quantity = rule.quantity();
            if (quantity != null) {
                estimates.add(estimate(entry, quantity));
            } else {
                data.add(said(entry, rule.parts()));
            }
        }
        Question question = question(item, words(), estimates, data);
        return new BankFile<>(question, source, new Places(source, Map.of()));
    }

    /** Returns the labelled answers of a question; none where there is no file of them. */
    LabelSet labels(String id) {
        Question question = question(id).value();
        String file = "answers-" + id + ".yaml";
        return new LabelSet(
                question, List.of(), Files.isRegularFile(root.resolve(file)) ? LabelFile.read(read(file)) : List.of());
    }

    private Map<String, List<String>> words() {
        if (!Files.isRegularFile(root.resolve("rubric/lexicon.yaml"))) {
            return Map.of();
        }
        var words = new TreeMap<String, List<String>>();
        Binder.map(read("rubric/lexicon.yaml"), Texts.class)
                .forEach((group, texts) -> words.put(
                        group,
                        texts.values().stream()
                                .flatMap(text -> bars(text).stream())
                                .toList()));
        return words;
    }

    private static List<String> bars(String text) {
        return Arrays.stream(text.split("\\|", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Characteristic said(SheetFile.Entry entry, List<SheetFile.Clue> clues) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < clues.size(); i++) {
            SheetFile.Clue clue = clues.get(i);
            String id = clue.id().isEmpty() && clues.size() > 1 ? "part-" + (i + 1) : clue.id();
            String needs = i < entry.parts().size() ? entry.parts().get(i) : "meets: " + entry.text();
            parts.add(new Part(
                    id, needs, clue.say(), clue.not(), clue.match(), clue.wrong(), polarity(entry, clue, i), ""));
        }
        return new Characteristic(entry.id(), Topic.READ_WRITE, "data", 2, Level.MID, entry.text(), "", parts);
    }

    private static Polarity polarity(SheetFile.Entry entry, SheetFile.Clue clue, int place) {
        boolean isDrawback = entry.type() == SheetFile.Type.TRADEOFF && place == 0;
        return entry.type() == SheetFile.Type.ASK
                ? Polarity.ASKED
                : isDrawback || clue.polarity().equals("any") ? Polarity.ANY : Polarity.PLAIN;
    }

    private static Estimate estimate(SheetFile.Entry entry, SheetFile.Quantity quantity) {
        if (quantity.range().size() != 2) {
            throw new CoachException("the range of " + entry.id() + " needs a least and a greatest number");
        }
        List<String> near = bars(quantity.near());
        BigDecimal least = new BigDecimal(quantity.range().get(0));
        BigDecimal most = new BigDecimal(quantity.range().get(1));
        String expected = quantity(least.multiply(most).sqrt(new MathContext(2)), quantity.unit(), near);
        String range = quantity(least, quantity.unit(), near) + " .. " + quantity(most, quantity.unit(), near);
        return new Estimate(
                entry.id(),
                Topic.SIZE,
                "data",
                2,
                Level.MID,
                entry.text(),
                expected,
                expected,
                2,
                range,
                near,
                List.of(),
                "");
    }

    /** Writes a number with its unit as the coach's own notation has it: "per second" is a rate of what stands near. */
    private static String quantity(BigDecimal number, String unit, List<String> near) {
        String per = unit.startsWith("per ") ? "/" + unit.substring(4).replace("second", "s") : "";
        String counted = near.isEmpty() ? "" : near.get(0);
        return number.toPlainString() + " " + (per.isEmpty() ? unit.replace("bytes", "B") : counted + per);
    }

    private static Question question(
            SheetFile.Item item, Map<String, List<String>> words, List<Estimate> estimates, List<Characteristic> data) {
        var figure = new Figure("1", "");
        var load = new Workload(figure, figure, figure, figure, figure, figure);
        return new Question(
                1,
                item.id(),
                1,
                item.id(),
                Question.Workclass.READ_HEAVY,
                List.of(),
                "standard",
                item.prompt(),
                words,
                List.of(),
                List.of(),
                List.of(),
                load,
                estimates,
                data,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
