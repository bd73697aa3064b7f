package coach.yaml;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds nodes from the parser's events. Only the plain part of YAML is taken: mappings, lists and text. Aliases,
 * anchors, tags, merge keys and further documents are complained of, so a small file can never become a large value and
 * no tag can name a class. Time and memory are linear in the text.
 */
final class Tree {
    /** The most characters a file may hold. */
    static final int CHARS_MAX = 512 * 1024;

    /** The deepest nesting of lists and mappings. */
    static final int DEPTH_MAX = 20;

    /** The most characters one text may hold. */
    static final int TEXT_CHARS_MAX = 32 * 1024;

    /** The most keys and values a file may hold; a question needs about five thousand. */
    static final int NODES_MAX = 50_000;

    private static final int PROBLEMS_MAX = 100;

    private final Source source;
    private final Lines lines;
    private final ParserImpl parser;
    private final List<Diagnostic> problems = new ArrayList<>();
    private int nodes;
    private @Nullable ScalarEvent last;

    private Tree(Source source) {
        this.source = source;
        lines = new Lines(source);
        var options = new LoaderOptions();
        options.setCodePointLimit(CHARS_MAX + 1);
        parser = new ParserImpl(new StreamReader(source.text()), options);
    }

    /**
     * What was found.
     *
     * @param root the value of the whole text; null where nothing can be made of it
     */
    record Read(@Nullable Node root, List<Diagnostic> problems) {
        Read {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a whole text. After an error of syntax nothing but what was complained of up to there is returned. */
    static Read of(Source source) {
        if (source.text().length() > CHARS_MAX) {
            return new Read(null, List.of(Utf8.tooLarge(source.name())));
        }
        List<Diagnostic> characters = Characters.check(source);
        if (!characters.isEmpty()) {
            return new Read(null, characters);
        }
        var tree = new Tree(source);
        try {
            return new Read(tree.document(), tree.problems);
        } catch (MarkedYAMLException e) {
            tree.problems.add(Syntax.diagnostic(e, tree.last, source, tree.lines));
        } catch (CoachException e) {
            return new Read(null, e.diagnostics());
        } catch (YAMLException e) {
            tree.complain(tree.lines.at(0), "this is not YAML", "see the field tables in formats.md");
        }
        return new Read(null, tree.problems);
    }

    private @Nullable Node document() {
        parser.getEvent();
        if (parser.checkEvent(ID.StreamEnd)) {
            boolean isBlank = source.text().isBlank();
            complain(
                    lines.at(0),
                    isBlank ? "the file is empty" : "the file holds only comments",
                    "begin with 'format: 1'");
            return null;
        }
        Mark start = parser.getEvent().getStartMark();
        if (source.text().startsWith("%", lines.offset(start))) {
            complain(lines.word(start), "directives are not allowed", "remove the line");
        }
        Node root = node(0);
        parser.getEvent();
        if (!parser.checkEvent(ID.StreamEnd)) {
            complain(
                    lines.word(parser.peekEvent().getStartMark()),
                    "a second document begins here",
                    "keep one document in a file: remove the '---'");
            return null;
        }
        return root;
    }

    private Node node(int depth) {
        Event event = parser.getEvent();
        Mark start = event.getStartMark();
        if (event instanceof AliasEvent) {
            Span span = lines.word(start);
            complain(span, "aliases are not allowed", "write the value out, or quote a text that begins with '*'");
            return new Node.Broken(span);
        }
        if (++nodes > NODES_MAX) {
            complain(lines.point(start), "more than " + NODES_MAX + " keys and values", "split the file");
            throw new CoachException(problems);
        }
        boolean isPlain = checkProperties((NodeEvent) event);
        Node node = event instanceof ScalarEvent scalar ? text(scalar) : collection(event, depth);
        return isPlain ? node : new Node.Broken(node.span());
    }

    private Node collection(Event event, int depth) {
        Mark start = event.getStartMark();
        if (depth == DEPTH_MAX) {
            complain(
                    lines.point(start), "nested deeper than " + DEPTH_MAX + " levels", "no file needs more than eight");
            throw new CoachException(problems);
        }
        return event.is(ID.SequenceStart) ? items(start, depth + 1) : entries(start, depth + 1);
    }

    private Node text(ScalarEvent scalar) {
        last = scalar;
        Span span = lines.between(scalar.getStartMark(), scalar.getEndMark());
        if (scalar.getValue().length() > TEXT_CHARS_MAX) {
            complain(
                    span,
                    "a text of %d characters; at most %d are allowed"
                            .formatted(scalar.getValue().length(), TEXT_CHARS_MAX),
                    "shorten it");
            return new Node.Broken(span);
        }
        return new Node.Text(scalar.getValue(), span, scalar.isPlain());
    }

    private Node items(Mark start, int depth) {
        var items = new ArrayList<Node>();
        while (!parser.checkEvent(ID.SequenceEnd)) {
            items.add(node(depth));
        }
        parser.getEvent();
        return new Node.Items(items, lines.point(start));
    }

    private Node entries(Mark start, int depth) {
        var entries = new ArrayList<Node.Entry>();
        while (!parser.checkEvent(ID.MappingEnd)) {
            Node key = node(depth);
            Node value = node(depth);
            if (key instanceof Node.Text text && text.isPlain() && text.value().equals("<<")) {
                complain(text.span(), "merge keys are not allowed", "write the keys out");
            } else if (key instanceof Node.Text text) {
                entries.add(new Node.Entry(text, value));
            } else if (!(key instanceof Node.Broken)) {
                complain(key.span(), "a key must be a single word", "see the field tables in formats.md");
            }
        }
        parser.getEvent();
        return new Node.Entries(
                entries,
                entries.isEmpty() ? lines.point(start) : entries.get(0).key().span());
    }

    /** Returns whether a node has no tag and no anchor. */
    private boolean checkProperties(NodeEvent event) {
        boolean isTagged = event instanceof ScalarEvent scalar
                ? scalar.getTag() != null
                : event instanceof CollectionStartEvent start && start.getTag() != null;
        if (isTagged) {
            complain(
                    lines.word(event.getStartMark()),
                    "tags are not allowed",
                    "remove it, or quote a text that begins with '!'");
        }
        if (event.getAnchor() != null) {
            complain(
                    lines.word(event.getStartMark()),
                    "anchors are not allowed",
                    "remove it, or quote a text that begins with '&'");
        }
        return !isTagged && event.getAnchor() == null;
    }

    private void complain(Span span, String message, String hint) {
        problems.add(new Diagnostic(source, span, message, hint));
        if (problems.size() == PROBLEMS_MAX) {
            throw new CoachException(problems);
        }
    }
}
