package coach.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.estimate.PriceTable;
import coach.interview.conflict.ConflictRules;
import coach.interview.conflict.FactKind;
import coach.interview.conflict.Measure;
import coach.question.Question;
import coach.rubric.Rubric;
import coach.store.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is written down twice must be the same. With {@code -Dformats.update=true} it is written anew instead. */
class DerivedTextTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/coach/schema");
    private static final Path FORMATS = Path.of("src/site/markdown/formats.md");

    private static void agree(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("formats.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, expected);
        }
        assertEquals(expected, Files.readString(file), file + " is old; run with -Dformats.update=true");
    }

    private static void agreeOnTables(String name, Class<?> root) throws IOException {
        agreeOn("<!-- fields of " + name + ", written by DerivedTextTest -->\n", FieldTables.of(root));
    }

    private static void agreeOn(String start, String table) throws IOException {
        String text = Files.readString(FORMATS);
        String end = "<!-- end of fields -->\n";
        int from = text.indexOf(start) + start.length();
        int to = text.indexOf(end, from);
        assertTrue(text.contains(start) && to >= from, "no place for " + start);
        agree(FORMATS, text.substring(0, from) + table + text.substring(to));
    }

    @Test
    void theSchemaOfQuestionsSaysWhatTheLoaderTakes() throws IOException {
        agree(SCHEMAS.resolve("question.schema.json"), SchemaText.of(Question.class, "A question of the coach"));
    }

    @Test
    void theSchemaOfRubricsSaysWhatTheLoaderTakes() throws IOException {
        agree(SCHEMAS.resolve("rubric.schema.json"), SchemaText.of(Rubric.class, "A rubric of the coach"));
    }

    @Test
    void theSchemaOfScenariosSaysWhatTheLoaderTakes() throws IOException {
        agree(SCHEMAS.resolve("scenario.schema.json"), SchemaText.of(Scenario.class, "A scenario of the coach"));
    }

    @Test
    void theSchemaOfPricesSaysWhatTheLoaderTakes() throws IOException {
        agree(SCHEMAS.resolve("prices.schema.json"), SchemaText.of(PriceTable.class, "A price table of the coach"));
    }

    @Test
    void theSchemaOfContradictionsSaysWhatTheLoaderTakes() throws IOException {
        agree(
                SCHEMAS.resolve("contradictions.schema.json"),
                SchemaText.of(ConflictRules.class, "Rules of the coach on contradictions"));
    }

    @Test
    void theVocabularyOfFactsIsDocumented() throws IOException {
        var table = new StringBuilder("\n| fact | it says | number |\n| --- | --- | --- |\n");
        for (FactKind kind : FactKind.values()) {
            String number =
                    kind.measure() == Measure.NONE ? "-" : kind.measure().name().toLowerCase(Locale.ROOT);
            table.append("| `%s` | %s | %s |\n".formatted(kind.id(), kind.meaning(), number));
        }
        agreeOn(
                "<!-- facts, written by DerivedTextTest -->\n",
                table.append('\n').toString());
    }

    @Test
    void theFieldTablesSayWhatTheLoaderTakes() throws IOException {
        agreeOnTables("a question", Question.class);
        agreeOnTables("a rubric", Rubric.class);
        agreeOnTables("a scenario", Scenario.class);
        agreeOnTables("a price table", PriceTable.class);
        agreeOnTables("a file of rules", ConflictRules.class);
        agreeOnTables("an answer file", AnswerFile.class);
    }
}
