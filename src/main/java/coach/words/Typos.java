package coach.words;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Repairs a mistyped word to a term that a pattern looks for: the word has six letters or more, is no known word, and
 * is one edit (Damerau, CACM 1964) away from the term, whose first letter it shares. Where two terms are that near,
 * nothing is repaired.
 */
public final class Typos implements UnaryOperator<String> {
    private static final int LETTERS_MIN = 6;

    private final Map<Character, List<String>> termsByLetter = new TreeMap<>();
    private final Set<String> known;
    private final Set<String> knownStems;

    /**
     * Knows the {@code terms} to repair to, and the {@code known} words that are never repaired. All are in lower case;
     * terms are known words too, and so is every inflection of a known word.
     */
    public Typos(Collection<String> terms, Collection<String> known) {
        this.known = new TreeSet<>(known);
        this.known.addAll(terms);
        this.knownStems = new TreeSet<>();
        var stems = new Stems();
        this.known.forEach(word -> knownStems.add(stems.of(word)));
        for (String term : new TreeSet<>(terms)) {
            if (term.length() >= LETTERS_MIN && isAlphabetic(term)) {
                termsByLetter.merge(term.charAt(0), List.of(term), Typos::joined);
            }
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    @Override
    public String apply(String word) {
        if (word.length() < LETTERS_MIN || !isAlphabetic(word) || known.contains(word)) {
            return word;
        }
        var stems = new Stems();
        if (knownStems.contains(stems.of(word))) {
            return word;
        }
        String repaired = repaired(word, stems);
        boolean isPlural = repaired.equals(word) && word.endsWith("s") && word.length() > LETTERS_MIN;
        String one = isPlural ? word.substring(0, word.length() - 1) : word;
        String repairedOne = isPlural ? repaired(one, stems) : one;
        return repairedOne.equals(one) ? repaired : repairedOne;
    }

    private String repaired(String word, Stems stems) {
        String found = word;
        String stem = "";
        for (String term : termsByLetter.getOrDefault(word.charAt(0), List.of())) {
            if (isOneEdit(word, term)) {
                if (!stem.isEmpty() && !stem.equals(stems.of(term))) {
                    return word;
                }
                found = term;
                stem = stems.of(term);
            }
        }
        return found;
    }

    private static boolean isAlphabetic(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether one insertion, deletion, change or swap of neighbours turns {@code a} into {@code b}. */
    static boolean isOneEdit(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        int least = Math.min(a.length(), b.length());
        while (same < least && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restA = a.substring(same);
        String restB = b.substring(same);
        if (restA.length() == restB.length()) {
            boolean isChange = restA.length() > 0 && restA.substring(1).equals(restB.substring(1));
            boolean isSwap = restA.length() > 1
                    && restA.charAt(0) == restB.charAt(1)
                    && restA.charAt(1) == restB.charAt(0)
                    && restA.substring(2).equals(restB.substring(2));
            return isChange || isSwap;
        }
        return restA.length() < restB.length()
                ? restB.substring(1).equals(restA)
                : restA.substring(1).equals(restB);
    }
}
