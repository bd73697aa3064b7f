package coach.consistency;

import java.util.List;

/**
 * Why a history is allowed, in the shape the model's definition asks for, so that it can be checked by hand. Operations
 * are named by their index in the history; {@link #INIT} stands for the write of the initial value.
 */
public sealed interface Witness {
    /** Stands for the write of the initial value where an operation is named. */
    int INIT = -1;

    /**
     * One order of all operations that count: each read gives the latest write before it. For sequential and
     * linearizable.
     */
    record TotalOrder(List<Integer> ops) implements Witness {}

    /** One order per process, of all writes and its own reads. For causal memory and PRAM. */
    record Views(List<View> views) implements Witness {
        public Views {
            views = List.copyOf(views);
        }
    }

    /** The order in which {@code process} could have seen all writes around its own reads. */
    record View(String process, List<Integer> ops) {}

    /**
     * What each read saw, and which of two visible writes was the newer.
     *
     * @param arbitrations one for everybody with an empty session, or one per session
     */
    record Visibility(List<Seen> seen, List<Arbitration> arbitrations) implements Witness {
        public Visibility {
            seen = List.copyOf(seen);
            arbitrations = List.copyOf(arbitrations);
        }
    }

    /** The writes visible to {@code read}, in history order. */
    record Seen(int read, List<Integer> writes) {}

    /** The writes from oldest to newest, as {@code session} has it; an empty session stands for everybody. */
    record Arbitration(String session, List<Integer> writes) {}

    /**
     * Which write each read read; enough where the model is so weak, or the history so long, that this is the witness.
     *
     * @param sources {@code sources.get(i)} is the write that operation i read, {@link #INIT} for the initial value,
     *     {@link #NO_READ} where operation i reads nothing
     */
    record ReadsFrom(List<Integer> sources) implements Witness {
        /** Stands for an operation that reads nothing. */
        public static final int NO_READ = -2;
    }
}
