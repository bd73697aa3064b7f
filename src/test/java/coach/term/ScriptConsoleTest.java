package coach.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptConsoleTest {

    @Test
    void theTranscriptShowsWhatWasAskedTypedAndPrinted() {
        var console = ScriptConsole.typing(new Input.Line("two\nlines"), new Input.Interrupted())
                .wide(20);
        Prompt prompt = Prompt.of("coach> ").completing(() -> List.of(new Completion("/hint", "", "")));
        console.print(Rich.plain("Ask about the users first, please."));
        assertEquals(new Input.Line("two\nlines"), console.read(prompt));
        assertEquals(new Input.Interrupted(), console.read(prompt));
        assertEquals(new Input.EndOfInput(), console.read(prompt));
        console.close();
        assertEquals(new Input.Closed(), console.read(prompt));
        assertEquals(
                "Ask about the users\nfirst, please.\ncoach> two\nlines\ncoach> ^C\ncoach> ^D\ncoach>\n",
                console.transcript());
        assertEquals(List.of(new Completion("/hint", "", "")), console.offered());
        assertEquals(0, console.unread());
    }

    @Test
    void theStatusIsAskedWhenItIsLookedAt() {
        var console = ScriptConsole.of("a").editing(text -> text + "!");
        int[] seconds = {0};
        console.status(() -> Rich.plain(++seconds[0] + " s"));
        assertEquals("1 s", console.statusText());
        assertEquals("2 s", console.statusText());
        assertEquals(Optional.of("draft!"), console.edit("draft"));
        assertEquals(1, console.unread());
    }
}
