package coach.cli;

import coach.grading.Answer;
import coach.grading.DrawnFacts;
import coach.grading.Grader;
import coach.grading.Kind;
import coach.grading.Result;
import coach.interview.Event.Ruling;
import coach.interview.Event.Settled;
import coach.interview.Session;
import coach.journal.Journal;
import coach.journal.Summary;
import coach.rubric.Activity;
import coach.text.CoachException;
import coach.yaml.Lexicons;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The decisions that people made about what the coach could not judge, held against the bank in use. */
final class SettledExamples {
    private final Desk desk;
    private final Map<String, Grader> graders = new TreeMap<>();

    SettledExamples(Desk desk) {
        this.desk = desk;
    }

    /**
     * A decision.
     *
     * @param isReproduced whether the bank in use now comes to the same result by itself
     */
    record Example(String question, String session, Settled decision, boolean isReproduced) {
        /** Returns two lines: who decided what, and the words. */
        String render() {
            return "%s %s: %s (%s, session %s)%s\n  \"%s\"\n"
                    .formatted(
                            question,
                            decision.criterion(),
                            decision.ruling().name().toLowerCase(Locale.ROOT),
                            decision.by().name().toLowerCase(Locale.ROOT),
                            session,
                            isReproduced ? "" : ", no pattern agrees",
                            decision.words().replaceAll("\\s+", " "));
        }
    }

    List<Example> list(@Nullable String only, boolean isAll) throws IOException {
        var examples = new ArrayList<Example>();
        for (Summary summary : desk.sessions().list().sessions()) {
            Session session = Session.of(Journal.read(summary.path()).events());
            String question = session.started().question();
            if (only == null || only.equals(question)) {
                for (Settled decision : session.all(Settled.class)) {
                    var example = new Example(question, summary.id(), decision, isReproduced(question, decision));
                    if (isAll || !example.isReproduced()) {
                        examples.add(example);
                    }
                }
            }
        }
        return examples;
    }

    private boolean isReproduced(String question, Settled decision) {
        Grader grader = graders.computeIfAbsent(question, this::grader);
        Result wanted = switch (decision.ruling()) {
            case YES -> Result.MET;
            case PARTLY -> Result.PARTIAL;
            case NO -> Result.MISSED;
        };
        var answer = new Answer(1, Activity.DATA, Kind.STATEMENT, decision.words());
        return grader.grade(List.of(answer), DrawnFacts.NONE).stream()
                .filter(finding -> finding.criterion().id().equals(decision.criterion()))
                .anyMatch(finding -> finding.result() == wanted
                        || (decision.ruling() == Ruling.YES && finding.result() == Result.PARTIAL));
    }

    private Grader grader(String question) {
        try {
            return Grader.of(desk.bank().question(question).value(), Lexicons.builtIn());
        } catch (CoachException e) {
            throw new CoachException(
                    "question '" + question + "' of a session is not in this bank; name it with --bank");
        }
    }
}
