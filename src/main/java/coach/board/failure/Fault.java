package coach.board.failure;

/** Something that goes wrong. */
public sealed interface Fault {
    /** Returns it as it may be typed again: {@code kill db}. */
    String typed();

    /** Does one thing for each kind of fault. */
    <R> R match(Cases<R> cases);

    /** One method for each kind of fault. */
    interface Cases<R> {
        /** For parts that die. */
        R kill(Kill fault);

        /** For a link that is cut. */
        R partition(Partition fault);

        /** For more load. */
        R spike(Spike fault);

        /** For a slow part. */
        R slow(Slow fault);
    }

    /**
     * Copies of a part die.
     *
     * @param part the name of a node, or of a zone
     * @param copies how many; 0 stands for all
     */
    record Kill(String part, int copies) implements Fault {
        @Override
        public String typed() {
            return "kill " + (copies == 0 ? "all " : copies == 1 ? "" : copies + " ") + part;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.kill(this);
        }
    }

    /** Nothing gets through between two zones, or between two parts. */
    record Partition(String one, String other) implements Fault {
        @Override
        public String typed() {
            return "partition " + one + " " + other;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.partition(this);
        }
    }

    /** All rates are multiplied. */
    record Spike(double factor) implements Fault {
        @Override
        public String typed() {
            return "spike " + Amounts.plain(factor) + "x";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.spike(this);
        }
    }

    /** Each request to a part takes so much longer. */
    record Slow(String part, double millis) implements Fault {
        @Override
        public String typed() {
            return "slow " + part + " " + Amounts.plain(millis) + "ms";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.slow(this);
        }
    }
}
