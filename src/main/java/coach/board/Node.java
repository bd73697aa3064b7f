package coach.board;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the drawn system.
 *
 * @param name the spelling of its first mention
 * @param attributes what all mentions together say about it
 * @param mentions every place where it was written, in order
 */
public record Node(String name, Attributes attributes, List<Mention> mentions) {
    public Node {
        mentions = List.copyOf(mentions);
    }

    /** Returns what the node is, from its role in brackets or else from its name. */
    public NodeKind kind() {
        return NodeKind.of(this);
    }

    /** Returns whether the drawing says that there is more than one of it, or that somebody else sees to that. */
    public boolean isRedundant() {
        return attributes.copies() > 1 || Vocabulary.isSeveral(this) || Vocabulary.isManaged(this);
    }

    /** Returns whether it is a further copy of a store: a follower, a replica, a standby. */
    public boolean isFollower() {
        return Vocabulary.isFollower(this);
    }

    Node with(Mention mention) {
        var all = new ArrayList<>(mentions);
        all.add(mention);
        return new Node(name, attributes.with(mention.said()), all);
    }
}
