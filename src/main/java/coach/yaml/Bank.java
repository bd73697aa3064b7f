package coach.yaml;

import coach.estimate.PriceTable;
import coach.grading.measure.LabelSet;
import coach.grading.measure.Labelled;
import coach.interview.conflict.ConflictRules;
import coach.question.Question;
import coach.rubric.Rubric;
import coach.store.Scenario;
import coach.text.CoachException;
import coach.text.Complaint;
import coach.text.Diagnostic;
import coach.text.Nearest;
import coach.text.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Where questions, scenarios and rubrics come from: the program's own bank, and folders added to it. Of two files with
 * the same id the one in the folder added later is used. A file is read when it is asked for, and no other with it.
 */
public final class Bank {
    private final List<Shelf> shelves;
    private final List<Sheets> sheets;

    private Bank(List<Shelf> shelves, List<Sheets> sheets) {
        this.shelves = List.copyOf(shelves);
        this.sheets = List.copyOf(sheets);
    }

    /** Returns the bank that comes with the program. */
    public static Bank builtIn() {
        return new Bank(List.of(JarShelf.own()), List.of());
    }

    /**
     * Returns this bank with a folder added that holds {@code questions/} or {@code rubrics/}, or bare criteria.
     *
     * @throws CoachException where there is no such folder
     */
    public Bank with(Path dir) {
        String name = dir.toString().replace('\\', '/');
        if (!Files.isDirectory(dir)) {
            throw new CoachException(
                    Files.exists(dir) ? "bank '" + name + "' is not a folder" : "no folder '" + name + "' for a bank");
        }
        if (Sheets.isIn(dir)) {
            var more = new ArrayList<>(sheets);
            more.add(Sheets.of(dir, name));
            return new Bank(shelves, more);
        }
        var more = new ArrayList<>(shelves);
        more.add(new DiskShelf(name, dir, name.endsWith("/") ? name : name + "/"));
        return new Bank(more, sheets);
    }

    /** Returns the questions, sorted by id. */
    public List<Summary> questions() {
        var all = new TreeMap<String, Summary>();
        summaries(Folder.QUESTIONS).forEach(each -> all.put(each.id(), each));
        for (Sheets each : sheets) {
            for (String id : each.ids()) {
                Summary old = all.get(id);
                all.put(
                        id,
                        new Summary(
                                id,
                                "bare criteria",
                                "",
                                1,
                                each.name(),
                                old == null ? List.of() : List.of(old.shelf())));
            }
        }
        return List.copyOf(all.values());
    }

    /** Returns the rubrics, sorted by id. */
    public List<Summary> rubrics() {
        return summaries(Folder.RUBRICS);
    }

    /** Returns the scenarios, sorted by id. */
    public List<Summary> scenarios() {
        return summaries(Folder.SCENARIOS);
    }

    /**
     * Returns a question by its id.
     *
     * @throws CoachException where there is none, or with everything that is wrong with its file
     */
    public BankFile<Question> question(String id) {
        Optional<Sheets> sheet = sheet(id);
        if (sheet.isPresent()) {
            return sheet.get().question(id);
        }
        Source source = shelf(Folder.QUESTIONS, id).read(Folder.QUESTIONS, id);
        return Questions.READING.strict(
                source, file -> misnamed(id, file.value().id()));
    }

    /** Whether a question is a sheet of bare criteria, without anything that an interview needs. */
    public boolean isBare(String id) {
        return sheet(id).isPresent();
    }

    private Optional<Sheets> sheet(String id) {
        return sheets.stream().filter(each -> each.ids().contains(id)).reduce((first, second) -> second);
    }

    /**
     * Returns a question with the answers that a person labelled: those in {@code questions/answers/} beside it.
     *
     * @throws CoachException where there is no such question, or with everything that is wrong with one of the files
     */
    public LabelSet labels(String id) {
        Optional<Sheets> sheet = sheet(id);
        if (sheet.isPresent()) {
            return sheet.get().labels(id);
        }
        Shelf shelf = shelf(Folder.QUESTIONS, id);
        List<Labelled> answers =
                shelf.has(Folder.ANSWERS, id) ? LabelFile.read(shelf.read(Folder.ANSWERS, id)) : List.of();
        return new LabelSet(question(id).value(), List.of(), answers);
    }

