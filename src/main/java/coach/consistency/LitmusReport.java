package coach.consistency;

import coach.history.Notation;
import coach.text.Printable;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The litmus tests of one file with the verdicts found: what {@code coach litmus} shows.
 *
 * @param file what the reader calls the file
 */
public record LitmusReport(String file, List<Row> rows) {
    private static final int WIDTH = 80;
    private static final int NAME_MAX = 24;

    public LitmusReport {
        rows = List.copyOf(rows);
    }

    /**
     * One test.
     *
     * @param outcomes all outcomes of its program; null where they were not asked for, or are too many
     */
    public record Row(
            Litmus test,
            Map<Model, Verdict> verdicts,
            @Nullable Outcomes outcomes) {
        /** Returns the models whose verdict is not the one written in the file. */
        public List<Model> differing() {
            return test.differing(verdicts);
        }

        private boolean isUnknown() {
            return verdicts.values().stream().anyMatch(verdict -> verdict instanceof Verdict.Undecided);
        }
    }

    /** Runs tests; {@code budget} is for each check by itself. */
    public static LitmusReport of(String file, List<Litmus> tests, boolean withOutcomes, Budget budget) {
        var rows = new ArrayList<Row>();
        for (Litmus test : tests) {
            boolean isListed = withOutcomes && Outcomes.canList(test.program());
            rows.add(new Row(test, test.run(budget), isListed ? Outcomes.of(test.program(), budget) : null));
        }
        return new LitmusReport(file, rows);
    }

    /** Returns whether a verdict that was decided is not the one written in the file. */
    public boolean differs() {
        return rows.stream()
                .anyMatch(row -> row.differing().stream()
                        .anyMatch(model -> !(row.verdicts().get(model) instanceof Verdict.Undecided)));
    }

    /** Returns whether a verdict was not decided. */
    public boolean isUnknown() {
        return rows.stream().anyMatch(Row::isUnknown);
    }

    /** Returns one document for several files' tests. */
    public static String json(List<LitmusReport> reports) {
        return ReportJson.text(reports.stream().map(LitmusReport::json).toList());
    }

    private JsonObject json() {
        var json = new JsonObject();
        json.addProperty("file", file);
        var tests = new JsonArray();
        for (Row row : rows) {
            var test = new JsonObject();
            test.addProperty("id", row.test().id());
            test.add("verdicts", ReportJson.verdicts(row.verdicts()));
            if (!row.differing().isEmpty()) {
                test.add("differs", ReportJson.ids(row.differing()));
            }
            if (row.outcomes() != null) {
                test.add("outcomes", outcomes(row.outcomes()));
            }
            tests.add(test);
        }
        json.add("tests", tests);
        return json;
    }

    private static JsonArray outcomes(Outcomes outcomes) {
        return ReportJson.array(outcomes.outcomes().stream()
                .map(outcome -> {
                    var json = new JsonObject();
                    json.addProperty("program", Notation.print(outcome.history()));
                    json.add("allowed", ReportJson.ids(outcome.allowed()));
                    if (!outcome.undecided().isEmpty()) {
                        json.add("unknown", ReportJson.ids(outcome.undecided()));
                    }
                    return json;
                })
                .toList());
    }

    /** Returns a table of tests and models, then every difference. */
    public String text() {
        var out = new StringBuilder();
        int longest = Math.min(
                NAME_MAX,
                rows.stream().mapToInt(row -> row.test().id().length()).max().orElse(0));
        out.append(" ".repeat(longest + 1)).append(header()).append("\n");
        for (Row row : rows) {
            String id = Printable.line(row.test().id());
            String name = id.length() <= longest ? id : id.substring(0, longest - 1) + "…";
            out.append(name)
                    .append(" ".repeat(longest - name.length() + 1))
                    .append(cells(row))
                    .append("\n");
        }
        out.append("+ allowed   - forbidden   ? unknown   ! not as the file says\n");
        long verdicts =
                rows.stream().mapToLong(row -> row.test().expected().size()).sum();
        long differing = rows.stream().mapToLong(row -> row.differing().size()).sum();
        for (Row row : rows) {
            for (Model model : row.differing()) {
                out.append(difference(row, model));
            }
        }
        out.append("%s: %d tests, %s\n"
                .formatted(
                        Printable.line(file),
                        rows.size(),
                        differing == 0
                                ? "all " + verdicts + " verdicts as written"
                                : differing + " of " + verdicts + " verdicts differ"));
        return out.toString();
    }

    private static String header() {
        var out = new StringBuilder();
        for (Model model : Model.values()) {
            out.append("%-5s".formatted(shortName(model)));
        }
        return out.toString().stripTrailing();
    }

    private static String cells(Row row) {
        var out = new StringBuilder();
        List<Model> differing = row.differing();
        row.verdicts()
                .forEach((model, verdict) ->
                        out.append("%-5s".formatted(sign(verdict) + (differing.contains(model) ? "!" : ""))));
        return out.toString().stripTrailing();
    }

