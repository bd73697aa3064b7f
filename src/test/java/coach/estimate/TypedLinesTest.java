package coach.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.text.CoachException;
import coach.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Estimates as people type them, right and wrong, each with its answer or the name of its slip. */
class TypedLinesTest {
    private static final Path LINES = Path.of("src/test/resources/estimate/lines.csv");
    private static final PriceTable PRICES = new PriceTable(
            1,
            "test",
            1,
            "Test",
            List.of(new PriceTable.Item(
                    "object-storage",
                    "Object storage",
                    PriceTable.Kind.STORAGE,
                    List.of("object storage"),
                    "20 $/TB/month",
                    "")));

    private record Typed(String set, String line, String verdict, String answer) {}

    private static List<Typed> all() throws IOException {
        return Files.readAllLines(LINES).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(";", 4))
                .map(cells -> new Typed(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    @Test
    void everyLineHasItsAnswerOrItsSlip() throws IOException {
        List<Typed> lines = all();
        var wrong = new ArrayList<String>();
        for (Typed typed : lines) {
            String got = verdict(typed);
            if (!got.isEmpty()) {
                wrong.add(typed.set() + ": " + typed.line() + " -> " + got);
            }
        }

        assertTrue(lines.size() >= 90, lines.size() + " lines");
        assertEquals("", wrong.stream().collect(Collectors.joining("\n")), wrong.size() + " of " + lines.size());
    }

    /** Returns what differs from what is expected; empty where nothing does. */
    private static String verdict(Typed typed) {
        List<Worked> worked;
        try {
            worked = Worksheet.of(new Source("lines", typed.line().replace(" // ", "\n")), PRICES);
        } catch (CoachException e) {
            boolean isExpected = typed.verdict().equals("error") && e.render().contains(typed.answer());
            return isExpected ? "" : "error " + e.render();
        }
        Worked last = worked.get(worked.size() - 1);
        return switch (typed.verdict()) {
            case "value" -> value(last, typed.answer());
            case "agrees" -> !last.stated().isEmpty() && last.agrees() ? "" : "not right " + last;
            case "slip" -> slip(last, typed.answer());
            default -> "no error, but " + last.result();
        };
    }

    private static String value(Worked last, String answer) {
        Quantity expected = Quantity.parse(answer);
        Quantity told = Scale.told(last.value());
        boolean isSame = told.isWithin(Rational.of(1001, 1000), expected)
                && told.dimension().equals(expected.dimension());
        return isSame ? "" : told.people() + " " + told.dimension() + ", not " + answer;
    }

    private static String slip(Worked last, String kind) {
        List<String> kinds = last.stated().stream()
                .flatMap(stated -> stated.suspicion().stream())
                .map(suspicion -> suspicion.kind().name())
                .toList();
        return !last.agrees() && kinds.equals(List.of(kind)) ? "" : kinds + " " + last.stated();
    }
}
