package coach.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words without which a phrase cannot be found: of each set, one. Most phrases need a word that a given clause does not
 * have, and asking a set is far cheaper than searching.
 */
record Needs(List<Set<String>> sets) {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    Needs {
        sets = List.copyOf(sets);
    }

    /** Returns what the regular expression {@code phrase} needs; nothing where that is not plain to see. */
    static Needs of(String phrase) {
        var sets = new ArrayList<Set<String>>();
        int from = 0;
        while (from < phrase.length()) {
            char c = phrase.charAt(from);
            if (c == '|' || c == '[' || c == '\\') {
                return new Needs(List.of());
            }
            int to = c == '(' ? closed(phrase, from) : from + 1;
            if (c == '(') {
                addGroup(phrase, from, to, sets);
            } else if (c != ' ' && Character.isLetterOrDigit(c)) {
                while (to < phrase.length() && Character.isLetterOrDigit(phrase.charAt(to))) {
                    to++;
                }
                sets.add(Set.of(phrase.substring(from, to)));
            }
            from = to;
        }
        return new Needs(sets);
    }

    private static void addGroup(String phrase, int from, int to, List<Set<String>> sets) {
        String group = phrase.substring(from, to);
        boolean isOptional = to < phrase.length() && "?*".indexOf(phrase.charAt(to)) >= 0;
        boolean isPlain = group.startsWith("(?:") && group.indexOf('[') < 0 && group.indexOf('\\') < 0;
        if (isPlain && !isOptional) {
            var words = new TreeSet<String>();
            Matcher matcher = WORD.matcher(group);
            while (matcher.find()) {
                words.add(matcher.group());
            }
            sets.add(words);
        }
    }

    private static int closed(String phrase, int open) {
        int depth = 0;
        for (int i = open; i < phrase.length(); i++) {
            depth += phrase.charAt(i) == '(' ? 1 : phrase.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return phrase.length();
    }

    /** Returns whether {@code words} has one of each set. */
    boolean areMetBy(Set<String> words) {
        for (Set<String> set : sets) {
            if (set.stream().noneMatch(words::contains)) {
                return false;
            }
        }
        return true;
    }
}
