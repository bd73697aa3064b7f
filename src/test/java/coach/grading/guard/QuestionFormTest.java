package coach.grading.guard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "whats the DAU",
                "do we need blue ticks",
                "where are our customers",
                "how many users do we have",
                "which regions",
                "I want to know how many nines we need",
                "could you tell me how fast delivery must be",
                "Only text. Do we need media?",
                "DAU?"
            })
    void asks(String line) {
        assertTrue(Asking.isQuestion(line), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when a user sends a message, we store it",
                "how we store messages: in a log",
                "which means we need groups",
                "should be available all the time",
                "must be fast",
                "Messages are kept on the server for ever.",
                "Text only",
                "max participants"
            })
    void states(String line) {
        assertFalse(Asking.isQuestion(line), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"max participants", "DAU", "avg msg size"})
    void mayAskByNamingASubject(String line) {
        assertTrue(Asking.mayAsk(line), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Messages are kept for ever", "we need groups", "The chat history is stored on the server"})
    void aSentenceWithAVerbDoesNot(String line) {
        assertFalse(Asking.mayAsk(line), line);
    }
}
