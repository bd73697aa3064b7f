package coach.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static Palette auto(boolean isTerminal, String... variables) {
        var environment = new java.util.HashMap<String, String>();
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return Palette.of(ColorChoice.AUTO, environment, isTerminal);
    }

    @Test
    void coloursNeedATerminalThatIsNotDumb() {
        assertEquals(Palette.ANSI, auto(true, "TERM", "xterm-256color"));
        assertEquals(Palette.NONE, auto(false, "TERM", "xterm-256color"));
        assertEquals(Palette.NONE, auto(true, "TERM", "dumb"));
        assertEquals(Palette.NONE, auto(true));
        assertEquals(Palette.NONE, auto(true, "TERM", "xterm", "CLICOLOR", "0"));
    }

    @Test
    void noColorBeatsForceAndTheChoiceBeatsBoth() {
        Map<String, String> both = Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1", "TERM", "xterm");
        assertEquals(Palette.NONE, Palette.of(ColorChoice.AUTO, both, true));
        assertEquals(Palette.ANSI, Palette.of(ColorChoice.ALWAYS, both, false));
        assertEquals(Palette.NONE, Palette.of(ColorChoice.NEVER, Map.of("TERM", "xterm"), true));
    }

    @Test
    void forceWorksThroughAPipeAndAnEmptyNoColorIsNone() {
        assertEquals(Palette.ANSI, auto(false, "CLICOLOR_FORCE", "1"));
        assertEquals(Palette.NONE, auto(false, "CLICOLOR_FORCE", "0"));
        assertEquals(Palette.ANSI, auto(true, "NO_COLOR", "", "TERM", "xterm"));
    }

    @Test
    void noInkIsHardToReadOnLightOrDark() {
        Set<String> readable = Set.of("0", "1", "2", "4", "31", "32", "35", "36");
        for (Ink ink : Ink.values()) {
            String dressed = Palette.ANSI.dress(ink, "x");
            for (String code : dressed.replaceAll("[^0-9;]+", ";").split(";", -1)) {
                assertTrue(code.isEmpty() || readable.contains(code), ink + " uses " + code);
            }
        }
    }
}
