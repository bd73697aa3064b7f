package coach.term;

import java.util.Map;

/**
 * How each {@link Ink} looks: as nothing, or as an SGR sequence of the 16-colour terminals.
 *
 * <p>No yellow, blue, white or bright colour is used, because each of them is hard to read on either light or dark
 * backgrounds; dimmed text uses the faint attribute, which follows the person's own foreground. Colour never carries
 * meaning alone: the same words and marks appear without it.
 */
public enum Palette {
    /** Text only. */
    NONE,
    /** 16 colours and attributes. */
    ANSI;

    private static final String RESET = "\033[0m";

    /**
     * Returns the palette for an output: the person's own choice, else {@code NO_COLOR} (no-color.org), else
     * {@code CLICOLOR_FORCE}, else colours on a terminal that is not dumb and where {@code CLICOLOR} is not 0.
     *
     * @param environment the process's environment variables
     */
    public static Palette of(ColorChoice choice, Map<String, String> environment, boolean isTerminal) {
        return switch (choice) {
            case ALWAYS -> ANSI;
            case NEVER -> NONE;
            case AUTO -> isColourful(environment, isTerminal) ? ANSI : NONE;
        };
    }

    private static boolean isColourful(Map<String, String> environment, boolean isTerminal) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!force.isEmpty() && !force.equals("0")) {
            return true;
        }
        String type = environment.getOrDefault("TERM", "");
        boolean isDumb = type.isEmpty() || type.startsWith("dumb");
        return isTerminal
                && !isDumb
                && !environment.getOrDefault("CLICOLOR", "1").equals("0");
    }

    /** Returns {@code line} with the spaces at its end. */
    String render(Line line) {
        var text = new StringBuilder();
        line.runs().forEach(run -> text.append(dress(run.ink(), run.text())));
        return text.toString();
    }

    /** Returns {@code text} dressed in {@code ink}; every dressed stretch ends by resetting all attributes. */
    String dress(Ink ink, String text) {
        String code = code(ink);
        return this == NONE || code.isEmpty() || text.isEmpty() ? text : "\033[" + code + "m" + text + RESET;
    }

    private static String code(Ink ink) {
        return switch (ink) {
            case PLAIN -> "";
            case TITLE -> "1;4";
            case STRONG -> "1";
            case DIM -> "2";
            case ACCENT -> "1;36";
            case GOOD -> "32";
            case WARN -> "35";
            case BAD -> "31";
            case CODE -> "36";
        };
    }
}
