package coach.interview.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.question.GoldenKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldenConflictsTest {
    private static final List<String> QUESTIONS = List.of("accounts", "chat", "comments", "dns", "feed", "keyvalue");

    @Test
    void goodAndStrongAnswersContradictThemselvesNowhere() {
        var fired = new ArrayList<String>();
        for (String question : QUESTIONS) {
            var casebook = Told.casebook(question);
            for (GoldenKind kind : List.of(GoldenKind.STRONG, GoldenKind.TERSE_STRONG, GoldenKind.GOOD)) {
                for (Conflict conflict : casebook.conflicts(Told.golden(question, kind))) {
                    fired.add(question + " " + kind + " " + conflict.rule().id() + ": " + conflict.ask());
                }
            }
        }
        assertEquals("", String.join("\n", fired));
    }
}
