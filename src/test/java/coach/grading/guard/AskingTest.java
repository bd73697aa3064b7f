package coach.grading.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.words.Sentences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many users? | true | true",
                "I'd go with websockets I guess? | true | false",
                "Use long polling, right? | true | false",
                "Should we use websockets? | true | true",
                "expiry? | true | true",
                "I would first ask for the DAU | true | false",
                "I'm not going to ask about volume | false | false",
                "We use websockets. | false | false"
            })
    void knowsQuestionsFromHedgedStatements(String text, boolean asks, boolean hides) {
        var sentence = new Sentences().of(text).get(0);
        assertEquals(asks, Asking.asks(sentence), "asks");
        assertEquals(hides, Asking.hidesStatements(sentence), "hides statements");
    }
}
