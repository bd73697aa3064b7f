package coach.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleSettingsTest {
    private static ConsoleSettings settings(boolean in, boolean out, Map<String, String> environment) {
        return new ConsoleSettings(in, out, environment, ColorChoice.AUTO, Optional.empty());
    }

    @Test
    void aLineEditorNeedsATerminalOnBothSides() {
        Map<String, String> xterm = Map.of("TERM", "xterm-256color");
        assertTrue(settings(true, true, xterm).allowsEditing());
        assertFalse(settings(true, false, xterm).allowsEditing());
        assertFalse(settings(false, true, xterm).allowsEditing());
    }

    @Test
    void dumbTerminalsAndTheEmacsShellGetPlainLines() {
        assertFalse(settings(true, true, Map.of("TERM", "dumb", "INSIDE_EMACS", "29.1,comint"))
                .allowsEditing());
        assertFalse(settings(true, true, Map.of("TERM", "emacs", "INSIDE_EMACS", "t"))
                .allowsEditing());
        assertFalse(settings(true, true, Map.of()).allowsEditing());
        assertTrue(settings(true, true, Map.of("TERM", "eterm-color", "INSIDE_EMACS", "29.1,term:0.96"))
                .allowsEditing());
    }

    @Test
    void glyphsFollowTheLocaleAndTheFont() {
        assertEquals(
                Glyphs.UNICODE,
                settings(true, true, Map.of("LANG", "de_DE.UTF-8", "TERM", "xterm"))
                        .glyphs());
        assertEquals(
                Glyphs.UNICODE,
                settings(false, false, Map.of("LC_CTYPE", "C.utf8", "LANG", "C"))
                        .glyphs());
        assertEquals(
                Glyphs.ASCII,
                settings(true, true, Map.of("LC_ALL", "C", "LANG", "en_US.UTF-8"))
                        .glyphs());
        assertEquals(
                Glyphs.ASCII,
                settings(true, true, Map.of("LANG", "en_US.UTF-8", "TERM", "linux"))
                        .glyphs());
        assertEquals(
                Glyphs.UNICODE,
                settings(true, false, Map.of("LANG", "en_US.UTF-8", "TERM", "linux"))
                        .glyphs());
        assertEquals(Glyphs.ASCII, settings(true, true, Map.of("TERM", "xterm")).glyphs());
    }

    @Test
    void theCharacterSetIsUtf8UnlessTheLocaleNamesAnother() {
        assertEquals(
                StandardCharsets.UTF_8,
                settings(true, true, Map.of("LANG", "C")).charset());
        assertEquals(
                StandardCharsets.UTF_8,
                settings(true, true, Map.of("LANG", "en_US.utf8")).charset());
        assertEquals(
                StandardCharsets.ISO_8859_1,
                settings(true, true, Map.of("LANG", "de_DE.ISO-8859-1@euro")).charset());
        assertEquals(
                StandardCharsets.UTF_8,
                settings(true, true, Map.of("LANG", "de_DE.no such set")).charset());
    }

    @Test
    void widthIsReadable() {
        assertEquals(80, settings(false, false, Map.of()).look().columns());
        assertEquals(60, settings(false, false, Map.of("COLUMNS", "60")).look().columns());
        assertEquals(
                100, settings(false, false, Map.of("COLUMNS", "250")).look().columns());
        assertEquals(20, settings(false, false, Map.of("COLUMNS", "3")).look().columns());
        assertEquals(
                80, settings(false, false, Map.of("COLUMNS", "wide")).look().columns());
    }
}
