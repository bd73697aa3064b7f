package coach.cli;

import coach.grading.Answer;
import coach.grading.BoardDrawings;
import coach.grading.Finding;
import coach.grading.Grader;
import coach.grading.Kind;
import coach.grading.Result;
import coach.grading.Scorecard;
import coach.question.Question;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.rubric.Rubric;
import coach.term.Ink;
import coach.term.Rich;
import coach.text.CoachException;
import coach.transcript.GradedAnswer;
import coach.transcript.Json;
import coach.yaml.AnswerFile;
import coach.yaml.Bank;
import coach.yaml.Lexicons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code coach grade}: grades a prepared answer file without a terminal. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "Grades a prepared answer file; each answer on its own.")
final class GradeCommand implements Callable<Integer> {
    @ParentCommand
    private Coach coach;

    @Parameters(paramLabel = "QUESTION", description = "The question.")
    private String question;

    @Option(names = "--answers", required = true, paramLabel = "FILE", description = "A YAML file with the answers.")
    private Path answers;

    @Option(names = "--level", paramLabel = "LEVEL", description = "mid, senior or staff; default: senior.")
    private Level level = Level.SENIOR;

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Override
    public Integer call() {
        Bank bank = coach.desk().bank();
        Question asked = bank.question(question).value();
        Rubric rubric = bank.rubric(asked.rubric()).value();
        AnswerFile file = AnswerFile.read(answers).value();
        if (!file.question().equals(asked.id())) {
            throw new CoachException(
                    "%s answers '%s', not '%s'; name that question".formatted(answers, file.question(), asked.id()));
        }
        Grader grader = Grader.of(asked, Lexicons.builtIn());
        var graded = new ArrayList<GradedAnswer>();
        for (AnswerFile.Answer each : file.answers()) {
            graded.add(grade(asked, rubric, grader, each));
        }
        var print = new Printer(coach.world);
        if (isJson) {
            print.raw(Json.of(asked.id(), graded));
        } else {
            graded.forEach(each -> print.out(shown(each)));
        }
        return Exit.DONE;
    }

    private GradedAnswer grade(Question asked, Rubric rubric, Grader grader, AnswerFile.Answer each) {
        var drawings = new BoardDrawings();
        var lines = new ArrayList<Answer>();
        Activity activity = each.activity() == null ? Activity.REFINE : each.activity();
        for (String line : each.text().split("\n", -1)) {
            Kind kind =
                    drawings.reads(line) ? Kind.DRAWING : line.strip().endsWith("?") ? Kind.QUESTION : Kind.STATEMENT;
            lines.add(new Answer(lines.size() + 1, activity, kind, line));
        }
        List<Answer> drawn =
                lines.stream().filter(line -> line.kind() == Kind.DRAWING).toList();
        List<Finding> findings = grader.grade(lines, drawings.facts(asked, drawn)).stream()
                .filter(finding ->
                        each.activity() == null || finding.criterion().topic().activity() == each.activity())
                .toList();
        return new GradedAnswer(each.id(), Scorecard.of(asked, rubric, level, findings, Map.of()));
    }

    private static Rich shown(GradedAnswer graded) {
        Rich text = Rich.title("%s: %d, %s"
                .formatted(
                        graded.id(),
                        graded.card().total(),
                        graded.card().advice().title()));
        for (var activity : graded.card().activities()) {
            for (var topic : activity.topics()) {
                for (Finding finding : topic.findings()) {
                    if (finding.result() == Result.MET || finding.result() == Result.PARTIAL) {
                        text = text.line(Rich.item(
                                Ink.DIM,
                                "  " + finding.result().id() + " ",
                                Rich.plain(finding.criterion().id() + ": ")
                                        .then(
                                                Ink.DIM,
                                                "\"" + finding.evidence().get(0).text() + "\"")));
                    }
                }
            }
        }
        return text;
    }
}
