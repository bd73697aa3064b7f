package coach.board.review;

import coach.board.Attributes;
import coach.board.Mention;
import coach.board.Node;
import coach.question.Component;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Which nodes play a component.
 *
 * @param nodes those that count, where the standing is DRAWN; else those that bear one of its names; in order of
 *     mention
 */
public record Casting(Component component, List<Node> nodes, Standing standing) {
    public Casting {
        nodes = List.copyOf(nodes);
    }

    /** Returns whether the component counts as drawn. */
    public boolean isDrawn() {
        return standing == Standing.DRAWN;
    }

    /** Returns where it was first written; empty if it was not. */
    public Optional<Mention> evidence() {
        return nodes.stream().flatMap(node -> node.mentions().stream()).findFirst();
    }

    /** Returns the places where its copies or zones were written. */
    public List<Mention> placementEvidence() {
        return nodes.stream()
                .flatMap(node -> node.mentions().stream())
                .filter(mention -> mention.said().copies() > 0 || mention.said().zoneTotal() > 0)
                .toList();
    }

    /**
     * Returns how many copies the board shows: those of the most copied node, and followers; 0 where it says nothing.
     */
    public int copies() {
        int most = 0;
        int followers = 0;
        for (Node node : nodes) {
            int copies = node.attributes().copies();
            most = node.isFollower() ? most : Math.max(most, copies);
            followers += node.isFollower() ? Math.max(1, copies) : 0;
        }
        return followers == 0 ? most : Math.max(1, most) + followers;
    }

    /** Returns in how many zones or regions the board shows it; 0 where it says nothing. */
    public int zones() {
        var names = new LinkedHashSet<String>();
        nodes.forEach(node -> names.addAll(node.attributes().zones()));
        int counted = nodes.stream()
                .map(Node::attributes)
                .mapToInt(Attributes::zoneTotal)
                .max()
                .orElse(0);
        return Math.max(names.size(), counted);
    }
}
