package coach.board.review;

import coach.board.Attributes;
import coach.board.Board;
import coach.board.Node;
import coach.board.NodeKind;
import coach.board.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the copies of a store against the durability that its brackets promise: {@code [durability=11]}, {@code [eleven
 * nines]}, {@code [durability=99.999%]}.
 *
 * <p>The chance to lose all copies within a year is that of n machines that fail independently and are repaired one by
 * one: n! L^n / M^(n-1), with L failures and M repairs a year (mean time to data loss; Patterson, Gibson and Katz,
 * SIGMOD 1988). With L = 0.04 and M = 365, one copy gives 1 nine, two give 5, three give 8, four give 11. Correlated
 * failures make it worse: the numbers are the best that so many copies can do.
 */
final class Durability {
    private static final int COPIES_MAX = 7;

    /** Nines of 1 to 7 copies, by the formula above. */
    private static final int[] NINES = {1, 5, 8, 11, 15, 18, 21};

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})(?: ?(?:x ?)?(?:nines|9s))?");
    private static final Pattern PERCENT = Pattern.compile("99?(?:\\.(9*))? ?%?|0\\.(9+)");
    private static final Pattern SAID = Pattern.compile("(\\w+)[ -]nines?(?: of durability| durab\\w+)?");
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Durability() {}

    /** Returns the stores that have fewer copies than their target needs; those of others' keeping are left out. */
    static List<Finding> findings(Board board) {
        var findings = new ArrayList<Finding>();
        for (Node node : board.nodes()) {
            OptionalInt target = target(node.attributes());
            boolean isJudged = node.kind() == NodeKind.STORE && !Vocabulary.isManaged(node) && target.isPresent();
            int copies = node.attributes().copies();
            if (isJudged && nines(copies) < target.getAsInt()) {
                findings.add(new Finding.LowDurability(node, target.getAsInt(), copies, needed(target.getAsInt())));
            }
        }
        return findings;
    }

    /** Returns the nines of durability a year that so many copies can give at best; 0 where no copies are stated. */
    static int nines(int copies) {
        return copies == 0 ? 0 : NINES[Math.min(copies, COPIES_MAX) - 1];
    }

    private static int needed(int nines) {
        int copies = 1;
        while (copies < COPIES_MAX && nines(copies) < nines) {
            copies++;
        }
        return copies;
    }

    private static OptionalInt target(Attributes said) {
        String value = said.values().getOrDefault("durability", said.values().getOrDefault("durable", ""));
        if (!value.isEmpty()) {
            return ofValue(value.toLowerCase(Locale.ROOT).strip());
        }
        return said.notes().stream()
                .map(note -> SAID.matcher(note.toLowerCase(Locale.ROOT)))
                .filter(Matcher::matches)
                .map(matcher -> count(matcher.group(1)))
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
    }

    private static OptionalInt ofValue(String value) {
        Matcher percent = PERCENT.matcher(value);
        Matcher number = NUMBER.matcher(value);
        if (value.startsWith("9") && value.length() > 2 && percent.matches()) {
            return OptionalInt.of(
                    2 + (percent.group(1) == null ? 0 : percent.group(1).length()));
        }
        if (value.startsWith("0.") && percent.matches()) {
            return OptionalInt.of(percent.group(2).length());
        }
        return number.matches() ? count(number.group(1)) : count(value.replaceAll("[ -]nines?$", ""));
    }

    private static OptionalInt count(String word) {
        if (word.matches("\\d{1,2}")) {
            return OptionalInt.of(Integer.parseInt(word));
        }
        int number = WORDS.indexOf(word);
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
