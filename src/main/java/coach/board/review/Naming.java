package coach.board.review;

import coach.board.Node;
import coach.board.NodeKind;
import coach.board.Words;
import coach.question.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells which components a node plays by its name.
 *
 * <p>Names are compared word by word. English puts the thing last, so the match that ends last wins, then the longest
 * one: "chat db" is a store although it begins with the name of the chat service. What follows a match must not make
 * another thing of it. A name joined by {@code &}, {@code +}, {@code /} or "and" is read in parts, each of which may
 * play a component. A name that plays none is read once more with one letter mistyped; then what stands in its brackets
 * is read.
 */
final class Naming {
    private static final int MISTYPED_CHARS_MIN = 6;

    /** Words behind a name that leave the thing what it is. */
    private static final Set<String> TRAILERS = Set.of(("service server backend api cluster fleet node tier layer pool"
                    + " instance app system engine component box leader follower primary replica secondary standby master"
                    + " eu us ap east west main new local global managed")
            .split(" ", -1));

    /** Words that mean the same as "service" behind a name. */
    private static final Set<String> SERVERS = Set.of("server", "backend", "api", "node", "app", "system");

    private final List<Component> components;

    Naming(List<Component> components) {
        this.components = components;
    }

    private record Match(Component component, int start, int end, boolean isLiteral) {}

    /** Returns the components that a node plays, in the order of the question. */
    List<Component> played(Node node) {
        Set<Component> all = ofText(node.name());
        if (all.isEmpty()) {
            var inside = new ArrayList<>(node.attributes().roles());
            inside.addAll(node.attributes().notes());
            inside.addAll(node.attributes().values().values());
            inside.forEach(text -> all.addAll(ofText(text)));
        }
        return components.stream().filter(all::contains).toList();
    }

    private Set<Component> ofText(String name) {
        var all = new LinkedHashSet<Component>();
        for (String part : name.split("\\s*[&+/,]\\s*|\\s+and\\s+", -1)) {
            List<Component> exact = ofPart(part, false);
            all.addAll(exact.isEmpty() ? ofPart(part, true) : exact);
        }
        return all;
    }

    private List<Component> ofPart(String part, boolean isLenient) {
        List<String> words = Words.of(part);
        var matches = new ArrayList<Match>();
        for (Component component : components) {
            for (String name : component.names()) {
                addMatches(matches, component, name, part, isLenient);
            }
        }
        matches.removeIf(match -> !isKept(match, words, part));
        if (matches.stream().anyMatch(Match::isLiteral)) {
            matches.removeIf(match -> !match.isLiteral);
        }
        matches.sort(Comparator.comparingInt(Match::end).reversed().thenComparingInt(Match::start));
        if (matches.isEmpty()) {
            return List.of();
        }
        Match best = matches.get(0);
        return matches.stream()
                .filter(match -> match.start == best.start && match.end == best.end)
                .map(Match::component)
                .toList();
    }

    private static void addMatches(
            List<Match> matches, Component component, String name, String part, boolean isLenient) {
        List<String> words = Words.of(part);
        String key = Words.key(name);
        boolean isShortened = !key.equals(String.join("", Words.of(name)));
        for (int start = 0; start < words.size(); start++) {
            var run = new StringBuilder();
            for (int end = start + 1; end <= words.size(); end++) {
                run.append(words.get(end - 1));
                String typed = Words.key(run.toString());
                boolean isAlike = typed.equals(key) || (isLenient && isMistyped(typed, key));
                boolean isCut = !typed.contentEquals(run);
                if (isAlike && isShortened && !isCut && end < words.size() && SERVERS.contains(words.get(end))) {
                    matches.add(new Match(component, start, end + 1, true));
                } else if (isAlike && (!isShortened || isCut || isWhole(part, words))) {
                    matches.add(new Match(component, start, end, isShortened == isCut));
                }
            }
        }
    }

    /** "message" alone may be the message service; "messages" and "cassandra message" are not. */
    private static boolean isWhole(String part, List<String> words) {
        return words.size() == 1 && words.get(0).equals(part.strip().toLowerCase(Locale.ROOT));
    }

    /** The words behind a match may say where and how it runs; a technology may also be followed by what it holds. */
    private static boolean isKept(Match match, List<String> words, String part) {
        List<String> after = words.subList(match.end, words.size());
        boolean isPlain = after.stream().allMatch(word -> TRAILERS.contains(word) || word.matches("\\d+"));
        if (isPlain) {
            return true;
        }
        Set<NodeKind> kinds = kinds(match.component);
        if (NodeKind.isTold(part)) {
            return kinds.contains(NodeKind.of(part));
        }
        NodeKind matched = NodeKind.of(String.join(" ", words.subList(match.start, match.end)));
        return matched != NodeKind.SERVICE && matched != NodeKind.CLIENT;
    }

    private static Set<NodeKind> kinds(Component component) {
        var kinds = new LinkedHashSet<NodeKind>();
        component.names().forEach(name -> kinds.add(NodeKind.of(name)));
        kinds.add(NodeKind.of(component.role()));
        return kinds;
    }

    /** Returns whether one letter was left out, added or changed, or two neighbours were swapped. */
    static boolean isMistyped(String typed, String meant) {
        int shorter = Math.min(typed.length(), meant.length());
        int longer = Math.max(typed.length(), meant.length());
        if (shorter < MISTYPED_CHARS_MIN || longer - shorter > 1) {
            return false;
        }
        int head = 0;
        while (head < shorter && typed.charAt(head) == meant.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && typed.charAt(typed.length() - 1 - tail) == meant.charAt(meant.length() - 1 - tail)) {
            tail++;
        }
        int changed = longer - head - tail;
        boolean isSwap = changed == 2
                && typed.length() == meant.length()
                && typed.charAt(head) == meant.charAt(head + 1)
                && typed.charAt(head + 1) == meant.charAt(head);
        return changed <= 1 || isSwap;
    }
}
