package coach.board.draw;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Edge.Mode;
import coach.board.Node;
import coach.board.NodeKind;
import coach.board.draw.Plan.Flow;
import coach.board.draw.Plan.Shape;
import coach.board.draw.Plan.Spacing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A board as text: boxes in layers with arrows between them, as wide as asked at most. */
public final class Drawing {
    private static final int NODES_MAX = 40;
    private static final int LINKS_MAX = 80;
    private static final int CROSSINGS_MAX = 12;
    private static final int WIDTH_MIN = 20;

    private static final int BESIDE = 3;

    /** Columns left free for lines that pass a full layer. */
    private static final int SLACK = 6;

    private static final List<Shape> RIGHT = List.of(
            new Shape(Flow.RIGHT, new Spacing(4, 1, true)),
            new Shape(Flow.RIGHT, new Spacing(5, 1, true)),
            new Shape(Flow.RIGHT, new Spacing(7, 1, true)),
            new Shape(Flow.RIGHT, new Spacing(4, 1, false)),
            new Shape(Flow.RIGHT, new Spacing(8, 3, true)));

    private static final List<Shape> DOWN = List.of(
            new Shape(Flow.DOWN, new Spacing(1, BESIDE, true)),
            new Shape(Flow.DOWN, new Spacing(2, BESIDE, true)),
            new Shape(Flow.DOWN, new Spacing(3, BESIDE, true)),
            new Shape(Flow.DOWN, new Spacing(5, BESIDE + 2, true)));

    private static final List<Shape> SHAPES =
            Stream.of(RIGHT, DOWN).flatMap(List::stream).toList();

    private Drawing() {}

