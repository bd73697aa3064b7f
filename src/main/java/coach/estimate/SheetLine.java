package coach.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of an estimate, cut at its equality signs: an optional name, what is computed, and the results stated for
 * it. Every piece is as long as the line and blank outside its own place, so that places in it are places in the line.
 *
 * @param name the lexemes of the name; none where the line has none
 * @param sides at least one; the first is what is computed
 * @param unit the words after "in", the unit that is asked for; empty where none is
 * @param priced the words after "of" at the end, such as "object storage"; empty where there are none
 */
record SheetLine(List<Lexeme> name, List<String> sides, String unit, String priced) {
    private static final Set<String> EQUALS = Set.of("=", "==", "~=", "=>", "->", "~", "\u2248", "\u21d2", "\u2192");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\d_ /.-]{0,60}");
    private static final Pattern UNIT =
            Pattern.compile("\\s(?:in|as)\\s+((?:[\\p{L}$\u20ac]+\\s?(?:/|per)?\\s?){1,4})$");
    private static final Pattern PRICED = Pattern.compile("\\sof\\s+([\\p{L}][\\p{L} -]{2,40})$");
    private static final List<Pattern> FILLERS = List.of(
            Pattern.compile("(?i)\\b(about|around|roughly|approximately|approx\\.?|circa|ca\\.?|nearly|almost)(?=\\s)"),
            Pattern.compile("(?<=[*x\u00d7/=(+]\\s?)~"),
            Pattern.compile("[.,;:!?]+$"));
    private static final Pattern OF = Pattern.compile("(?i)(?<=%|percent|half|third|quarter)(\\s+)of\\b");
    private static final Pattern EQUAL_WORDS =
            Pattern.compile("(?i)\\b(is|are|equals|gives|makes)\\b(?=\\s+[\\d~$(]|\\s+(about|around|roughly))");
    private static final Pattern FOR = Pattern.compile("(?i)\\bfor(?=\\s+\\d+\\s*(?:years?|yrs?|days?|months?)\\b)");
    private static final Pattern DIVIDED = Pattern.compile("(?i)\\bdivided by\\b");
    private static final Pattern MULTIPLIED = Pattern.compile("(?i)\\b(multiplied by|times)\\b");

    SheetLine {
        name = List.copyOf(name);
        sides = List.copyOf(sides);
    }

    /** Cuts a line that is not blank. */
    static SheetLine of(String line, Set<String> priced) {
        String text = plain(line);
        String item = "";
        Matcher suffix = PRICED.matcher(text);
        if (suffix.find() && priced.contains(suffix.group(1).strip().toLowerCase(Locale.ROOT))) {
            item = suffix.group(1).strip().toLowerCase(Locale.ROOT);
            text = text.substring(0, suffix.start());
        }
        List<String> sides = sides(text);
        String unit = "";
        int last = sides.size() - 1;
        Matcher asked = UNIT.matcher(sides.get(last).stripTrailing());
        if (asked.find()) {
            unit = asked.group(1).strip();
            sides.set(last, sides.get(last).substring(0, asked.start()));
        }
        boolean isNamed = sides.size() > 1
                && NAME.matcher(sides.get(0).strip()).matches()
                && !sides.get(1).isBlank();
        List<Lexeme> name = List.of();
        if (isNamed) {
            List<Lexeme> lexemes = Lexer.read(sides.remove(0));
            name = lexemes.subList(0, lexemes.size() - 1);
        }
        return new SheetLine(name, sides, unit, item);
    }

    /** Replaces comments, fillers and words for operators by as many characters that the formula parser reads. */
    private static String plain(String line) {
        int comment = line.indexOf('#');
        String text = comment < 0 ? line : line.substring(0, comment);
        text = text.replaceFirst("^(\\s*[\\p{L}_][\\p{L}\\d_ ]{0,40}):(?=\\s)", "$1=");
        text = OF.matcher(text).replaceAll("$1* ");
        text = DIVIDED.matcher(text).replaceAll("/         ");
        text = MULTIPLIED
                .matcher(text)
                .replaceAll(match -> "*" + " ".repeat(match.group().length() - 1));
        text = EQUAL_WORDS
                .matcher(text)
                .replaceAll(match -> "=" + " ".repeat(match.group().length() - 1));
        text = FOR.matcher(text).replaceAll("*  ");
        for (Pattern filler : FILLERS) {
            text = filler.matcher(text)
                    .replaceAll(match -> " ".repeat(match.group().length()));
        }
        return text.stripTrailing();
    }

    private static List<String> sides(String text) {
        var sides = new ArrayList<String>();
        int start = 0;
        for (Lexeme lexeme : Lexer.read(text)) {
            boolean isEnd = lexeme.kind() == Lexeme.Kind.END;
            if (isEnd || EQUALS.contains(lexeme.text())) {
                String side = " ".repeat(start) + text.substring(start, lexeme.start());
                if (!side.isBlank() || (isEnd && sides.isEmpty())) {
                    sides.add(side);
                }
                start = lexeme.end();
            }
        }
        return sides;
    }
}
