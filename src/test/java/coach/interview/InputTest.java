package coach.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coach.interview.Input.Blank;
import coach.interview.Input.Command;
import coach.interview.Input.Speech;
import coach.text.CoachException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InputTest {
    @Test
    void speechIsWhatDoesNotStartWithASlashAndALetter() {
        assertEquals(new Speech("How many users?"), Input.parse("  How many users? "));
        assertEquals(new Speech("/ 86400"), Input.parse("/ 86400"));
        assertEquals(new Speech("/86400 gives 231k"), Input.parse("/86400 gives 231k"));
        assertEquals(new Blank(), Input.parse(" \t "));
    }

    @Test
    void everyCommandIsUnderstoodSpeltOutAndInCapitals() {
        for (Verb verb : Verb.values()) {
            String argument = verb.argument().isEmpty() ? "" : " size";
            assertEquals(new Command(verb, argument.strip()), Input.parse(verb.typed() + argument));
            assertEquals(
                    new Command(verb, argument.strip()),
                    Input.parse(verb.typed().toUpperCase(java.util.Locale.ROOT) + argument));
        }
    }

    @Test
    void everyUniqueBeginningIsUnderstood() {
        for (Verb verb : Verb.values()) {
            for (int length = 2; length < verb.typed().length(); length++) {
                String typed = verb.typed().substring(0, length);
                long fitting = Arrays.stream(Verb.values())
                        .filter(each -> each.typed().startsWith(typed))
                        .count();
                if (fitting == 1) {
                    assertEquals(new Command(verb, "x"), Input.parse(typed + " x"));
                } else {
                    assertThrows(CoachException.class, () -> Input.parse(typed + " x"), typed);
                }
            }
        }
    }

    @Test
    void aMistypedCommandIsPointedAt() {
        CoachException e = assertThrows(CoachException.class, () -> Input.parse("/hnit please"));
        assertEquals("""
                input:1:1: unknown command /hnit
                  1 | /hnit please
                    | ^^^^^
                hint: did you mean /hint?
                """, e.render());
    }

    @Test
    void anAmbiguousCommandNamesItsMeanings() {
        CoachException e = assertThrows(CoachException.class, () -> Input.parse("/h"));
        assertEquals("""
                input:1:1: /h may mean several commands
                  1 | /h
                    | ^^
                hint: type /hint or /help
                """, e.render());
    }

    @Test
    void aMissingArgumentIsAskedFor() {
        CoachException e = assertThrows(CoachException.class, () -> Input.parse("/go"));
        assertEquals("/go needs TOPIC", e.getMessage());
    }
}
