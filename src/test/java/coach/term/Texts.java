package coach.term;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random texts for the laws of layout, from a seed. */
final class Texts {
    private static final List<String> LETTERS = List.of(
            "a", "b", "Z", "9", "-", "/", "é", "e\u0301", "ß", "Ж", "ע", "😀", "👨\u200d👩\u200d👧", "\u00a0", "%");
    private static final List<Ink> INKS = List.of(Ink.values());
    private static final List<String> IDEOGRAPHS = List.of("用", "户", "ひ", "カ", "한", "語");

    private final SplittableRandom random;

    Texts(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns what a line may not be broken inside of: a word, or one ideograph. */
    List<String> atoms(int count, int lettersMax) {
        var atoms = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            if (below(4) == 0) {
                atoms.add(IDEOGRAPHS.get(below(IDEOGRAPHS.size())));
            } else {
                var word = new StringBuilder();
                for (int n = 1 + below(lettersMax); n > 0; n--) {
                    word.append(LETTERS.get(below(LETTERS.size())));
                }
                atoms.add(word.toString());
            }
        }
        return atoms;
    }

    static boolean isIdeograph(String atom) {
        return IDEOGRAPHS.contains(atom);
    }

    /** Returns {@code atoms} as a paragraph; ideographs follow one another without a space now and then. */
    String paragraph(List<String> atoms) {
        var text = new StringBuilder();
        String previous = "";
        for (String atom : atoms) {
            boolean isGlued = isIdeograph(previous) && isIdeograph(atom) && below(2) == 0;
            text.append(text.isEmpty() || isGlued ? "" : " ".repeat(1 + below(3) / 2))
                    .append(atom);
            previous = atom;
        }
        return text.toString();
    }

    /** Returns {@code text} in runs of random inks and lengths, never cutting a character in two. */
    Rich inked(String text) {
        Rich rich = Rich.empty();
        int start = 0;
        while (start < text.length()) {
            int end = text.offsetByCodePoints(start, Math.min(1 + below(9), text.codePointCount(start, text.length())));
            rich = rich.then(INKS.get(below(INKS.size())), text.substring(start, end));
            start = end;
        }
        return rich;
    }

    /** Returns a text with lists, tables and rules in it, of words of at most {@code lettersMax} letters. */
    Rich document(int depth, int lettersMax) {
        var parts = new ArrayList<Rich>();
        for (int n = 1 + below(4); n > 0; n--) {
            parts.add(part(depth, lettersMax));
        }
        return Rich.lines(parts);
    }

    private Rich part(int depth, int lettersMax) {
        Rich text = inked(paragraph(atoms(below(30), lettersMax)));
        if (depth == 0) {
            return text;
        }
        return switch (below(6)) {
            case 0 -> Rich.bullets(List.of(document(depth - 1, lettersMax), text));
            case 1 -> Rich.numbered(List.of(text, document(depth - 1, lettersMax)));
            case 2 -> Rich.table(List.of(List.of(text, document(depth - 1, lettersMax)), List.of(text, text)));
            case 3 -> Rich.rule(paragraph(atoms(3, lettersMax)));
            case 4 -> document(depth - 1, lettersMax).indented(below(8));
            default -> text;
        };
    }
}
