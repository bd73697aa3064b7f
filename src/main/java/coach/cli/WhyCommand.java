package coach.cli;

import coach.grading.Finding;
import coach.interview.AnswerSheet;
import coach.interview.Casebook;
import coach.interview.Phase;
import coach.interview.Session;
import coach.term.Rich;
import coach.term.screen.WhyScreen;
import coach.text.CoachException;
import coach.text.Nearest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code coach why}: the rule, the words and what was missing, for one criterion or a topic of a finished session. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description =
                "Why criteria of a finished session came out as they did: the rule, your words, what was missing.")
final class WhyCommand implements Callable<Integer> {
    @ParentCommand
    private Coach coach;

    @Parameters(index = "0", paramLabel = "SESSION", description = "Its id, or the beginning of it.")
    private String id;

    @Parameters(
            index = "1",
            arity = "0..1",
            defaultValue = "",
            paramLabel = "NAME",
            description = "A criterion or a topic; all where absent.")
    private String name;

    @Override
    public Integer call() throws IOException {
        Session session = coach.desk().session(id);
        if (session.phase() != Phase.OVER) {
            throw new CoachException("this session is not over; what it is judged by stays closed until then");
        }
        Casebook casebook = Desk.casebook(session);
        AnswerSheet sheet = AnswerSheet.of(session);
        List<Finding> findings = casebook.findings(sheet);
        List<Finding> shown = WhyScreen.named(findings, name);
        if (shown.isEmpty()) {
            List<String> known =
                    findings.stream().map(finding -> finding.criterion().id()).toList();
            String hint = Nearest.to(name, known)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse("");
            throw new CoachException("no criterion or topic '" + name + "'" + hint);
        }
        Set<String> prompted = casebook.prompted(session);
        var print = new Printer(coach.world);
        for (Finding finding : shown) {
            print.out(WhyScreen.of(
                            finding,
                            sheet,
                            prompted.contains(finding.criterion().id()))
                    .line(Rich.plain("")));
        }
        return Exit.DONE;
    }
}
