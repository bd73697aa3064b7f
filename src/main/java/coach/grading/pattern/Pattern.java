package coach.grading.pattern;

import coach.text.CoachException;
import coach.words.Sentence;
import coach.words.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an author writes to recognise a statement: {@code @ordering & chat|thread ~12}. Each group must be in one
 * sentence, in any order, all within a number of tokens. Groups may share a word. Compared are stems.
 *
 * @param text as the author wrote it
 * @param within from the first to the last matched token there are at most so many
 */
public record Pattern(String text, List<Group> groups, int within) {
    /** The nearness where a pattern says none. */
    public static final int WITHIN = 10;

    private static final int BRIEF_TOKENS_MAX = 3;
    private static final Set<String> VERBS_OF_ASKING = Set.of("ask", "clarify", "know", "confirm", "tell", "learn");
    private static final Set<String> ASKING = Set.of(
            "how", "what", "whats", "which", "ask", "clarify", "know", "confirm", "do", "does", "is", "are", "need",
            "should", "can", "number");

    public Pattern {
        groups = List.copyOf(groups);
    }

    /**
     * Reads a pattern.
     *
     * @throws CoachException with every mistake, each with its place inside {@code text}
     */
    public static Pattern parse(String text, Lexicon lexicon) {
        return new PatternParser(text, lexicon).parse();
    }

    /** Returns the places where it matches, shortest of those with the same beginning; in the order of the sentence. */
    public List<Hit> find(Sentence sentence) {
        var places = new ArrayList<List<Stretch>>(groups.size());
        for (Group group : groups) {
            List<Stretch> found = group.find(sentence);
            if (found.isEmpty()) {
                return List.of();
            }
            places.add(found);
        }
        var starts = new TreeSet<Integer>();
        places.forEach(found -> found.forEach(place -> starts.add(place.first())));
        var hits = new ArrayList<Hit>();
        for (int start : starts) {
            addHit(hits, places, start);
        }
        return hits;
    }

    private void addHit(List<Hit> hits, List<List<Stretch>> places, int start) {
        var chosen = new ArrayList<Stretch>(groups.size());
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (List<Stretch> found : places) {
            Stretch nearest = firstFrom(found, start);
            if (nearest == null) {
                return;
            }
            chosen.add(nearest);
            first = Math.min(first, nearest.first());
            last = Math.max(last, nearest.last());
        }
        if (first == start && last - first < within) {
            hits.add(new Hit(this, new Stretch(first, last), chosen));
        }
    }

    private static @Nullable Stretch firstFrom(List<Stretch> found, int start) {
        for (Stretch place : found) {
            if (place.first() >= start) {
                return place;
            }
        }
        return null;
    }

    /**
     * Returns what is left of it in a question of {@code tokens} words, which need not say that it asks: all groups but
     * the one that holds the most asking words. In a question of more than three words such a group must hold nothing
     * but verbs of asking. Empty where there is no such group, or no other.
     */
    public Optional<Pattern> brief(int tokens) {
        Set<String> cues = tokens <= BRIEF_TOKENS_MAX ? ASKING : VERBS_OF_ASKING;
        int least = tokens <= BRIEF_TOKENS_MAX ? 1 : 100;
        int asking = -1;
        for (int i = 0; i < groups.size(); i++) {
            int percent = groups.get(i).percentOf(cues);
            if (percent >= least && (asking < 0 || percent > groups.get(asking).percentOf(cues))) {
                asking = i;
            }
        }
        var telling = new ArrayList<>(groups);
        if (asking >= 0) {
            telling.remove(asking);
        }
        return asking < 0 || telling.isEmpty() ? Optional.empty() : Optional.of(new Pattern(text, telling, within));
    }

    /** Returns every word it looks for, in lower case: what typing mistakes are repaired to. */
    public Set<String> words() {
        var words = new TreeSet<String>();
        groups.forEach(group -> group.phrases().forEach(phrase -> words.addAll(phrase.words())));
        return words;
    }

    /** Returns for each group its alternatives of a single word, in lower case. */
    public List<Set<String>> singles() {
        return groups.stream()
                .<Set<String>>map(group -> group.phrases().stream()
                        .map(Phrase::words)
                        .filter(words -> words.size() == 1)
                        .map(words -> words.get(0))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .toList();
    }

    /** Returns the groups that stand nowhere in {@code sentence}, as the author wrote them. */
    public List<String> lacking(Sentence sentence) {
        return groups.stream()
                .filter(group -> group.find(sentence).isEmpty())
                .map(Group::text)
                .toList();
    }

    @Override
    public String toString() {
        return text;
    }
}
