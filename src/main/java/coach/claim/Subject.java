package coach.claim;

import coach.consistency.Model;

/** What a claim speaks about: a consistency model, or a store with settings. */
public sealed interface Subject {
    /** Returns what it is called in a sentence: {@code causal memory (CM)}, {@code quorums with N=3, R=2, W=2}. */
    String words();

    /** Returns the name used in JSON: {@code causal}, {@code quorum-3-2-2}, {@code dns}. */
    String id();

    /** A consistency model; claims about it are claims about every store that keeps just it. */
    record OfModel(Model model) implements Subject {
        @Override
        public String words() {
            return model.title();
        }

        @Override
        public String id() {
            return model.id();
        }
    }

    /**
     * A store of replicas that are asked in quorums, as Dynamo and Cassandra do.
     *
     * @param n how many replicas hold a key
     * @param r how many a read waits for
     * @param w how many a write waits for
     */
    record OfQuorum(int n, int r, int w) implements Subject {
        @Override
        public String words() {
            return "quorums with N=%d, R=%d, W=%d".formatted(n, r, w);
        }

        @Override
        public String id() {
            return "quorum-%d-%d-%d".formatted(n, r, w);
        }

        /** Returns whether every read quorum meets every write quorum. */
        public boolean isOverlapping() {
            return r + w > n;
        }
    }

    /** A leader that takes all writes, and followers that answer reads from what they know. */
    record OfFollowers() implements Subject {
        @Override
        public String words() {
            return "a leader whose followers answer reads";
        }

        @Override
        public String id() {
            return "followers";
        }
    }

    /** The domain name system: one authority, caches with a time to live. */
    record OfDns() implements Subject {
        @Override
        public String words() {
            return "DNS";
        }

        @Override
        public String id() {
            return "dns";
        }
    }
}
