package coach.estimate;

import coach.estimate.Factor.Joint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds computations in prose: quantities joined by operators, an equals sign or a word for it, and a result. */
final class RecomputationReader {
    private static final Set<String> EQUAL_SIGNS = Set.of("=", "=>", "->", "==", "~=", "\u2248", "\u2192", "\u21d2");
    private static final Set<String> EQUAL_WORDS = Set.of(
            "is",
            "are",
            "equals",
            "gives",
            "give",
            "makes",
            "make",
            "need",
            "needs",
            "thats",
            "that's",
            "that\u2019s",
            "we",
            "get",
            "which",
            "results",
            "comes",
            "so",
            "yields",
            "i.e",
            "means",
            "about",
            "around",
            "roughly",
            "approximately",
            "aproximately",
            "approx",
            "ca",
            "some",
            "nearly",
            "almost",
            "just",
            "a",
            "bit",
            "over",
            "under",
            "in",
            "to",
            "or",
            "then",
            "that",
            "it",
            "it's",
            "has",
            "have",
            "total",
            "circa",
            "little",
            "more",
            "less",
            "than",
            "therefore",
            "hence",
            "it\u2019s",
            "at");
    private static final Set<String> EQUAL_HEADS = Set.of(
            "is",
            "are",
            "equals",
            "gives",
            "give",
            "makes",
            "make",
            "need",
            "needs",
            "thats",
            "that's",
            "that\u2019s",
            "we",
            "which",
            "results",
            "comes",
            "yields",
            "means",
            "so",
            "then",
            "that",
            "hence",
            "therefore");
    private static final Set<String> FILLERS = Set.of(
            "about",
            "around",
            "roughly",
            "approximately",
            "approx",
            "ca",
            "some",
            "nearly",
            "almost",
            "circa",
            "over",
            "just",
            "a",
            "bit",
            "at",
            "each");

    private final String text;
    private final ProseReader prose;
    private final Lexemes lexemes;
    private final List<Recomputation> found = new ArrayList<>();

    RecomputationReader(String text) {
        this.text = text;
        this.prose = new ProseReader(text);
        this.lexemes = prose.lexemes();
    }

    List<Recomputation> all() {
        while (lexemes.peek().kind() != Lexeme.Kind.END) {
            Found first = prose.take();
            if (first == null) {
                lexemes.next();
            } else {
                chain(first);
            }
        }
        return List.copyOf(found);
    }

    /** Reads on from a first quantity; a result begins the next computation. */
    private void chain(Found first) {
        @Nullable Found left = first;
        while (left != null) {
            var terms = new Product(left);
            boolean isGoingOn = true;
            while (isGoingOn) {
                isGoingOn = addTerm(terms);
            }
            Found result = result();
            if (result != null) {
                terms.compare(result, text).ifPresent(found::add);
            }
            left = result;
        }
    }

    private boolean addTerm(Product terms) {
        int place = lexemes.place();
        while (",;)".contains(lexemes.peek().text()) && lexemes.peek().kind() == Lexeme.Kind.SIGN) {
            lexemes.next();
        }
        boolean isAt = lexemes.peek().isWord("at") || lexemes.peek().isWord("for");
        Joint joint = isAt ? Joint.PERHAPS_TIMES : joint();
        if (isAt) {
            lexemes.next();
        }
        Found next = joint == null ? null : operand();
        joint = next != null && isAt ? byUnit(next) : joint;
        if (next == null || joint == null) {
            lexemes.goTo(place);
            return false;
        }
        terms.add(joint, next);
        return true;
    }

    private @Nullable Found operand() {
        while (lexemes.peek().isSign("~") || lexemes.peek().isSign("(") || FILLERS.contains(lower(lexemes.peek()))) {
            if (NumberWords.take(lexemes.copy()) != null) {
                break;
            }
            lexemes.next();
        }
        return prose.take();
    }

    /**
     * "At 500 bytes" multiplies, "at a 4 second interval" divides, "for five years" multiplies; else it is no factor.
     */
    private @Nullable Joint byUnit(Found next) {
        Dimension physical = next.quantity().dimension().physical();
        boolean isInterval = lexemes.peek().isWord("interval") || next.text().endsWith("interval");
        if (physical.equals(Dimension.of(Dimension.TIME))) {
            return isInterval ? Joint.PERHAPS_OVER : Joint.PERHAPS_TIMES;
        }
        return physical.equals(Dimension.of(Dimension.DATA)) ? Joint.PERHAPS_TIMES : null;
    }

    private @Nullable Joint joint() {
        Lexeme next = lexemes.peek();
        Joint joint = null;
        if (Lexemes.isTimes(next)) {
            joint = Joint.TIMES;
        } else if (Lexemes.isOver(next)) {
            joint = Joint.OVER;
        } else if (next.isWord("divided") || next.isWord("multiplied")) {
            joint = next.isWord("divided") ? Joint.OVER : Joint.TIMES;
            lexemes.next();
            if (!lexemes.peek().isWord("by")) {
                return null;
            }
        } else if (next.isWord("with") || next.isWord("of") || next.isWord("sending")) {
            joint = Joint.PERHAPS_TIMES;
        } else if (next.isWord("every") || next.isWord("over")) {
            joint = Joint.PERHAPS_OVER;
        }
        if (joint != null) {
            lexemes.next();
        }
        return joint;
    }

    private @Nullable Found result() {
        int place = lexemes.place();
        while (lexemes.peek().isSign(",")
                || lexemes.peek().isSign(")")
                || lexemes.peek().isWord("each")) {
            lexemes.next();
        }
        Lexeme first = lexemes.peek();
        boolean isEqual = EQUAL_SIGNS.contains(first.text()) || EQUAL_HEADS.contains(lower(first));
        if (!isEqual) {
            lexemes.goTo(place);
            return null;
        }
        lexemes.next();
        Found result = null;
        while (result == null && isFiller(lexemes.peek())) {
            result = prose.take();
            if (result == null) {
                lexemes.next();
            }
        }
        result = result == null ? prose.take() : result;
        if (result == null) {
            lexemes.goTo(place);
        }
        return result;
    }

    private static boolean isFiller(Lexeme lexeme) {
        return lexeme.isSign("~")
                || lexeme.isSign("\u2248")
                || lexeme.isSign(".")
                || EQUAL_SIGNS.contains(lexeme.text())
                || EQUAL_WORDS.contains(lower(lexeme));
    }

    private static String lower(Lexeme lexeme) {
        return lexeme.text().toLowerCase(Locale.ROOT);
    }
}
