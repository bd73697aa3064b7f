package coach.yaml;

import coach.consistency.Litmus;
import coach.consistency.Litmus.Expected;
import coach.consistency.Model;
import coach.history.History;
import coach.text.CoachException;
import coach.text.Complaint;
import coach.text.Diagnostic;
import coach.text.Key;
import coach.text.Source;
import coach.yaml.Binder.Extra;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of litmus tests: small programs with outcomes, and which models allow them. */
public record LitmusFile(
        @Key("Version of the format, 1.") int format,
        @Key("The tests.") List<Test> tests) {
    private static final Reading<LitmusFile> READING =
            new Reading<>(LitmusFile.class, Extra.REFUSED, LitmusFile::complaints);

    public LitmusFile {
        tests = List.copyOf(tests);
    }

    /** Yes or no. */
    enum Flag {
        TRUE,
        FALSE
    }

    /** One test. */
    record Test(
            @Key("A short name, unique in the file.") String id,

            @Key(value = "What happens, in a few words.", otherwise = "\"\"")
            String title,

            @Key("Processes and operations in the one-line notation, with the outcome in the reads.")
            String program,

            @Key(value = "What every key holds at first.", otherwise = "0")
            String initial,

            @Key(value = "Whether the operations have times.", otherwise = "null") @Nullable Flag timed,

            @Key(value = "Per model, whether it allows the outcome.", otherwise = "null") @Nullable Said verdict,

            @Key(value = "Who invented or used the test.", otherwise = "\"\"")
            String source,

            @Key(value = "What to know about it.", otherwise = "\"\"")
            String note,

            @Key(value = "A sentence about consistency that the test decides.", otherwise = "\"\"")
            String claim) {}

    /** The verdicts of one test. */
    record Said(
            @Key(value = "Eventual consistency.", otherwise = "null") @Nullable Expected eventual,

            @Key(value = "Read your writes.", otherwise = "null") @Nullable Expected readYourWrites,

            @Key(value = "Monotonic reads.", otherwise = "null") @Nullable Expected monotonicReads,

            @Key(value = "Monotonic writes, with monotonic reads.", otherwise = "null") @Nullable Expected monotonicWrites,

            @Key(value = "Writes follow reads, with monotonic reads.", otherwise = "null") @Nullable Expected writesFollowReads,

            @Key(value = "PRAM.", otherwise = "null") @Nullable Expected pram,

            @Key(value = "Weak causal consistency.", otherwise = "null") @Nullable Expected weakCausal,

            @Key(value = "Causal memory.", otherwise = "null") @Nullable Expected causal,

            @Key(value = "Causal convergence.", otherwise = "null") @Nullable Expected causalConvergence,

            @Key(value = "Sequential consistency.", otherwise = "null") @Nullable Expected sequential,

            @Key(value = "Linearizability.", otherwise = "null") @Nullable Expected linearizable) {
        Map<Model, Expected> byModel() {
            Map<Model, Expected> all = new EnumMap<>(Model.class);
            for (Model model : Model.values()) {
                Expected expected = of(model);
                if (expected != null) {
                    all.put(model, expected);
                }
            }
            return all;
        }

        private @Nullable Expected of(Model model) {
            return switch (model) {
                case EVENTUAL -> eventual;
                case READ_YOUR_WRITES -> readYourWrites;
                case MONOTONIC_READS -> monotonicReads;
                case MONOTONIC_WRITES -> monotonicWrites;
                case WRITES_FOLLOW_READS -> writesFollowReads;
                case PRAM -> pram;
                case WEAK_CAUSAL -> weakCausal;
                case CAUSAL -> causal;
                case CAUSAL_CONVERGENCE -> causalConvergence;
                case SEQUENTIAL -> sequential;
                case LINEARIZABLE -> linearizable;
            };
        }
    }

    /**
     * Reads a file of tests.
     *
     * @throws CoachException with all complaints, those about programs in their places within the file
     */
    public static List<Litmus> read(Path path) {
        return read(Disk.read(path, path.toString().replace('\\', '/')));
    }

    /** Reads a text of tests. */
    public static List<Litmus> read(Source source) {
        BankFile<LitmusFile> file = READING.strict(source, f -> List.of());
        var tests = new ArrayList<Litmus>();
        var problems = new ArrayList<Diagnostic>();
        for (int i = 0; i < file.value().tests().size(); i++) {
            Test test = file.value().tests().get(i);
            try {
                tests.add(litmus(test, program(test, file, i)));
            } catch (CoachException e) {
                problems.addAll(e.diagnostics());
            }
        }
        if (!problems.isEmpty()) {
            throw new CoachException(problems);
        }
        return tests;
    }

    private static History program(Test test, BankFile<LitmusFile> file, int i) {
        History program = Programs.parse(test.program(), file, "tests[" + i + "].program");
        if (test.timed() != null
                && (test.timed() == Flag.TRUE) != program.isTimed()
                && !program.ops().isEmpty()) {
            throw new CoachException(List.of(new Diagnostic(
                    file.source(),
                    file.places().of("tests[" + i + "].timed"),
                    program.isTimed()
                            ? "the operations of this program have times"
                            : "no operation of this program has times",
                    "say timed: " + program.isTimed())));
        }
        String initial = test.initial().equals("null") ? History.NIL : test.initial();
        return new History(initial, program.ops());
    }

    private static Litmus litmus(Test test, History program) {
        return new Litmus(
                test.id(),
                test.title(),
                program,
                test.verdict() == null ? Map.of() : test.verdict().byModel(),
                test.source(),
                test.note(),
                test.claim());
    }

    private List<Complaint> complaints() {
        var complaints = new ArrayList<Complaint>();
        if (format != 1) {
            complaints.add(new Complaint("format", "unknown format " + format, "this program reads format 1"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tests.size(); i++) {
            if (!seen.add(tests.get(i).id())) {
                complaints.add(new Complaint(
                        "tests[" + i + "].id",
                        "two tests have the id '" + tests.get(i).id() + "'",
                        "give one of them another name"));
            }
        }
        return complaints;
    }
}
