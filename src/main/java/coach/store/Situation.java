package coach.store;

import coach.history.Op;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole cluster between two moves: nodes, messages on their way, timers, clients. Immutable, with equality by
 * content; messages of a link count as a bag, whatever their order. The moves it takes to get here do not matter.
 */
final class Situation<S> implements Goal.Seen {
    static final int NEVER = 0;
    static final int OPEN = 1;
    static final int DONE = 2;
    static final int FAILED = 3;

    private final Course<S> course;
    final List<S> nodes;
    /** By node, the hash of its state, as few change in a move. */
    final int[] nodeHashes;

    final List<Bag<Message>> links;
    final List<Bag<Timer>> timers;
    final byte[] status;
    final @Nullable String[] values;
    /** By step, the steps that were answered before it was issued; all 0 where real time is not looked at. */
    final long[] before;

    final Token[] tokens;
    final int faults;
    final int losses;
    final int duplicates;
    final int reminders;
    private final int hash;

    Situation(Draft<S> draft) {
        course = draft.course;
        // The draft is used up: nobody changes its lists any more.
        nodes = draft.nodes;
        links = draft.links;
        timers = draft.timers;
        nodeHashes = draft.nodeHashes;
        status = draft.status;
        values = draft.values;
        before = draft.before;
        tokens = draft.tokens;
        faults = draft.faults;
        losses = draft.losses;
        duplicates = draft.duplicates;
        reminders = draft.reminders;
        hash = hash();
    }

    private int hash() {
        int code = Arrays.hashCode(nodeHashes);
        code = 31 * code + links.hashCode();
        code = 31 * code + timers.hashCode();
        code = 31 * code + Arrays.hashCode(status);
        code = 31 * code + Arrays.hashCode(values);
        code = 31 * code + Arrays.hashCode(before);
        code = 31 * code + Arrays.hashCode(tokens);
        return 31 * (31 * (31 * (31 * code + faults) + losses) + duplicates) + reminders;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Situation<?> that
                && hash == that.hash
                && faults == that.faults
                && losses == that.losses
                && duplicates == that.duplicates
                && reminders == that.reminders
                && Arrays.equals(status, that.status)
                && Arrays.equals(values, that.values)
                && Arrays.equals(before, that.before)
                && Arrays.equals(tokens, that.tokens)
                && nodes.equals(that.nodes)
                && links.equals(that.links)
                && timers.equals(that.timers);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Returns every move that can come next, in an order that is always the same. */
    List<Move> moves() {
        return course.moves(this);
    }

    /** Returns whether no message is on its way. */
    boolean isQuiet() {
        for (Bag<Message> link : links) {
            if (!link.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Case of() {
        return course.of;
    }

    @Override
    public boolean isIssued(int step) {
        return status[step] != NEVER;
    }

    @Override
    public boolean isAnswered(int step) {
        return status[step] == DONE || status[step] == FAILED;
    }

    @Override
    public boolean isDone(int step) {
        return status[step] != FAILED;
    }

    @Override
    public @Nullable String value(int step) {
        boolean isRead = course.of.steps().get(step).kind() == Op.Kind.READ;
        return isAnswered(step) && isRead ? values[step] : null;
    }

    @Override
    public boolean isOver() {
        return moves().isEmpty();
    }
}
