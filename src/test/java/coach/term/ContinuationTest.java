package coach.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "plain:false",
                "a \\:true",
                "C|\\\\:false",
                "a \\\\\\:true",
                "\\:true",
                "a \\|b:false",
                "a \\|b \\:true",
                "```:true",
                "  ```java:true",
                "```inline```:false",
                "use ``` here:false",
                "```|a -> b:true",
                "```|a -> b|```:false",
                "```|a \\|```:false",
                "```|```java:true",
                "```|x|```|and \\:true",
            })
    void aBackslashOrAFenceGoesOn(String lines, boolean isOpen) {
        assertEquals(isOpen, Continuation.isOpen(lines.replace('|', '\n')), lines);
    }

    @Test
    void onlyTheBackslashesThatContinuedAreDropped() {
        assertEquals("a \nb", Continuation.join("a \\\nb"));
        assertEquals("a \\\\\nb", Continuation.join("a \\\\\nb"));
        assertEquals("a \\", Continuation.join("a \\"));
        assertEquals("```\na \\\n```", Continuation.join("```\na \\\n```"));
        assertEquals("a \nb \\", Continuation.join("a \\\nb \\"));
    }
}
