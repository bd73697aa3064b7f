package coach.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coach.rubric.Activity;
import coach.text.CoachException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerFileTest {
    @TempDir
    private Path dir;

    @Test
    void answersAreReadAndLabelsOfOtherToolsPassedOver() throws IOException {
        Path file = Files.writeString(dir.resolve("a.yaml"), """
                # a comment
                question: chat
                labels: {by: hand}
                answers:
                - id: chat-01
                  kind: strong
                  text: |-
                    How many users?
                    20 billion: a day.
                  met:
                    c01: "How many"
                    c02: ["a", {b: c}]
                - {id: chat-02, activity: data, text: ''}
                """);
        var read = AnswerFile.read(file);
        assertEquals("chat", read.value().question());
        var first = read.value().answers().get(0);
        assertEquals("How many users?\n20 billion: a day.", first.text());
        assertNull(first.activity());
        assertEquals(Activity.DATA, read.value().answers().get(1).activity());
        assertEquals("", read.value().answers().get(1).text());
        assertEquals(file.toString(), read.source().name());
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = dir.resolve("none.yaml");
        var refused = assertThrows(CoachException.class, () -> AnswerFile.read(file));
        assertEquals(file + ":1:1: there is no such file\nhint: name a regular file\n", refused.render());
    }
}
