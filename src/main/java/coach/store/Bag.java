package coach.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items in no order that counts; immutable, equal where they hold the same items equally often. Its hash is computed
 * once, as situations share most of their bags.
 *
 * @param <T> an item, with equality by content
 */
final class Bag<T> {
    private final List<T> items;
    private final int hash;

    private Bag(List<T> items) {
        this.items = items;
        int sum = 0;
        for (T item : items) {
            sum += item.hashCode();
        }
        hash = sum;
    }

    static <T> Bag<T> empty() {
        return new Bag<>(List.of());
    }

    /** Returns the items, in the order in which they were put in. */
    List<T> items() {
        return items;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    Bag<T> with(T item) {
        var more = new ArrayList<T>(items.size() + 1);
        more.addAll(items);
        more.add(item);
        return new Bag<>(more);
    }

    Bag<T> without(int place) {
        var left = new ArrayList<>(items);
        left.remove(place);
        return new Bag<>(left);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Bag<?> that) || hash != that.hash || items.size() != that.items.size()) {
            return false;
        }
        if (items.equals(that.items)) {
            return true;
        }
        var left = new ArrayList<Object>(that.items);
        for (T item : items) {
            if (!left.remove(item)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
