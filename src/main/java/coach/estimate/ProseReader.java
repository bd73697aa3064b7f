package coach.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads quantities out of prose, more leniently than formulas: {@code ~231k msg/s}, {@code 250 000 writes each sec},
 * {@code 2-3 TB}, "a quarter of a million messages are coming in each second".
 */
final class ProseReader {
    private static final int WORDS_BETWEEN_MAX = 6;
    private static final int CONTENTS_WORDS_MAX = 3;

    private static final Set<String> PER = Set.of("a", "an", "per", "each", "every");

    /** Words that end what is counted, because something new begins. */
    private static final Set<String> STOPS = Set.of(
            "and",
            "but",
            "so",
            "which",
            "or",
            "because",
            "since",
            "that",
            "thats",
            "that's",
            "it's",
            "with",
            "of",
            "sending",
            "times",
            "x",
            "over",
            "divided",
            "multiplied",
            "by",
            "at",
            "gives",
            "give",
            "makes",
            "make",
            "need",
            "needs",
            "equals",
            "we",
            "if",
            "when",
            "then",
            "for",
            "on",
            "to",
            "from",
            "not",
            "than",
            "in",
            "the",
            "as");

    private static final Set<String> ADJECTIVES = Set.of(
            "daily",
            "active",
            "new",
            "more",
            "concurrent",
            "average",
            "total",
            "peak",
            "monthly",
            "registered",
            "online",
            "different",
            "short",
            "long",
            "possible",
            "incoming",
            "other");

    private final String text;
    private final Lexemes lexemes;

    ProseReader(String text) {
        this.text = text;
        this.lexemes = new Lexemes(Lexer.read(text));
    }

    Lexemes lexemes() {
        return lexemes;
    }

    List<Found> all() {
        var found = new ArrayList<Found>();
        while (lexemes.peek().kind() != Lexeme.Kind.END) {
            Found next = take();
            if (next == null) {
                lexemes.next();
            } else {
                found.add(next);
            }
        }
        return List.copyOf(found);
    }

    /** Takes a quantity that begins at the place; null and nothing taken where there is none. */
    @Nullable Found take() {
        int place = lexemes.place();
        Lexeme first = lexemes.peek();
        boolean isMoney = first.isSign("$") || first.isSign("\u20ac");
        if (isMoney) {
            lexemes.next();
        }
        Figure low = number();
        if (low == null) {
            lexemes.goTo(place);
            return null;
        }
        Figure high = range();
        Figure last = high == null ? low : high;
        Quantity money = isMoney ? Units.unit("$").orElseThrow() : Quantity.of(Rational.ONE);
        Unit unit = unit();
        Quantity one = money.times(unit.one());
        Rational scaleOfLow = high != null && low.scale() == null ? last.factor() : low.factor();
        Quantity from = one.times(Quantity.of(low.value().times(scaleOfLow)));
        Quantity to = high == null ? from : one.times(Quantity.of(high.value().times(high.factor())));
        int end = lexemes.end();
        return new Found(
                first.start(),
                end,
                text.substring(first.start(), end),
                from,
                to,
                others(low, high, unit),
                unit.period());
    }

    /**
     * A bare number.
     *
     * @param scale thousand, million; null where none was written
     * @param isB whether a B was written, for billion or bytes
     */
    private record Figure(Rational value, @Nullable Rational scale, boolean isB) {
        Rational factor() {
            return scale == null ? Rational.ONE : scale;
        }
    }

    /** A unit, and whether more than a number was written. */
    private record Unit(Quantity one, @Nullable Period period) {}

    private List<Quantity> others(Figure low, @Nullable Figure high, Unit unit) {
        Figure number = high == null ? low : high;
        if (!number.isB()) {
            return List.of();
        }
        Quantity billions = Quantity.of(number.value().times(Rational.of(1_000_000_000)));
        return List.of(billions.times(unit.one().dividedBy(Units.unit("B").orElseThrow())));
    }

    private @Nullable Figure number() {
        Rational words = NumberWords.take(lexemes);
        if (words != null) {
            return scaled(words, lexemes.peek(), false);
        }
        Lexeme first = lexemes.peek();
        if (first.kind() != Lexeme.Kind.NUMBER || first.text().length() > Lexer.DIGITS_MAX || isPartOfWord(first)) {
            return null;
        }
        Rational value = Units.number(first.text()).orElse(null);
        if (value == null) {
            return null;
        }
        lexemes.next();
        while (isGroupOfThree(first)) {
            value = value.times(Rational.of(1000))
                    .plus(Units.number(lexemes.next().text()).orElseThrow());
        }
        boolean isPower = lexemes.peek().isSign("^") || lexemes.peek().isSign("**");
        if (isPower
                && lexemes.peek(1).text().matches("\\d{1,2}")
                && first.text().length() <= 4) {
            lexemes.next();
            value = value.power(Integer.parseInt(lexemes.next().text()));
        }
        return scaled(value, lexemes.peek(), isTouching());
    }

    private boolean isTouching() {
        return lexemes.end() == lexemes.peek().start();
    }

    /** Whether letters stand right before the number, as in p99 or H3. */
    private boolean isPartOfWord(Lexeme number) {
        return number.start() > 0 && Character.isLetter(text.charAt(number.start() - 1));
    }

    private boolean isGroupOfThree(Lexeme first) {
        Lexeme next = lexemes.peek();
        return first.text().length() <= 3
                && next.kind() == Lexeme.Kind.NUMBER
                && next.text().matches("\\d{3}")
                && text.substring(lexemes.end(), next.start()).equals(" ");
    }

