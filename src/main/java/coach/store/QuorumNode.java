package coach.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The state of a node of {@link Quorum}: what it keeps as a home, and what it does as a coordinator.
 *
 * @param counter of the last stamp it gave
 * @param open the requests it coordinates, by id
 * @param hints writes it keeps for other nodes
 * @param isReminded whether it has asked to be reminded of the hints
 */
public record QuorumNode(
        Versions versions, long counter, SortedMap<Integer, Open> open, List<Quorum.Put> hints, boolean isReminded) {
    static final QuorumNode EMPTY = new QuorumNode(Versions.NONE, 0, Collections.emptySortedMap(), List.of(), false);

    /** How far a coordinator has come with a request. */
    enum Phase {
        /** Versions are asked for. */
        READING,
        /** What was read is written back. */
        REPAIRING,
        /** The write is sent out. */
        WRITING
    }

    /**
     * A request under way.
     *
     * @param version what is written or written back; that of the initial value while reading
     * @param answers the nodes that have answered, and which version each holds
     * @param covered the homes that have the write, or for which another node keeps it
     * @param round how often patience was lost
     * @param isAnswered whether the client was answered, and the rest is done in the background
     */
    record Open(
            Request request,
            Phase phase,
            Version version,
            SortedMap<Integer, Version> answers,
            SortedSet<Integer> covered,
            int round,
            boolean isAnswered) {
        static Open of(Request request, Setup setup) {
            Version none = Versions.NONE.of(request.key(), setup);
            return new Open(
                    request, Phase.READING, none, Collections.emptySortedMap(), Collections.emptySortedSet(), 0, false);
        }

        Open writing(Version written) {
            return new Open(request, Phase.WRITING, written, Collections.emptySortedMap(), covered, 0, false);
        }

        Open repairing(Version read) {
            return new Open(request, Phase.REPAIRING, read, answers, covered, round, false);
        }

        Open answered() {
            return new Open(request, phase, version, answers, covered, round, true);
        }

        Open impatient() {
            return new Open(request, phase, version, answers, covered, round + 1, isAnswered);
        }

        /** Returns the same once {@code node} holds {@code held} or something newer. */
        Open holding(int node, Version held) {
            var more = new TreeMap<>(answers);
            more.merge(node, held, Version::newer);
            return new Open(
                    request, phase, version, Collections.unmodifiableSortedMap(more), covered, round, isAnswered);
        }

        Open covering(int home) {
            var more = new TreeSet<>(covered);
            more.add(home);
            return new Open(
                    request, phase, version, answers, Collections.unmodifiableSortedSet(more), round, isAnswered);
        }

        /** Returns the newest version any node has answered with. */
        Version newest() {
            return answers.values().stream().reduce(version, Version::newer);
        }

        boolean isHolding(int node, Version wanted) {
            Version held = answers.get(node);
            return held != null && held.stamp().compareTo(wanted.stamp()) >= 0;
        }

        long holders(Version wanted) {
            return answers.keySet().stream()
                    .filter(node -> isHolding(node, wanted))
                    .count();
        }
    }

    QuorumNode keeping(String key, Version version) {
        return new QuorumNode(versions.merge(key, version), counter, open, hints, isReminded);
    }

    QuorumNode counting(long last) {
        return new QuorumNode(versions, last, open, hints, isReminded);
    }

    QuorumNode opening(Open request) {
        var more = new TreeMap<>(open);
        more.put(request.request().id(), request);
        return new QuorumNode(versions, counter, Collections.unmodifiableSortedMap(more), hints, isReminded);
    }

    QuorumNode closing(int id) {
        var left = new TreeMap<>(open);
        left.remove(id);
        return new QuorumNode(versions, counter, Collections.unmodifiableSortedMap(left), hints, isReminded);
    }

    QuorumNode withoutRequests() {
        return new QuorumNode(versions, counter, Collections.emptySortedMap(), hints, isReminded);
    }

    /** Returns whether it coordinates the request or keeps hints of it. */
    boolean isConcerned(int id) {
        return open.containsKey(id) || hints.stream().anyMatch(put -> put.id() == id);
    }

    /** Returns whether it holds the write or a newer one. */
    boolean isAhead(Quorum.Put put) {
        Version held = versions.byKey().get(put.key());
        return held != null && held.stamp().compareTo(put.version().stamp()) >= 0;
    }

    QuorumNode hinting(Quorum.Put put) {
        if (hints.contains(put)) {
            return this;
        }
        var more = new ArrayList<>(hints);
        more.add(put);
        return new QuorumNode(versions, counter, open, List.copyOf(more), isReminded);
    }

    QuorumNode delivered(int id, int home) {
        var left = new ArrayList<>(hints);
        left.removeIf(put -> put.id() == id && put.home() == home);
        return new QuorumNode(versions, counter, open, List.copyOf(left), isReminded);
    }

    QuorumNode ifReminded(boolean is) {
        return new QuorumNode(versions, counter, open, hints, is);
    }

    /** Returns the newest version of a key it keeps for another node; null for none. */
    @Nullable Version hinted(String key) {
        return hints.stream()
                .filter(put -> put.key().equals(key))
                .map(Quorum.Put::version)
                .reduce(Version::newer)
                .orElse(null);
    }
}
