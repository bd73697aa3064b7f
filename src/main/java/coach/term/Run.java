package coach.term;

import coach.text.Printable;

/**
 * A stretch of one line in one ink. Holds no control characters whatever it is made from, so nothing that is made of
 * runs can carry an escape sequence to a terminal.
 *
 * @param text printable, without line feeds; a tab becomes four spaces
 */
record Run(Ink ink, String text) {
    Run {
        text = Printable.of(text.replace("\t", "    ")).replace('\n', ' ');
    }

    Run withText(String other) {
        return new Run(ink, other);
    }
}
