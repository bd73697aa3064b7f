package coach.claim;

/** Breaks text into lines at spaces. */
final class Wrap {
    private Wrap() {}

    /** Returns the text with no line longer than {@code width}, as far as its words allow. */
    static String at(String text, int width) {
        var out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            int column = 0;
            for (String word : line.split(" ", -1)) {
                if (column > 0 && column + 1 + word.length() > width) {
                    out.append('\n');
                    column = 0;
                } else if (column > 0) {
                    out.append(' ');
                    column++;
                }
                out.append(word);
                column += word.length();
            }
            out.append('\n');
        }
        return out.substring(0, out.length() - 1);
    }
}
