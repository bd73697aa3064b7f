package coach.cli;

import coach.grading.AnomalyRules;
import coach.grading.BoardDrawings;
import coach.grading.GoldenRun;
import coach.grading.Grader;
import coach.grading.GradingRules;
import coach.grading.pattern.Lexicon;
import coach.question.Criteria;
import coach.question.Golden;
import coach.question.Question;
import coach.rubric.Rubric;
import coach.rubric.Topic;
import coach.term.Ink;
import coach.term.Rich;
import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.yaml.Bank;
import coach.yaml.Lexicons;
import coach.yaml.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code coach bank}: question banks, read, validated and tested. */
@Command(
        name = "bank",
        mixinStandardHelpOptions = true,
        subcommands = BankNewCommand.class,
        description = "Question banks: list, show, check, new, test.")
final class BankCommand implements Callable<Integer> {
    @ParentCommand
    private Coach coach;

    @Spec
    private CommandSpec spec;

    /** Returns the program's options and what it is run with. */
    Coach coach() {
        return coach;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "say which: list, show QUESTION, check [DIR], new DIR ID or test [DIR]");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the questions.")
    int list() {
        var rows = new ArrayList<List<Rich>>();
        for (Summary each : coach.desk().bank().questions()) {
            String replaces =
                    each.replaces().isEmpty() ? "" : ", instead of that in " + String.join(", ", each.replaces());
            rows.add(List.of(
                    Rich.accent(each.id()),
                    Rich.plain(each.title()),
                    Rich.dim(each.kind() + ", " + each.shelf() + replaces)));
        }
        new Printer(coach.world).out(Rich.table(rows));
        return Exit.DONE;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows a question's prompt; with --spoil also what a good answer holds.")
    int show(
            @Parameters(paramLabel = "QUESTION", description = "Its id.") String id,
            @Option(names = "--spoil", description = "The criteria as well: for authors and interviewers.")
                    boolean spoils) {
        Question question = coach.desk().bank().question(id).value();
        Rich text = Rich.title(question.title())
                .line(Rich.plain(question.prompt()))
                .line()
                .line(Rich.dim("%d facts, %d criteria, %d reference designs, version %d"
                        .formatted(
                                question.facts().size(),
                                Criteria.of(question).size(),
                                question.references().size(),
                                question.version())));
        if (spoils) {
            for (Topic topic : Topic.values()) {
                text = text.line().line(Rich.strong(topic.title())).line(criteria(question, topic));
            }
        }
        new Printer(coach.world).out(text);
        return Exit.DONE;
    }

    private static Rich criteria(Question question, Topic topic) {
        List<Rich> items = Criteria.of(question).stream()
                .filter(criterion -> criterion.topic() == topic)
                .map(criterion -> Rich.plain(criterion.text())
                        .then(Ink.DIM, " " + criterion.level().id() + ", " + criterion.importance()))
                .toList();
        return Rich.bullets(items);
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Validates every file of a bank: its form, its references, its numbers and its patterns.")
    int check(
            @Parameters(arity = "0..1", paramLabel = "DIR", description = "A folder; default: the bank in use.")
                    @Nullable Path folder,
            @Option(names = "--advice", description = "Also what an author should look at, right or not.")
                    boolean isAdvised) {
        Lexicon lexicon = Lexicons.builtIn();
        if (isAdvised) {
            advise(bank(folder), lexicon);
        }
        Bank.Checked checked = bank(folder)
                .check(question -> Stream.concat(
                                GradingRules.check(question, lexicon).stream(), AnomalyRules.check(question).stream())
                        .toList());
        for (Diagnostic problem : checked.problems()) {
            coach.world.err().print(problem.render());
        }
        coach.world.err().flush();
        int problems = checked.problems().size();
        new Printer(coach.world)
                .out(
                        problems == 0
                                ? Rich.good("%d files, no problems.".formatted(checked.files()))
                                : Rich.bad("%d files, %d problem%s."
                                        .formatted(checked.files(), problems, problems == 1 ? "" : "s")));
        return problems == 0 ? Exit.DONE : Exit.BAD_INPUT;
    }

    private void advise(Bank bank, Lexicon lexicon) {
        for (Diagnostic each :
                bank.check(question -> GradingRules.advice(question, lexicon)).problems()) {
            coach.world.out().print("advice: " + each.render());
        }
        coach.world.out().flush();
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description =
                    "Grades the golden answers of every question, each of which must score inside its band, and the"
                            + " labelled answers, with precision, recall, F1, kappa and false hits by kind.")
    int test(
            @Parameters(arity = "0..1", paramLabel = "DIR", description = "A folder; default: the bank in use.")
                    @Nullable Path folder,
            @Option(names = "--question", paramLabel = "ID", description = "Only this question.") @Nullable String only,
            @Option(names = "--labelled", description = "Only the labelled answers.") boolean isLabelledOnly,
            @Option(names = "--why", description = "Every decision that differs from its label, with the reason.")
                    boolean isWhy,
            @Option(
                            names = "--measure",
                            description = "Also each guard switched off in turn, generated attacks, and hit rates.")
                    boolean isMeasured) {
        Bank bank = bank(folder);
        Lexicon lexicon = Lexicons.builtIn();
        int outside = 0;
        var print = new Printer(coach.world);
        var labelled = new LabelledRun(lexicon, isWhy);
        for (Summary each : bank.questions()) {
            boolean isWanted =
                    folder == null || each.shelf().equals(folder.toString().replace('\\', '/'));
            if (!isWanted || (only != null && !only.equals(each.id()))) {
                continue;
            }
            labelled.add(bank.labels(each.id()));
            if (!isLabelledOnly && !bank.isBare(each.id())) {
                Question question = bank.question(each.id()).value();
                outside += test(print, question, bank.rubric(question.rubric()).value(), lexicon);
            }
        }
        if (only != null
                && bank.questions().stream().noneMatch(each -> each.id().equals(only))) {
            throw new CoachException("no question '" + only + "'; 'coach bank list' names them");
        }
        labelled.print(print, isMeasured);
        if (isLabelledOnly) {
            return Exit.DONE;
        }
        print.out(
                outside == 0
                        ? Rich.good("Every golden answer is inside its band.")
                        : Rich.bad(outside + " golden answers are outside their bands."));
        return outside == 0 ? Exit.DONE : Exit.NEGATIVE;
    }

    private static int test(Printer print, Question question, Rubric rubric, Lexicon lexicon) {
        print.out(Rich.title(question.id()));
        Grader grader = Grader.of(question, lexicon);
        int outside = 0;
        for (Golden golden : question.golden()) {
            GoldenRun run = GoldenRun.of(question, rubric, grader, golden, new BoardDrawings());
            print.out(Rich.drawing(run.render()));
            outside += run.isInBand() ? 0 : 1;
        }
        return outside;
    }

    @Command(
            name = "examples",
            mixinStandardHelpOptions = true,
            description =
                    "Decisions that people made with 'coach settle', as labelled examples: those that the patterns of"
                            + " the bank in use do not reproduce, for authors to turn into patterns.")
    int examples(
            @Option(names = "--question", paramLabel = "ID", description = "Only this question.") @Nullable String only,
            @Option(names = "--all", description = "Also those that the patterns reproduce.") boolean isAll)
            throws IOException {
        List<SettledExamples.Example> examples = new SettledExamples(coach.desk()).list(only, isAll);
        var print = new Printer(coach.world);
        for (SettledExamples.Example each : examples) {
            print.out(Rich.drawing(each.render()));
        }
        print.out(Rich.dim(examples.size() + (examples.size() == 1 ? " example." : " examples.")));
        return Exit.DONE;
    }

    private Bank bank(@Nullable Path folder) {
        return folder == null ? coach.desk().bank() : coach.desk().bank().with(folder);
    }
}