    /**
     * Returns a rubric by its id.
     *
     * @throws CoachException where there is none, or with everything that is wrong with its file
     */
    public BankFile<Rubric> rubric(String id) {
        Source source = shelf(Folder.RUBRICS, id).read(Folder.RUBRICS, id);
        return Rubrics.READING.strict(source, file -> misnamed(id, file.value().id()));
    }

    /**
     * Returns a scenario by its id. What it claims of models is not executed here.
     *
     * @throws CoachException where there is none, or with everything that is wrong with its file
     */
    public BankFile<Scenario> scenario(String id) {
        Source source = shelf(Folder.SCENARIOS, id).read(Folder.SCENARIOS, id);
        return Scenarios.read(source, scenario -> misnamed(id, scenario.id()));
    }

    /**
     * Returns a price table by its id.
     *
     * @throws CoachException where there is none, or with everything that is wrong with its file
     */
    public BankFile<PriceTable> prices(String id) {
        Source source = shelf(Folder.PRICES, id).read(Folder.PRICES, id);
        return Prices.READING.strict(source, file -> misnamed(id, file.value().id()));
    }

    /**
     * Returns rules on contradictions by their id.
     *
     * @throws CoachException where there are none, or with everything that is wrong with their file
     */
    public BankFile<ConflictRules> contradictions(String id) {
        Source source = shelf(Folder.CONTRADICTIONS, id).read(Folder.CONTRADICTIONS, id);
        return Contradictions.READING.strict(
                source, file -> misnamed(id, file.value().id()));
    }

    /**
     * What a check found.
     *
     * @param files how many files were looked at
     */
    public record Checked(int files, List<Diagnostic> problems) {
        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Checks all files of the added folders, or of the program's own bank where none was added.
     *
     * @param more rules of other parts of the program, such as whether patterns can be read; they are asked about every
     *     question of good shape, even one that breaks other rules
     */
    public Checked check(Function<Question, List<Complaint>> more) {
        var problems = new ArrayList<Diagnostic>();
        int files = 0;
        boolean isOwn = shelves.size() == 1 && sheets.isEmpty();
        List<Shelf> checked = isOwn ? shelves : shelves.subList(1, shelves.size());
        for (Sheets each : sheets) {
            for (String id : each.ids()) {
                files++;
                collect(problems, () -> {
                    BankFile<Question> file = each.question(id);
                    problems.addAll(file.places().locate(more.apply(file.value())));
                });
            }
        }
        for (Shelf shelf : checked) {
            collect(problems, () -> problems.addAll(shelf.problems()));
            files += checkTables(shelf, problems);
            for (String id : ids(shelf, Folder.RUBRICS)) {
                files++;
                collect(
                        problems,
                        () -> Rubrics.READING.strict(
                                shelf.read(Folder.RUBRICS, id),
                                file -> misnamed(id, file.value().id())));
            }
            for (String id : ids(shelf, Folder.QUESTIONS)) {
                files++;
                collect(
                        problems,
                        () -> Questions.READING.strict(
                                shelf.read(Folder.QUESTIONS, id), file -> complaints(id, file.value(), more)));
            }
            for (String id : ids(shelf, Folder.ANSWERS)) {
                files++;
                collect(problems, () -> LabelFile.read(shelf.read(Folder.ANSWERS, id)));
            }
            for (String id : ids(shelf, Folder.SCENARIOS)) {
                files++;
                collect(problems, () -> Scenarios.read(shelf.read(Folder.SCENARIOS, id), each -> claims(id, each)));
            }
        }
        return new Checked(files, problems);
    }

