package coach.yaml;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Nearest;
import coach.text.Source;
import coach.text.Span;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes records of nodes. Goes on after a mistake, so that all mistakes of a file are found at once. */
final class Binder {
    private static final int PROBLEMS_MAX = 100;

    private final Source source;
    private final Extra extra;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<String, Span> places = new HashMap<>();
    private int failures;

    private Binder(Source source, Extra extra) {
        this.source = source;
        this.extra = extra;
    }

    /** What to do with keys that the record does not have. */
    enum Extra {
        REFUSED,
        IGNORED
    }

    /**
     * What became of a text.
     *
     * @param value null where there are problems
     */
    record Bound<T>(@Nullable T value, List<Diagnostic> problems, Places places) {}

    /** Reads a whole text as a record. */
    static <T> Bound<T> bind(Source source, Class<T> type, Extra extra) {
        Tree.Read tree = Tree.of(source);
        var binder = new Binder(source, extra);
        binder.problems.addAll(tree.problems());
        Object value = null;
        if (tree.root() != null) {
            binder.places.put("", tree.root().span());
            value = binder.value(tree.root(), type, new At("", tree.root().span()));
        }
        boolean isGood = binder.problems.isEmpty();
        return new Bound<>(
                isGood ? type.cast(value) : null,
                binder.problems.stream().sorted(Places.IN_ORDER).toList(),
                new Places(source, binder.places));
    }

    /** Reads a whole text as a mapping from names to records. */
    static <V> Map<String, V> map(Source source, Class<V> of) {
        Tree.Read tree = Tree.of(source);
        var binder = new Binder(source, Extra.IGNORED);
        binder.problems.addAll(tree.problems());
        var values = new LinkedHashMap<String, V>();
        Object read = tree.root() == null
                ? null
                : binder.map(tree.root(), of, new At("", tree.root().span()));
        if (read instanceof Map<?, ?> entries) {
            entries.forEach((name, value) -> values.put(String.valueOf(name), of.cast(value)));
        }
        if (!binder.problems.isEmpty()) {
            throw new CoachException(
                    binder.problems.stream().sorted(Places.IN_ORDER).toList());
        }
        return values;
    }

    /** Reads a default of the program's own, which has no mistakes. */
    static @Nullable Object value(Source source, Type type) {
        Node root = Tree.of(source).root();
        var binder = new Binder(source, Extra.REFUSED);
        Object value = root == null ? null : binder.value(root, type, new At("", root.span()));
        if (value == null) {
            throw new IllegalStateException("bad default '" + source.text() + "' for " + type);
        }
        return value;
    }

    /**
     * A value's path from the root and its place.
     *
     * @param path {@code facts[3].ask[1]}; empty for the root
     */
    private record At(String path, Span span) {
        At key(String key, Span span) {
            return new At(path.isEmpty() ? key : path + "." + key, span);
        }

        At item(int index, Span span) {
            return new At(path + "[" + index + "]", span);
        }

        String name() {
            return path.isEmpty() ? "the file" : "'" + path.substring(path.lastIndexOf('.') + 1) + "'";
        }
    }

    private @Nullable Object value(Node node, Type type, At at) {
        if (node instanceof Node.Broken) {
            failures++;
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? list(node, of[0], at) : map(node, of[1], at);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Texts.class) {
            return texts(node, at);
        }
        return plain.isRecord() ? record(node, plain, at) : scalar(node, plain, at);
    }

    private @Nullable Object record(Node node, Class<?> type, At at) {
        Shape shape = Shape.of(type);
        if (!(node instanceof Node.Entries mapping)) {
            String keys = String.join(", ", shape.keys());
            fail(
                    at.span(),
                    "expected " + at.name() + " to be a mapping, got " + Words.kind(node),
                    "give it the keys " + keys);
            return null;
        }
        int before = failures;
        Map<String, Node.Entry> given = given(mapping, shape);
        @Nullable Object[] values = new @Nullable Object[shape.slots().size()];
        for (int i = 0; i < values.length; i++) {
            Slot slot = shape.slots().get(i);
            Node.Entry entry = given.get(slot.key());
            values[i] = entry == null ? absent(slot, at) : present(entry, slot, at);
        }
        return failures > before ? null : shape.create(values);
    }

