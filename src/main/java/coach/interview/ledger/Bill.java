package coach.interview.ledger;

import coach.board.Board;
import coach.board.Mention;
import coach.board.Node;
import coach.board.NodeKind;
import coach.estimate.Period;
import coach.estimate.PriceTable;
import coach.estimate.Quantity;
import coach.estimate.Rational;
import coach.grading.Answer;
import coach.grading.Evidence;
import coach.interview.ledger.Ledger.Charge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the drawing and the amounts that were stated cost a month, to the order of magnitude.
 *
 * @param title the table whose prices these are
 */
public record Bill(List<Charge> charges, String title) {
    private static final int LINES_MAX = 6;

    public Bill {
        charges = List.copyOf(charges);
    }

    /**
     * An amount of data that was stated, and where.
     *
     * @param bytes the amount
     */
    public record Kept(Quantity bytes, Evidence words) {}

    /** Returns the bill of a board and of the largest amount that is kept. */
    public static Bill of(Board board, List<Answer> answers, Optional<Kept> kept, PriceTable prices) {
        var charges = new ArrayList<Charge>();
        for (Node node : board.nodes()) {
            instances(node, answers, prices).ifPresent(charges::add);
        }
        kept.flatMap(amount -> storage(board, amount, prices)).ifPresent(charges::add);
        return new Bill(charges.subList(0, Math.min(LINES_MAX, charges.size())), prices.title());
    }

    private static Optional<Charge> instances(Node node, List<Answer> answers, PriceTable prices) {
        int count = node.attributes().instances();
        boolean isOurs = node.kind() != NodeKind.CLIENT && node.kind() != NodeKind.EXTERNAL;
        Optional<PriceTable.Item> item = prices.item(node.name())
                .filter(each -> each.kind() == PriceTable.Kind.INSTANCE || each.kind() == PriceTable.Kind.MANAGED)
                .or(() -> prices.item("instance"));
        if (count == 0 || !isOurs || item.isEmpty()) {
            return Optional.empty();
        }
        Quantity price = plain(item.get()).times(Quantity.of(Rational.of(count)));
        return place(node, answers)
                .map(evidence -> new Charge(
                        "x" + count + " " + node.name(), item.get().title(), price.people(Period.MONTH), evidence));
    }

    private static Optional<Evidence> place(Node node, List<Answer> answers) {
        Mention mention = node.mentions().stream()
                .filter(each -> each.said().instances() > 0)
                .findFirst()
                .orElse(node.mentions().get(0));
        String text = answers.get(mention.answer() - 1).text();
        int end = Math.min(mention.end(), text.length());
        return mention.start() < end
                ? Optional.of(
                        new Evidence(mention.answer(), mention.start(), end, text.substring(mention.start(), end)))
                : Optional.empty();
    }

    /** The copies that are drawn are paid for, unless the provider of an object store keeps them. */
    private static Optional<Charge> storage(Board board, Kept kept, PriceTable prices) {
        boolean isObject = board.nodes().stream()
                .anyMatch(node -> prices.item(node.name())
                        .filter(item -> item.id().equals("object-storage"))
                        .isPresent());
        int copies = isObject
                ? 1
                : board.nodes().stream()
                        .filter(node -> node.kind() == NodeKind.STORE)
                        .mapToInt(node -> Math.max(1, node.attributes().replicas()))
                        .max()
                        .orElse(1);
        return prices.item(isObject ? "object storage" : "ssd").map(item -> {
            Quantity price = plain(item).times(kept.bytes()).times(Quantity.of(Rational.of(copies)));
            String what = kept.bytes().people() + (copies > 1 ? " in " + copies + " copies" : "");
            return new Charge(what, item.title(), price.people(Period.MONTH), kept.words());
        });
    }

    private static Quantity plain(PriceTable.Item item) {
        Quantity price = Quantity.parse(item.price());
        return new Quantity(price.amount(), price.dimension().physical());
    }
}
