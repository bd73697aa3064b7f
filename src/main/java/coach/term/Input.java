package coach.term;

/** What came of asking a person for a line. */
public sealed interface Input {

    /** Returns what {@code cases} makes of this input. */
    <R> R match(Cases<R> cases);

    /** One function for each kind of input. */
    interface Cases<R> {
        /** For a {@link Line}. */
        R line(String text);

        /** For {@link EndOfInput}. */
        R endOfInput();

        /** For {@link Interrupted}. */
        R interrupted();

        /** For {@link Closed}. */
        R closed();
    }

    /**
     * What was typed, without the line feed that ended it; line feeds inside where it was continued or pasted. Raw: it
     * may hold any character.
     */
    record Line(String text) implements Input {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.line(text);
        }
    }

    /** The person pressed Ctrl-D on an empty line, or the pipe has ended. On a terminal one may ask again. */
    record EndOfInput() implements Input {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.endOfInput();
        }
    }

    /** The person pressed Ctrl-C; what was typed on that line is gone. */
    record Interrupted() implements Input {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.interrupted();
        }
    }

    /** The terminal or the reader of our output is gone; nothing more can be asked or shown. */
    record Closed() implements Input {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.closed();
        }
    }
}