    /** Returns the entries by the keys they are meant for; a mistyped key counts for the absent key next to it. */
    private Map<String, Node.Entry> given(Node.Entries mapping, Shape shape) {
        var given = new LinkedHashMap<String, Node.Entry>();
        Set<String> absent = new LinkedHashSet<>(shape.keys());
        var unknown = new ArrayList<Node.Entry>();
        var firsts = new HashMap<String, Span>();
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key().value();
            Span first = firsts.putIfAbsent(key, entry.key().span());
            if (first != null) {
                repeated(entry.key(), first);
            } else if (absent.remove(key)) {
                given.put(key, entry);
            } else {
                unknown.add(entry);
            }
        }
        if (extra == Extra.REFUSED) {
            for (Node.Entry entry : unknown.subList(0, Math.min(unknown.size(), PROBLEMS_MAX))) {
                String meant = unknownKey(entry.key(), absent, shape.keys());
                if (absent.remove(meant)) {
                    given.put(meant, entry);
                }
            }
        }
        return given;
    }

    private String unknownKey(Node.Text key, Collection<String> absent, Collection<String> all) {
        String meant = Nearest.to(key.value(), absent)
                .orElse(Nearest.to(key.value(), all).orElse(""));
        fail(key.span(), "unknown key '" + Words.cut(key.value()) + "'", didYouMean(meant, "known keys: ", all));
        return meant;
    }

    private void repeated(Node.Text key, Span first) {
        fail(
                key.span(),
                "key '%s' given twice; first at %d:%d".formatted(Words.cut(key.value()), first.line(), first.column()),
                "keep one of them");
    }

    private @Nullable Object absent(Slot slot, At at) {
        if (slot.isRequired()) {
            String inside = at.path().isEmpty() ? "" : " in '" + at.path() + "'";
            fail(at.span(), "missing key '" + slot.key() + "'" + inside, "add it: " + slot.doc());
        }
        return slot.fallback();
    }

    private @Nullable Object present(Node.Entry entry, Slot slot, At parent) {
        Node node = entry.value();
        boolean isWritten = node instanceof Node.Text text
                && !(text.isPlain() && text.value().isEmpty());
        At at = parent.key(slot.key(), isWritten ? node.span() : entry.key().span());
        places.put(at.path(), at.span());
        if (slot.isNullable() && isNothing(node)) {
            return null;
        }
        int before = failures;
        Object value = value(node, slot.type(), at);
        boolean isEmpty =
                (value instanceof List<?> list && list.isEmpty()) || (value instanceof String text && text.isBlank());
        if (slot.isRequired() && !slot.mayBeEmpty() && isEmpty && failures == before) {
            fail(at.span(), at.name() + " is empty", slot.doc());
        }
        return value;
    }

    private @Nullable Object list(Node node, Type of, At at) {
        if (!(node instanceof Node.Items items)) {
            fail(
                    at.span(),
                    "expected " + at.name() + " to be a list, got " + Words.kind(node),
                    "write each item on a line of its own after '- '");
            return null;
        }
        int before = failures;
        var values = new ArrayList<@Nullable Object>();
        for (Node item : items.items()) {
            At each = at.item(values.size(), item.span());
            places.put(each.path(), each.span());
            Object value = value(item, of, each);
            if (value instanceof String text && text.isBlank()) {
                fail(each.span(), each.name() + " is empty", "write a text, or remove the item");
            }
            values.add(value);
        }
        return failures > before ? null : values;
    }

    private @Nullable Object texts(Node node, At at) {
        Object value = node instanceof Node.Items ? list(node, String.class, at) : scalar(node, String.class, at);
        if (value instanceof List<?> values) {
            return new Texts(values.stream().map(String::valueOf).toList());
        }
        return value == null ? null : new Texts(List.of(String.valueOf(value)));
    }

    private @Nullable Object map(Node node, Type of, At at) {
        if (!(node instanceof Node.Entries mapping)) {
            fail(
                    at.span(),
                    "expected " + at.name() + " to be a mapping, got " + Words.kind(node),
                    "write 'name: value' lines");
            return null;
        }
        int before = failures;
        var values = new LinkedHashMap<String, @Nullable Object>();
        var firsts = new HashMap<String, Span>();
        for (Node.Entry entry : mapping.entries()) {
            Node.Text key = entry.key();
            Span first = firsts.putIfAbsent(key.value(), key.span());
            if (first != null) {
                repeated(key, first);
                continue;
            }
            At each = at.key(key.value(), key.span());
            places.put(each.path(), each.span());
            Object value = value(entry.value(), of, each);
            if (value instanceof List<?> list && list.isEmpty()) {
                fail(each.span(), each.name() + " is empty", "write a list, or remove the key");
            }
            values.put(key.value(), value);
        }
        return failures > before ? null : values;
    }

    private @Nullable Object scalar(Node node, Class<?> type, At at) {
        if (!(node instanceof Node.Text text)) {
            String hint = node instanceof Node.Entries ? "put a text that holds ': ' in quotes" : "write one value";
            fail(
                    at.span(),
                    "expected " + at.name() + " to be " + Words.wanted(type) + ", got " + Words.kind(node),
                    hint);
            return null;
        }
        String typed = text.value();
        if (type == String.class) {
            Characters.forbidden(typed)
                    .ifPresent(name -> fail(at.span(), "the text holds " + name, "remove its escape sequence"));
            return typed;
        }
        return type == int.class ? number(typed, at) : constant(typed, type, at);
    }

    private @Nullable Object number(String typed, At at) {
        if (typed.matches("0|-?[1-9][0-9]{0,8}")) {
            return Integer.valueOf(typed);
        }
        String got = typed.isEmpty() ? "nothing" : "'" + Words.cut(typed) + "'";
        fail(at.span(), "expected " + at.name() + " to be a whole number, got " + got, "write digits only, such as 2");
        return null;
    }

    private @Nullable Object constant(String typed, Class<?> type, At at) {
        Map<String, Object> known = Names.constants(type);
        Object value = known.get(typed);
        if (value == null) {
            String meant = Nearest.to(typed, known.keySet()).orElse("");
            fail(
                    at.span(),
                    "unknown " + Words.of(type) + " '" + Words.cut(typed) + "'",
                    didYouMean(meant, "one of: ", known.keySet()));
        }
        return value;
    }

    private static String didYouMean(String meant, String otherwise, Collection<String> known) {
        return meant.isEmpty() ? otherwise + String.join(", ", known) : "did you mean " + meant + "?";
    }

    private static boolean isNothing(Node node) {
        return node instanceof Node.Text text
                && text.isPlain()
                && Set.of("", "~", "null").contains(text.value());
    }

    private void fail(Span span, String message, String hint) {
        failures++;
        if (problems.size() < PROBLEMS_MAX) {
            problems.add(new Diagnostic(source, span, message, hint));
        }
    }
}
