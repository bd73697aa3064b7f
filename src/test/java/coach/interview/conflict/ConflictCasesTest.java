package coach.interview.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.grading.Answer;
import coach.grading.Evidence;
import coach.interview.AnswerSheet;
import coach.interview.Casebook;
import coach.interview.Session;
import coach.yaml.Bank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConflictCasesTest {
    private static final Path CASES = Path.of("src/test/resources/contradictions/cases.txt");
    private static final Casebook CHAT = Told.casebook("chat");

    private record Case(List<String> fires, List<String> misses) {
        Case() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private static Map<String, Case> cases() throws IOException {
        var cases = new LinkedHashMap<String, Case>();
        Case last = new Case();
        for (String line : Files.readAllLines(CASES)) {
            if (line.startsWith("== ")) {
                last = new Case();
                cases.put(line.substring(3), last);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                (line.startsWith("+") ? last.fires() : last.misses()).add(line.substring(2));
            }
        }
        return cases;
    }

    @Test
    void everyRuleHasACaseAndANearMiss() throws IOException {
        Set<String> rules = Bank.builtIn().contradictions("standard").value().rules().stream()
                .map(ConflictRule::id)
                .collect(Collectors.toSet());
        assertEquals(rules, cases().keySet());
        assertTrue(rules.size() >= 40, rules.size() + " rules");
    }

    @Test
    void everyRuleAppliesToItsCaseAndNotToItsNearMiss() throws IOException {
        var wrong = new ArrayList<String>();
        cases().forEach((rule, each) -> {
            List<String> fired = rules(each.fires());
            if (!fired.contains(rule)) {
                wrong.add(rule + " does not apply; " + fired + " do");
            }
            if (rules(each.misses()).contains(rule)) {
                wrong.add(rule + " applies to its near miss");
            }
        });
        assertEquals("", String.join("\n", wrong));
    }

    /** Whatever is quoted stands in the answer it is said to stand in. */
    @Test
    void bothPlacesAreTheCandidatesWords() throws IOException {
        for (Case each : cases().values()) {
            Session session = Told.session("chat", each.fires());
            List<Answer> answers = AnswerSheet.of(session).answers();
            for (Conflict conflict : CHAT.conflicts(session)) {
                for (Evidence evidence :
                        List.of(conflict.first().evidence(), conflict.second().evidence())) {
                    String text = answers.get(evidence.answer() - 1).text();
                    assertEquals(evidence.text(), text.substring(evidence.start(), evidence.end()));
                }
            }
        }
    }

    private static List<String> rules(List<String> lines) {
        return CHAT.conflicts(Told.session("chat", lines)).stream()
                .map(conflict -> conflict.rule().id())
                .toList();
    }
}
