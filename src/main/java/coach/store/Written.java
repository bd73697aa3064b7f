package coach.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A write that is broadcast to all replicas.
 *
 * @param previous the counter of the same replica's write before it; 0 for none
 * @param needs by replica, the counter of its write that has to be there before; empty for none
 * @param causes by replica, what that write was, as {@code x=1}; empty where the sender no longer knows
 * @param version its stamp names it: the counter and the replica that took it from a client
 */
record Written(long previous, List<Long> needs, List<String> causes, String key, Version version) implements Message {
    int origin() {
        return version.stamp().node();
    }

    long counter() {
        return version.stamp().counter();
    }

    /** Returns whether what has to come before it is there. */
    boolean isReady(List<Long> heard) {
        return heard.get(origin()) == previous && areHeard(needs, heard);
    }

    static boolean areHeard(List<Long> needs, List<Long> heard) {
        for (int node = 0; node < needs.size(); node++) {
            if (needs.get(node) > heard.get(node)) {
                return false;
            }
        }
        return true;
    }

    /** Returns what it waits for, for the story: {@code x=1 and y=2}. */
    String missing(List<Long> heard) {
        var missing = new ArrayList<String>();
        for (int node = 0; node < heard.size(); node++) {
            long needed = node == origin() ? previous : needs.isEmpty() ? 0 : needs.get(node);
            if (heard.get(node) < needed) {
                missing.add(causes.get(node).isEmpty() ? "what came before it" : causes.get(node));
            }
        }
        return String.join(" and ", missing);
    }

    @Override
    public String label() {
        return key + "=" + version.value();
    }
}
