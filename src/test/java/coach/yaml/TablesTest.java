package coach.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coach.text.CoachException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes in price tables and in rules on contradictions, each with its place. */
class TablesTest {
    private static List<String> complaints(Runnable reading) {
        return assertThrows(CoachException.class, reading::run).diagnostics().stream()
                .map(each -> each.span().line() + ": " + each.message())
                .toList();
    }

    @Test
    void everyMistakeOfAPriceTableIsSaidAtItsPlace() {
        String table = """
                format: 1
                id: mine
                version: 1
                title: Ours
                items:
                - id: disk
                  title: Disk
                  kind: storage
                  names: [disk, Ssd]
                  price: 7 $/TB
                - id: disk
                  title: Disk again
                  kind: egress
                  names: [disk]
                  price: seven
                """;
        assertEquals(
                List.of(
                        "9: 'Ssd' has capitals",
                        "10: '7 $/TB' is no price of storage",
                        "11: id 'disk' given twice",
                        "14: 'disk' names disk already",
                        "15: 'seven' is no price"),
                complaints(() -> Prices.parse("prices.yaml", table)));
    }

    @Test
    void everyMistakeOfARuleIsSaidAtItsPlace() {
        String rules = """
                format: 1
                id: mine
                version: 1
                title: Ours
                rules:
                - id: one
                  says: Odd.
                  weight: 4
                  first: {fact: no-loss, at-least: '3'}
                  second: {fact: peak-rate, at-most: many}
                  relation: second-below
                  unless: [no-loss]
                  ask: "You said {first}."
                """;
        assertEquals(
                List.of(
                        "8: weight 4 is not from 1 to 3",
                        "9: 'no-loss' has no number",
                        "10: 'many' is no quantity",
                        "11: 'no-loss' and 'peak-rate' cannot be compared",
                        "12: a fact of the rule excuses it",
                        "13: the question does not quote {second}"),
                complaints(() -> Contradictions.parse("rules.yaml", rules)));
    }

    @Test
    void aFactThatIsNotInTheVocabularyIsRefusedWithTheNearest() {
        String rules = """
                format: 1
                id: mine
                version: 1
                title: Ours
                rules:
                - {id: one, says: Odd., weight: 1, first: {fact: no-los}, second: {fact: drawn}, ask: "{first} {second}"}
                """;
        CoachException e = assertThrows(CoachException.class, () -> Contradictions.parse("rules.yaml", rules));
        assertEquals(1, e.diagnostics().size());
        assertEquals("did you mean no-loss?", e.diagnostics().get(0).hint());
    }
}
