package coach.grading.pattern;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Word groups that patterns share: {@code @cache} stands for any word or phrase of the group {@code cache}. The words
 * of a group also count as synonyms when a candidate's question is matched with facts.
 *
 * @param groups words and phrases by name, in the order of names
 * @param known words in lower case that are never taken for a typing mistake
 * @param plain everyday words and phrases, each with the names it also stands for
 * @param falsehoods patterns of statements that are false of any system, each with what is right
 */
public record Lexicon(
        Map<String, List<String>> groups,
        Set<String> known,
        Map<String, List<String>> plain,
        Map<String, String> falsehoods) {
    /** A lexicon without words. */
    public static final Lexicon EMPTY = new Lexicon(Map.of(), Set.of(), Map.of(), Map.of());

    private static final Pattern LINE = Pattern.compile("\\s*([a-z][a-z0-9-]*)\\s*:\\s*(\\S.*?)\\s*");
    private static final Pattern FALSEHOOD = Pattern.compile("\\s*!\\s*(\\S.*?)\\s*=>\\s*(\\S.*?)\\s*");
    private static final Pattern PLAIN = Pattern.compile("\\s*\\?\\s*(\\S.*?)\\s*=>\\s*(\\S.*?)\\s*");
    private static final String KNOWN = "known-words";

    public Lexicon {
        groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        known = Collections.unmodifiableSet(new TreeSet<>(known));
        plain = Collections.unmodifiableMap(new TreeMap<>(plain));
        falsehoods = Collections.unmodifiableMap(new LinkedHashMap<>(falsehoods));
    }

    /**
     * Reads a lexicon file: on each line a name, a colon, and words separated by bars; {@code #} begins a comment; the
     * line that begins with {@code ?} holds everyday words, {@code =>}, and their names in the field; one that begins
     * with {@code !} holds the pattern of a false statement, {@code =>}, and what is right; the name
     * {@code known-words} holds the words that are no typing mistakes, separated by spaces.
     *
     * @throws CoachException with one diagnostic for each line that is not understood
     */
    public static Lexicon parse(Source source) {
        var groups = new TreeMap<String, List<String>>();
        var known = new TreeSet<String>();
        var plain = new TreeMap<String, List<String>>();
        var falsehoods = new LinkedHashMap<String, String>();
        var problems = new ArrayList<Diagnostic>();
        int number = 0;
        for (String line : source.text().lines().toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            Matcher falsehood = FALSEHOOD.matcher(line);
            Matcher everyday = PLAIN.matcher(line);
            if (everyday.matches()) {
                words(everyday.group(1)).forEach(word -> plain.put(word, words(everyday.group(2))));
            } else if (falsehood.matches()) {
                falsehoods.put(falsehood.group(1), falsehood.group(2));
            } else if (!matcher.matches()) {
                problems.add(problem(
                        source, number, "no word group", "write a name, a colon, and words: cache: redis | memcached"));
            } else if (matcher.group(1).equals(KNOWN)) {
                known.addAll(Arrays.asList(matcher.group(2).split("\\s+", -1)));
            } else if (groups.put(matcher.group(1), words(matcher.group(2))) != null) {
                problems.add(problem(
                        source,
                        number,
                        "a second group '" + matcher.group(1) + "'",
                        "put its words into the first one"));
            }
        }
        if (!problems.isEmpty()) {
            throw new CoachException(problems);
        }
        return new Lexicon(groups, known, plain, falsehoods);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\|", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Diagnostic problem(Source source, int line, String message, String hint) {
        int length = Math.max(1, source.line(line).length());
        return new Diagnostic(source, new Span(line, 1, length), message, hint);
    }

    /** Returns this lexicon with the groups of a question beside it; a group of the same name is replaced. */
    public Lexicon with(Map<String, List<String>> words) {
        var all = new TreeMap<>(groups);
        words.forEach((name, list) -> all.put(name, List.copyOf(list)));
        return new Lexicon(all, known, plain, falsehoods);
    }
}