    /** Checks the price tables and the rules on contradictions, and returns how many files there are. */
    private static int checkTables(Shelf shelf, List<Diagnostic> problems) {
        List<String> prices = ids(shelf, Folder.PRICES);
        for (String id : prices) {
            collect(
                    problems,
                    () -> Prices.READING.strict(
                            shelf.read(Folder.PRICES, id),
                            file -> misnamed(id, file.value().id())));
        }
        List<String> rules = ids(shelf, Folder.CONTRADICTIONS);
        for (String id : rules) {
            collect(
                    problems,
                    () -> Contradictions.READING.strict(
                            shelf.read(Folder.CONTRADICTIONS, id),
                            file -> misnamed(id, file.value().id())));
        }
        return prices.size() + rules.size();
    }

    private static List<Complaint> claims(String id, Scenario scenario) {
        var complaints = new ArrayList<>(misnamed(id, scenario.id()));
        complaints.addAll(Scenarios.claims(scenario));
        return complaints;
    }

    private List<Complaint> complaints(String id, Question question, Function<Question, List<Complaint>> more) {
        var complaints = new ArrayList<>(misnamed(id, question.id()));
        Set<String> rubrics = ids(Folder.RUBRICS);
        if (!rubrics.contains(question.rubric())) {
            complaints.add(new Complaint(
                    "rubric", "no rubric '" + question.rubric() + "'", nearest(question.rubric(), rubrics)));
        }
        complaints.addAll(more.apply(question));
        return complaints;
    }

    private static void collect(List<Diagnostic> problems, Runnable step) {
        try {
            step.run();
        } catch (CoachException e) {
            problems.addAll(e.diagnostics());
        }
    }

    /** Returns the ids of a folder; none where it cannot be listed, which {@link Shelf#problems} tells. */
    private static List<String> ids(Shelf shelf, Folder folder) {
        var ids = new ArrayList<String>();
        collect(new ArrayList<>(), () -> ids.addAll(shelf.ids(folder)));
        return ids;
    }

    private static List<Complaint> misnamed(String name, String id) {
        return id.equals(name)
                ? List.of()
                : List.of(new Complaint(
                        "id", "id '" + id + "' in a file named " + name + Shelf.SUFFIX, "let both be the same"));
    }

    private Shelf shelf(Folder folder, String id) {
        for (int i = shelves.size() - 1; i >= 0; i--) {
            if (shelves.get(i).has(folder, id)) {
                return shelves.get(i);
            }
        }
        String hint = nearest(id, ids(folder));
        throw new CoachException("no " + folder.what() + " '" + id + "'" + (hint.isEmpty() ? "" : "; " + hint));
    }

    private Set<String> ids(Folder folder) {
        var ids = new TreeSet<String>();
        shelves.forEach(shelf -> ids.addAll(shelf.ids(folder)));
        return ids;
    }

    private static String nearest(String id, Set<String> known) {
        String all = known.isEmpty() ? "" : "there are " + String.join(", ", known);
        return Nearest.to(id, known).map(name -> "did you mean " + name + "?").orElse(all);
    }

    private List<Summary> summaries(Folder folder) {
        var summaries = new ArrayList<Summary>();
        for (String id : ids(folder)) {
            var holders = new ArrayList<>(
                    shelves.stream().filter(shelf -> shelf.has(folder, id)).toList());
            Shelf used = holders.remove(holders.size() - 1);
            Collections.reverse(holders);
            summaries.add(
                    summary(used, folder, id, holders.stream().map(Shelf::name).toList()));
        }
        return summaries;
    }

    private static Summary summary(Shelf shelf, Folder folder, String id, List<String> replaces) {
        Map<String, String> head;
        try {
            head = Head.of(shelf.read(folder, id));
        } catch (CoachException e) {
            head = Map.of();
        }
        String version = head.getOrDefault("version", "");
        return new Summary(
                id,
                head.getOrDefault("title", ""),
                folder == Folder.QUESTIONS ? head.getOrDefault("kind", "") : "",
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0,
                shelf.name(),
                replaces);
    }
}
