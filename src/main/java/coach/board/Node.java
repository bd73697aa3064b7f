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
    /**
     * The key of the attribute that gives a part another name: {@code api gateway[alias=gw]}, {@code api gateway as
     * gw}.
     */
    static final String ALIAS = "alias";

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

    /** Returns whether a spelling means this node: its name, or its alias where it has one. */
    boolean isCalled(String typed) {
        String key = Words.key(typed);
        String alias = attributes.values().get(ALIAS);
        return name.equals(typed)
                || Words.key(name).equals(key)
                || (alias != null && Words.key(alias).equals(key));
    }

    Node with(Mention mention) {
        var all = new ArrayList<>(mentions);
        all.add(mention);
        return new Node(name, attributes.with(mention.said()), all);
    }
}
