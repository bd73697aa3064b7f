package coach.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A replicated log: what is decided, already applied, and after it what is not known to be.
 *
 * @param term the term of the leader it was last accepted from
 * @param applied how many entries are applied
 * @param machine what they made
 * @param open the entries after them, in order
 */
record Log(long term, long applied, Machine machine, List<Entry> open) {
    Log {
        open = List.copyOf(open);
    }

    long last() {
        return applied + open.size();
    }

    /** Returns whether an electorate must prefer this log to another: it may hold decided entries that one lacks. */
    boolean isAsGoodAs(long otherTerm, long otherLast) {
        return term != otherTerm ? term > otherTerm : last() >= otherLast;
    }

    /** Returns whether this log tells nothing that {@code other} does not. */
    boolean isWithin(Log other) {
        if (term != other.term || last() != other.last()) {
            return !isAsGoodAs(other.term, other.last());
        }
        return applied <= other.applied;
    }

    boolean has(Entry entry) {
        return machine.has(entry)
                || open.stream().anyMatch(e -> e.origin() == entry.origin() && e.number() == entry.number());
    }

    Log with(Entry entry) {
        var more = new ArrayList<>(open);
        more.add(entry);
        return new Log(term, applied, machine, more);
    }

    Log in(long newTerm) {
        return new Log(newTerm, applied, machine, open);
    }

    /** Returns the same with the first open entry applied. */
    Log step(Setup setup) {
        return new Log(term, applied + 1, machine.after(open.get(0), setup), open.subList(1, open.size()));
    }
}
