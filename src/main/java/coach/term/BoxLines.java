package coach.term;

/**
 * Light box-drawing lines as heavy ones. JLine replaces the eleven light ones by letters of an alternate character set,
 * which several terminals then show as letters; it leaves the heavy ones alone. Only for what goes through its
 * attributed strings: prompts, the line being typed, the bottom line, completions.
 */
final class BoxLines {
    private static final String LIGHT = "─│┌┐└┘├┤┬┴┼";
    private static final String HEAVY = "━┃┏┓┗┛┣┫┳┻╋";

    private BoxLines() {}

    /** Returns {@code text}, of the same length and columns. */
    static String heavy(String text) {
        String heavy = text;
        for (int i = 0; i < LIGHT.length(); i++) {
            heavy = heavy.replace(LIGHT.charAt(i), HEAVY.charAt(i));
        }
        return heavy;
    }
}