    private static String sign(Verdict verdict) {
        return verdict instanceof Verdict.Allowed ? "+" : verdict instanceof Verdict.Violated ? "-" : "?";
    }

    private static String shortName(Model model) {
        return switch (model) {
            case EVENTUAL -> "EC";
            case READ_YOUR_WRITES -> "RYW";
            case MONOTONIC_READS -> "MR";
            case MONOTONIC_WRITES -> "MW";
            case WRITES_FOLLOW_READS -> "WFR";
            case PRAM -> "PRAM";
            case WEAK_CAUSAL -> "CC";
            case CAUSAL -> "CM";
            case CAUSAL_CONVERGENCE -> "CCv";
            case SEQUENTIAL -> "SC";
            case LINEARIZABLE -> "LIN";
        };
    }

    private static String difference(Row row, Model model) {
        Verdict verdict = row.verdicts().get(model);
        String found = verdict instanceof Verdict.Violated ? "forbidden" : verdict == null ? "unknown" : verdict.word();
        String expected = String.valueOf(row.test().expected().get(model)).toLowerCase(Locale.ROOT);
        String line = "%s: %s is %s, the file says %s."
                .formatted(Printable.line(row.test().id()), model.id(), found, expected);
        String why = verdict instanceof Verdict.Violated violated
                ? " "
                        + String.join(
                                " ",
                                Sentences.of(
                                        violated.because(), model, row.test().program(), 0))
                : verdict instanceof Verdict.Allowed allowed
                        ? " "
                                + String.join(
                                        "; ", new WitnessText(row.test().program(), allowed.witness(), WIDTH).lines())
                        : "";
        return Paragraph.wrap("", "  ", Printable.line(line + why), WIDTH);
    }

    /** Returns each test in words: what happens, and why the weakest models that forbid it do. */
    public String explained() {
        var out = new StringBuilder();
        for (Row row : rows) {
            Litmus test = row.test();
            out.append(Paragraph.wrap("", "  ", Printable.line(headline(test)), WIDTH));
            out.append("  ")
                    .append(Printable.line(Notation.print(test.program())))
                    .append("\n");
            List<Model> forbidding = models(row, "violated");
            for (Model model : Lattice.weakest(forbidding)) {
                if (row.verdicts().get(model) instanceof Verdict.Violated violated) {
                    String why = String.join(" ", Sentences.of(violated.because(), model, test.program(), 0));
                    out.append(Paragraph.wrap("  ", "    ", "not " + model.id() + ": " + Printable.line(why), WIDTH));
                }
            }
            List<String> allowing = Lattice.strongest(models(row, "allowed")).stream()
                    .map(Model::id)
                    .toList();
            String allowed = allowing.isEmpty() ? "no model allows it" : "allowed up to " + Paragraph.list(allowing);
            out.append(
                    Paragraph.wrap("  ", "    ", allowed + (test.note().isEmpty() ? "" : ". " + test.note()), WIDTH));
            out.append("\n");
        }
        return out.toString();
    }

    private static String headline(Litmus test) {
        return test.title().isEmpty() ? test.id() : test.id() + ": " + test.title();
    }

    private static List<Model> models(Row row, String word) {
        return row.verdicts().entrySet().stream()
                .filter(entry -> entry.getValue().word().equals(word))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns each test's outcomes with the models that allow them. */
    public String outcomes() {
        var out = new StringBuilder();
        for (Row row : rows) {
            out.append(Paragraph.wrap("", "  ", Printable.line(headline(row.test())), WIDTH));
            Outcomes outcomes = row.outcomes();
            if (outcomes == null) {
                out.append("  too many outcomes to list\n\n");
                continue;
            }
            List<String> programs = outcomes.outcomes().stream()
                    .map(outcome -> Printable.line(Notation.print(outcome.history())))
                    .toList();
            for (int i = 0; i < programs.size(); i++) {
                Outcomes.Outcome outcome = outcomes.outcomes().get(i);
                out.append("  ")
                        .append(programs.get(i))
                        .append("\n      ")
                        .append(models(outcome.allowed()))
                        .append("\n");
            }
            out.append("  %d outcomes; linearizable allows %d, eventual %d\n\n"
                    .formatted(
                            programs.size(),
                            outcomes.allowedBy(Model.LINEARIZABLE).size(),
                            outcomes.allowedBy(Model.EVENTUAL).size()));
        }
        return out.toString();
    }

    private static String models(Set<Model> allowed) {
        if (allowed.size() == Model.values().length) {
            return "all models";
        }
        var names = new ArrayList<String>();
        for (Model model : Model.values()) {
            if (allowed.contains(model)) {
                names.add(shortName(model));
            }
        }
        return names.isEmpty() ? "unknown" : String.join(" ", names);
    }
}