    private Figure scaled(Rational value, Lexeme next, boolean isAttached) {
        if (next.isSign("%")) {
            lexemes.next();
            return new Figure(value, Rational.of(1, 100), false);
        }
        if (next.kind() != Lexeme.Kind.WORD) {
            return new Figure(value, null, false);
        }
        boolean isB = next.text().equals("B") || (next.text().equals("b") && isAttached);
        if (isB && isAttached && isCounting(lexemes.peek(1))) {
            lexemes.next();
            return new Figure(value, Rational.of(1_000_000_000), false);
        }
        if (isB) {
            return new Figure(value, null, isAttached);
        }
        Rational scale = next.text().equals("m")
                ? (isAttached ? Rational.of(1_000_000) : null)
                : next.text().length() == 1 && !isAttached && !next.text().matches("[kKMGT]")
                        ? null
                        : Units.scale(next.text());
        if (scale == null) {
            return new Figure(value, null, false);
        }
        lexemes.next();
        Rational second = lexemes.peek().kind() == Lexeme.Kind.WORD
                        && lexemes.peek().text().length() > 2
                ? Units.scale(lexemes.peek().text())
                : null;
        if (second != null) {
            lexemes.next();
            scale = scale.times(second);
        }
        return new Figure(value, scale, false);
    }

    private static boolean isCounting(Lexeme after) {
        return after.kind() == Lexeme.Kind.WORD
                && !STOPS.contains(lower(after))
                && !PER.contains(lower(after))
                && Units.unit(after.text()).isEmpty();
    }

    private @Nullable Figure range() {
        Lexeme sign = lexemes.peek();
        boolean isRange = sign.isSign("-") || sign.isSign("\u2013") || sign.isWord("to");
        if (!isRange || lexemes.peek(1).kind() != Lexeme.Kind.NUMBER) {
            return null;
        }
        int place = lexemes.place();
        lexemes.next();
        Figure high = number();
        if (high == null) {
            lexemes.goTo(place);
        }
        return high;
    }

    private Unit unit() {
        Quantity one = Quantity.of(Rational.ONE);
        Lexeme next = lexemes.peek();
        boolean isUnit = next.kind() == Lexeme.Kind.WORD
                && (next.text().length() > 1 || isTouching() || next.text().matches("[sBhd]"))
                && Units.unit(next.text()).isPresent();
        if (isUnit) {
            one = Units.unit(lexemes.next().text()).orElseThrow();
            return over(one, true);
        }
        return over(one, false);
    }

    private Unit over(Quantity above, boolean hasUnit) {
        Quantity one = above;
        skipContents(hasUnit);
        int back = lexemes.place();
        String counted = null;
        boolean isDaily = false;
        int words = 0;
        while (words < WORDS_BETWEEN_MAX && isNoun()) {
            String word = lower(lexemes.next());
            words++;
            isDaily |= word.equals("dau") || word.equals("daily");
            if (counted == null && !ADJECTIVES.contains(word)) {
                counted = word;
                back = hasUnit ? back : lexemes.place();
            }
        }
        Period period = null;
        boolean isFirst = true;
        while (isDivided()) {
            lexemes.next();
            Lexeme below = lexemes.next();
            period = Units.period(below.text()) != null ? Units.period(below.text()) : period;
            one = one.dividedBy(Units.unit(below.text()).orElseGet(() -> Units.one(below.text())));
            isFirst = false;
        }
        if (isFirst) {
            lexemes.goTo(back);
            boolean isRate = above.dimension().exponent(Dimension.TIME) == -1;
            period = isDaily ? Period.DAY : isRate ? Period.SECOND : null;
        }
        return new Unit(counted == null || hasUnit ? one : one.times(Units.one(counted)), period);
    }

    /** "32 TB of messages a day": what the bytes hold stands between the unit and the time. */
    private void skipContents(boolean hasUnit) {
        int place = lexemes.place();
        if (!hasUnit || !lexemes.peek().isWord("of")) {
            return;
        }
        lexemes.next();
        int words = 0;
        while (words < CONTENTS_WORDS_MAX && isNoun()) {
            lexemes.next();
            words++;
        }
        if (words == 0 || !isDivided()) {
            lexemes.goTo(place);
        }
    }

    private boolean isNoun() {
        Lexeme word = lexemes.peek();
        if (word.kind() != Lexeme.Kind.WORD || isDivided() || Lexemes.isTimes(word) || hasBreakBefore(word)) {
            return false;
        }
        boolean isVerbForm = word.isWord("are") || word.isWord("is") || word.isWord("in") || word.isWord("were");
        boolean goesOn =
                lexemes.peek(1).text().endsWith("ing") || lower(lexemes.peek(1)).matches("each|every|per");
        return isVerbForm ? goesOn : !STOPS.contains(lower(word));
    }

    private boolean hasBreakBefore(Lexeme word) {
        return text.substring(lexemes.end(), word.start()).indexOf('\n') >= 0;
    }

    private boolean isDivided() {
        Lexeme next = lexemes.peek();
        Lexeme after = lexemes.peek(1);
        if (after.kind() != Lexeme.Kind.WORD || Lexemes.isTimes(after)) {
            return false;
        }
        boolean isPeriod = Units.period(after.text()) != null;
        if (Lexemes.isOver(next)) {
            return isPeriod || (next.touches(after) && isTouching());
        }
        return isPeriod && next.kind() == Lexeme.Kind.WORD && PER.contains(lower(next));
    }

    private static String lower(Lexeme lexeme) {
        return lexeme.text().toLowerCase(Locale.ROOT);
    }
}
