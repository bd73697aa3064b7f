package coach.claim;

import coach.claim.Claim.Access;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Stems of a sentence without its filler words, with a space before and after each. What was understood is struck out,
 * so that what is left was not; places never change.
 */
record Clause(String text) {
    private static final char STRUCK = '\u00a7';

    /** Returns everything that any of {@code phrases} finds, longer finds first where two share a word, in order. */
    List<Find> all(List<Phrase> phrases) {
        var found = new ArrayList<Find>();
        Set<String> words = Set.copyOf(words());
        for (Phrase phrase : phrases) {
            if (!phrase.needs().areMetBy(words)) {
                continue;
            }
            Matcher matcher = phrase.pattern().matcher(text);
            while (matcher.find()) {
                found.add(new Find(phrase, matcher.start(1), matcher.end(1)));
            }
        }
        found.sort(Comparator.comparingInt(Find::length).reversed().thenComparingInt(Find::start));
        var kept = new ArrayList<Find>();
        for (Find find : found) {
            if (find.length() > 0 && kept.stream().noneMatch(find::meets)) {
                kept.add(find);
            }
        }
        kept.sort(Comparator.comparingInt(Find::start));
        return kept;
    }

    /** Returns the longest find. */
    Optional<Find> longest(List<Phrase> phrases) {
        return all(phrases).stream()
                .max(Comparator.comparingInt(Find::length).thenComparing(Find::start, Comparator.reverseOrder()));
    }

    /** Returns the clause with {@code finds} struck out. */
    Clause without(List<Find> finds) {
        var struck = new StringBuilder(text);
        for (Find find : finds) {
            for (int i = find.start(); i < find.end(); i++) {
                struck.setCharAt(i, STRUCK);
            }
        }
        return new Clause(struck.toString());
    }

    /** Returns the clause with {@code find} struck out. */
    Clause without(Find find) {
        return without(List.of(find));
    }

    /** Returns the clause with all of {@code words} struck out. */
    Clause withoutWords(Set<String> words) {
        var kept = new StringBuilder(" ");
        for (String word : words()) {
            kept.append(words.contains(word) ? String.valueOf(STRUCK).repeat(word.length()) : word)
                    .append(' ');
        }
        return new Clause(kept.toString());
    }

    /** Returns the clause with the words at {@code places} struck out. */
    Clause withoutPlaces(List<Integer> places) {
        var kept = new ArrayList<String>(words());
        for (int place : places) {
            kept.set(place, String.valueOf(STRUCK).repeat(kept.get(place).length()));
        }
        return new Clause(" " + String.join(" ", kept) + " ");
    }

    /** Returns where the word at {@code place} begins in the text. */
    int start(int place) {
        int start = 1;
        for (String word : words().subList(0, place)) {
            start += word.length() + 1;
        }
        return start;
    }

    /** Returns whether it speaks of reads or of writes; of both where it names both or neither. */
    Access access() {
        boolean isRead = has("read");
        if (isRead == has("write")) {
            return Access.BOTH;
        }
        return isRead ? Access.READS : Access.WRITES;
    }

    /**
     * Returns the clause with {@code finds} moved to its front, in their order, so that they stand between no words.
     */
    Clause hoisted(List<Find> finds) {
        var front = new StringBuilder(" ");
        var rest = new StringBuilder(text);
        for (Find find : finds) {
            front.append(text, find.start(), find.end()).append(' ');
        }
        for (int i = finds.size() - 1; i >= 0; i--) {
            rest.delete(finds.get(i).start(), finds.get(i).end() + 1);
        }
        return new Clause(front + rest.toString().stripLeading());
    }

    /** Returns the words, struck out or not. */
    List<String> words() {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }

    /** Returns whether all words that are left are in {@code words}. */
    boolean isCovered(Set<String> words) {
        return words().stream().allMatch(word -> word.charAt(0) == STRUCK || words.contains(word));
    }

    /** Returns whether {@code word} is left. */
    boolean has(String word) {
        return text.contains(" " + word.toLowerCase(Locale.ROOT) + " ");
    }
}