    /**
     * Returns a board drawn in at most {@code width} columns: lines without trailing blanks, each ended by a line feed;
     * empty for the empty board. Where no drawing fits, or would be too tangled to read, it is drawn in parts, every
     * arrow in one of them; where that does not fit either, the parts and their arrows are listed instead.
     *
     * @param width at least {@value #WIDTH_MIN} columns; less is taken as that
     * @param isUnicode whether lines may be other than ASCII; names always stay as they were typed
     */
    public static String of(Board board, int width, boolean isUnicode) {
        Glyphs glyphs = isUnicode ? Glyphs.UNICODE : Glyphs.ASCII;
        int columns = Math.max(WIDTH_MIN, width);
        List<String> lines = whole(board, columns, glyphs)
                .or(() -> Parts.of(board, part -> whole(part, columns, glyphs), glyphs))
                .orElseGet(() -> Listing.of(board, columns, glyphs));
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static Optional<List<String>> whole(Board board, int columns, Glyphs glyphs) {
        return new Attempt(board, columns, glyphs).lines();
    }

    /** One try at a board. */
    private record Attempt(Board board, int width, Glyphs glyphs) {

        Optional<List<String>> lines() {
            List<Link> links = Link.of(board);
            if (board.nodes().size() > NODES_MAX || links.size() > LINKS_MAX) {
                return Optional.empty();
            }
            var lines = new ArrayList<String>();
            var unlabelled = new ArrayList<Link>();
            var loners = new ArrayList<Integer>();
            for (List<Integer> island : islands(links)) {
                if (island.size() == 1) {
                    loners.add(island.get(0));
                    continue;
                }
                Optional<Sheet> sheet = sheet(island, links);
                if (sheet.isEmpty()) {
                    return Optional.empty();
                }
                append(lines, sheet.get().lines());
                sheet.get()
                        .unlabelled()
                        .forEach(link -> unlabelled.add(new Link(
                                island.get(link.from()),
                                island.get(link.to()),
                                link.mode(),
                                link.isTwoWay(),
                                link.label())));
            }
            Optional<List<String>> shelves = shelves(loners);
            shelves.ifPresent(rows -> append(lines, rows));
            append(lines, legend(links, unlabelled));
            return shelves.isPresent() ? Optional.of(lines) : Optional.empty();
        }

        private static void append(List<String> lines, List<String> more) {
            if (!lines.isEmpty() && !more.isEmpty()) {
                lines.add("");
            }
            lines.addAll(more);
        }

        private List<List<Integer>> islands(List<Link> links) {
            var islands = new ArrayList<List<Integer>>();
            var seen = new BitSet();
            for (int i = 0; i < board.nodes().size(); i++) {
                if (!seen.get(i)) {
                    var island = new BitSet();
                    island.set(i);
                    for (int size = 0; size < island.cardinality(); ) {
                        size = island.cardinality();
                        links.stream()
                                .filter(link -> island.get(link.from()) || island.get(link.to()))
                                .forEach(link -> {
                                    island.set(link.from());
                                    island.set(link.to());
                                });
                    }
                    seen.or(island);
                    islands.add(island.stream().boxed().toList());
                }
            }
            return islands;
        }

        private Box box(int number) {
            Node node = board.nodes().get(number);
            List<Edge> loops = board.edges().stream()
                    .filter(edge -> edge.isLoop() && edge.from().equals(node.name()))
                    .toList();
            return Box.of(node, loops, glyphs);
        }

        private Optional<Sheet> sheet(List<Integer> island, List<Link> links) {
            List<Box> boxes = island.stream().map(this::box).toList();
            List<Link> own = links.stream()
                    .filter(link -> island.contains(link.from()))
                    .map(link -> new Link(
                            island.indexOf(link.from()),
                            island.indexOf(link.to()),
                            link.mode(),
                            link.isTwoWay(),
                            link.label()))
                    .toList();
            var clients = new BitSet();
            for (int i = 0; i < boxes.size(); i++) {
                clients.set(i, boxes.get(i).kind() == NodeKind.CLIENT);
            }
            var layers = new Layers(boxes.size(), own, clients, Layers.Room.ENDLESS);
            Optional<Sheet> sheet = best(layers, boxes, own, SHAPES);
            if (sheet.isPresent()) {
                return sheet;
            }
            List<Integer> widths =
                    boxes.stream().map(box -> box.width() + BESIDE).toList();
            for (int limit : new int[] {width - SLACK, width * 3 / 4, width / 2}) {
                var narrow = new Layers(boxes.size(), own, clients, new Layers.Room(widths, limit));
                Optional<Sheet> folded = best(narrow, boxes, own, DOWN);
                if (folded.isPresent()) {
                    return folded;
                }
            }
            return Optional.empty();
        }

        private Optional<Sheet> best(Layers layers, List<Box> boxes, List<Link> links, List<Shape> shapes) {
            if (layers.crossings() > CROSSINGS_MAX) {
                return Optional.empty();
            }
            List<Net> nets = Net.of(links, layers.layers());
            Optional<Sheet> best = Optional.empty();
            for (Shape shape : shapes) {
                var plan = new Plan(layers, boxes, links, shape);
                int limit = best.map(Sheet::cost).orElse(Integer.MAX_VALUE);
                boolean isRoomy = shape.spacing().between() > 1 || nets.stream().allMatch(Net::isPlain);
                if (isRoomy && plan.netWidth() <= width) {
                    Optional<Sheet> next = new Sketch(boxes, nets, layers, plan, glyphs).draw(limit);
                    boolean isBetter = next.isPresent()
                            && next.get().width() <= width
                            && next.get().cost() < limit;
                    best = isBetter ? next : best;
                }
            }
            return best;
        }

        /** Boxes without arrows stand side by side. */
        private Optional<List<String>> shelves(List<Integer> loners) {
            var lines = new ArrayList<String>();
            var shelf = new ArrayList<Box>();
            int used = 0;
            for (int loner : loners) {
                Box box = box(loner);
                if (box.width() > width) {
                    return Optional.empty();
                }
                if (!shelf.isEmpty() && used + 2 + box.width() > width) {
                    append(lines, shelf(shelf));
                    shelf.clear();
                    used = 0;
                }
                used += box.width() + (shelf.isEmpty() ? 0 : 2);
                shelf.add(box);
            }
            if (!shelf.isEmpty()) {
                append(lines, shelf(shelf));
            }
            return Optional.of(lines);
        }

        private List<String> shelf(List<Box> boxes) {
            int width = boxes.stream().mapToInt(box -> box.width() + 2).sum();
            int height = boxes.stream().mapToInt(Box::height).max().orElse(0);
            var canvas = new Canvas(width, height, glyphs);
            int left = 0;
            for (int i = 0; i < boxes.size(); i++) {
                canvas.put(i, boxes.get(i), left, 0);
                left += boxes.get(i).width() + 2;
            }
            return canvas.lines();
        }

        private List<String> legend(List<Link> links, List<Link> unlabelled) {
            List<String> names = board.nodes().stream().map(Node::name).toList();
            var lines = new ArrayList<String>();
            for (Link link : unlabelled) {
                lines.addAll(Wrap.words(Labels.legend(link, names, glyphs), width, "  "));
            }
            if (links.stream().anyMatch(link -> link.mode() == Mode.ASYNC)) {
                lines.add(glyphs.legend());
            }
            return lines;
        }
    }
}
