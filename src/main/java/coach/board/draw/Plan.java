package coach.board.draw;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Where the boxes of a drawing stand. The main axis runs through the layers: to the right, or down. On the other axis
 * each item comes as near as it can to the middle of what it is joined to; with the order given, that is an isotonic
 * regression, solved exactly by pooling neighbours (Ayer et al., Annals of Mathematical Statistics 1955).
 */
final class Plan {
    private static final int SWEEPS = 10;
    private static final int MARGIN = 3;
    private static final int LABEL_ENDS = 8;
    private static final int LABEL_ROWS = 3;

    /** Which way the layers follow each other. */
    enum Flow {
        RIGHT,
        DOWN
    }

    /**
     * How far things stand apart.
     *
     * @param between cells between two layers
     * @param beside cells between neighbours in a layer
     * @param isLabelled whether the labels of arrows widen what is between two layers
     */
    record Spacing(int between, int beside, boolean isLabelled) {}

    /** Direction and distances together. */
    record Shape(Flow flow, Spacing spacing) {}

    private final Layers layers;
    private final List<Box> boxes;
    private final List<Link> links;
    private final Flow flow;
    private final Spacing spacing;
    private final int[] main;
    private final int[] anchor;

    Plan(Layers layers, List<Box> boxes, List<Link> links, Shape shape) {
        this.layers = layers;
        this.boxes = boxes;
        this.links = links;
        this.flow = shape.flow;
        this.spacing = shape.spacing;
        this.main = new int[layers.items()];
        this.anchor = new int[layers.items()];
        placeLayers();
        placeItems();
    }

    Flow flow() {
        return flow;
    }

    int left(int node) {
        return flow == Flow.RIGHT ? main[node] : anchor[node] - offset(node);
    }

    int top(int node) {
        return flow == Flow.RIGHT ? anchor[node] - offset(node) : main[node];
    }

    /** Returns where on the other axis the lines of a node should end. */
    int anchor(int node) {
        return anchor[node];
    }

    int width() {
        return extent(node -> left(node) + boxes.get(node).width());
    }

    int height() {
        return extent(node -> top(node) + boxes.get(node).height());
    }

    /** Returns the width of the boxes and what is between them, without the margins where lines may run. */
    int netWidth() {
        return width() - 2 * MARGIN;
    }

    private int extent(IntUnaryOperator end) {
        int most = 0;
        for (int i = 0; i < boxes.size(); i++) {
            most = Math.max(most, end.applyAsInt(i));
        }
        return most + MARGIN;
    }

    /** Returns how far along the other axis an item reaches. */
    private int size(int item) {
        if (!layers.isNode(item)) {
            return 1;
        }
        return flow == Flow.RIGHT ? boxes.get(item).height() : boxes.get(item).width();
    }

    /** Returns where in an item its lines should end: the row of the name, or the middle column. */
    private int offset(int item) {
        if (!layers.isNode(item)) {
            return 0;
        }
        return flow == Flow.RIGHT ? 1 : boxes.get(item).width() / 2;
    }

    private void placeLayers() {
        int at = MARGIN;
        for (int number = 0; number < layers.rows().size(); number++) {
            List<Integer> row = layers.rows().get(number);
            int depth = 1;
            for (int item : row) {
                main[item] = at;
                if (layers.isNode(item)) {
                    Box box = boxes.get(item);
                    depth = Math.max(depth, flow == Flow.RIGHT ? box.width() : box.height());
                }
            }
            at += depth + Math.max(spacing.between(), labelRoom(number));
        }
    }

    /** Returns the cells that the labels between a layer and the next need along the main axis. */
    private int labelRoom(int row) {
        if (!spacing.isLabelled()) {
            return 0;
        }
        int[] rows = layers.layers();
        return links.stream()
                .filter(link -> Math.min(rows[link.from()], rows[link.to()]) == row)
                .filter(link -> !link.label().isEmpty() && Math.abs(rows[link.from()] - rows[link.to()]) == 1)
                .mapToInt(link -> flow == Flow.RIGHT ? Columns.of(link.label()) + LABEL_ENDS : LABEL_ROWS)
                .max()
                .orElse(0);
    }

    private void placeItems() {
        for (List<Integer> row : layers.rows()) {
            int[] wish = new int[row.size()];
            place(row, wish);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean isDown = sweep % 2 == 0;
            for (int i = 0; i < layers.rows().size(); i++) {
                List<Integer> row = layers.rows().get(isDown ? i : layers.rows().size() - 1 - i);
                int[] wish = new int[row.size()];
                for (int j = 0; j < wish.length; j++) {
                    wish[j] = wish(row.get(j), isDown);
                }
                place(row, wish);
            }
        }
        int least = Integer.MAX_VALUE;
        for (int item = 0; item < layers.items(); item++) {
            least = Math.min(least, anchor[item] - offset(item));
        }
        for (int item = 0; item < layers.items(); item++) {
            anchor[item] += MARGIN - least;
        }
    }

    private int wish(int item, boolean isDown) {
        List<Integer> before = isDown ? layers.above(item) : layers.below(item);
        List<Integer> joined = before.isEmpty() ? (isDown ? layers.below(item) : layers.above(item)) : before;
        if (joined.isEmpty()) {
            return anchor[item];
        }
        int[] places = joined.stream().mapToInt(other -> anchor[other]).sorted().toArray();
        return (places[(places.length - 1) / 2] + places[places.length / 2]) / 2;
    }

    /** Places a layer with the least squared distance to its wishes that keeps order and distances. */
    private void place(List<Integer> row, int[] wish) {
        int count = row.size();
        int[] shift = new int[count];
        for (int i = 1; i < count; i++) {
            int before = row.get(i - 1);
            int gap = layers.isNode(before) && layers.isNode(row.get(i)) ? spacing.beside() : 1;
            shift[i] = shift[i - 1] + size(before) - offset(before) + gap + offset(row.get(i));
        }
        long[] sums = new long[count];
        int[] sizes = new int[count];
        int pools = 0;
        for (int i = 0; i < count; i++) {
            sums[pools] = (long) wish[i] - shift[i];
            sizes[pools++] = 1;
            while (pools > 1 && sums[pools - 2] * sizes[pools - 1] > sums[pools - 1] * sizes[pools - 2]) {
                pools--;
                sums[pools - 1] += sums[pools];
                sizes[pools - 1] += sizes[pools];
            }
        }
        int at = 0;
        for (int pool = 0; pool < pools; pool++) {
            int value = (int) Math.floorDiv(sums[pool], sizes[pool]);
            for (int i = 0; i < sizes[pool]; i++, at++) {
                anchor[row.get(at)] = value + shift[at];
            }
        }
    }
}
