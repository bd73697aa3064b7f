package coach.consistency;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A consistency model, weakest first where two are comparable; {@link Lattice} says which are. The texts here are what
 * {@code coach check --explain} and the documentation say.
 *
 * <p>In the definitions: po is the order of one process's operations, rb "answered before the other was issued", rf
 * says which write a read read, V(r) are the writes visible to read r, ar is the order that decides which of two
 * visible writes is newer. Everywhere po and rf together have no cycle: nothing is read out of thin air or out of its
 * own future.
 */
public enum Model {
    EVENTUAL(
            "eventual",
            "eventual consistency",
            "Once writes stop and everything is delivered, all reads of a key agree on one of its writes; until then a read may"
                    + " miss anything.",
            "There is one ar for everybody, and every final read sees all writes: V(r) = W.",
            "Burckhardt, Principles of Eventual Consistency, FnTPL 2014",
            "Terry et al., Managing Update Conflicts in Bayou, SOSP 1995"),
    READ_YOUR_WRITES(
            "read-your-writes",
            "read your writes",
            "After you have written a key you never read an older version of it.",
            "V(r) contains the process's own earlier writes; each process has an ar of its own, which keeps the order of one"
                    + " writer's writes to one key.",
            "Terry et al., Session Guarantees for Weakly Consistent Replicated Data, PDIS 1994"),
    MONOTONIC_READS(
            "monotonic-reads",
            "monotonic reads",
            "Your reads never go back: what you have seen of a key stays seen, in each writer's own order.",
            "If r1 po r2 then V(r2) contains V(r1); each process has an ar of its own, which keeps the order of one writer's"
                    + " writes to one key.",
            "Terry et al., Session Guarantees for Weakly Consistent Replicated Data, PDIS 1994"),
    MONOTONIC_WRITES(
            "monotonic-writes",
            "monotonic writes, with monotonic reads",
            "Whoever sees one of your writes, and keeps what it has seen, also sees everything you wrote before it.",
            "If w1 po w2 then w1 ar w2, and V(r) contains w1 wherever it contains w2; and monotonic reads.",
            "Terry et al., Session Guarantees for Weakly Consistent Replicated Data, PDIS 1994"),
    WRITES_FOLLOW_READS(
            "writes-follow-reads",
            "writes follow reads, with monotonic reads",
            "Whoever sees your reply, and keeps what it has seen, also sees what you had read before you wrote it.",
            "If r1 po w2 then V(r1) comes before w2 in ar, and V(r) contains V(r1) wherever it contains w2; and monotonic"
                    + " reads.",
            "Terry et al., Session Guarantees for Weakly Consistent Replicated Data, PDIS 1994"),
    PRAM(
            "pram",
            "PRAM (FIFO consistency)",
            "Everybody sees each single process's writes in the order it made them; two processes' writes may be mixed"
                    + " differently for each observer.",
            "For each process there is one order of all writes and its own reads that keeps po and in which each of its reads"
                    + " gives the latest write before it.",
            "Lipton & Sandberg, PRAM: A Scalable Shared Memory, Princeton CS-TR-180-88, 1988",
            "Ahamad et al., Causal Memory, Distributed Computing 9(1), 1995"),
    WEAK_CAUSAL(
            "weak-causal",
            "weak causal consistency (CC)",
            "Each single read respects cause and effect, but two reads of one process need not fit together.",
            "co = (po and rf)+ has no cycle; for each read by itself there is an order of its causal past that keeps co and"
                    + " explains it.",
            "Perrin, Mostefaoui & Jard, Causal Consistency: Beyond Memory, PPoPP 2016",
            "Bouajjani, Enea, Guerraoui & Hamza, On Verifying Causal Consistency, POPL 2017"),
    CAUSAL(
            "causal",
            "causal memory (CM)",
            "Everybody sees causes before their effects, and all its reads fit one order; two observers may order independent"
                    + " writes differently, even for ever.",
            "co = (po and rf)+ has no cycle; for each process there is one order of all writes and its own reads that keeps co"
                    + " and explains all its reads.",
            "Ahamad, Neiger, Burns, Kohli & Hutto, Causal Memory, Distributed Computing 9(1), 1995",
            "Bouajjani, Enea, Guerraoui & Hamza, On Verifying Causal Consistency, POPL 2017"),
    CAUSAL_CONVERGENCE(
            "causal-convergence",
            "causal convergence (CCv, causal+)",
            "Everybody sees causes before their effects, and all agree which of two independent writes is the newer one.",
            "V(r) = the writes in r's causal past, and there is one ar for everybody that keeps co.",
            "Lloyd, Freedman, Kaminsky & Andersen, Don't Settle for Eventual, SOSP 2011",
            "Burckhardt, Principles of Eventual Consistency, FnTPL 2014",
            "Bouajjani, Enea, Guerraoui & Hamza, On Verifying Causal Consistency, POPL 2017"),
    SEQUENTIAL(
            "sequential",
            "sequential consistency",
            "All behaves as if the operations were done one at a time, each process's in its own order; real time between"
                    + " processes does not count.",
            "There is one order of all operations that keeps po and in which each read gives the latest write before it.",
            "Lamport, How to Make a Multiprocessor Computer That Correctly Executes Multiprocess Programs, IEEE ToC 28(9),"
                    + " 1979"),
    LINEARIZABLE(
            "linearizable",
            "linearizability",
            "All behaves as if each operation happened at one instant between its start and its answer.",
            "There is one order of all operations that keeps po and rb and in which each read gives the latest write before it.",
            "Herlihy & Wing, Linearizability, TOPLAS 12(3), 1990");

    private final String id;
    private final String title;
    private final String meaning;
    private final String definition;
    private final String sources;

    Model(String id, String title, String meaning, String definition, String... sources) {
        this.id = id;
        this.title = title;
        this.meaning = meaning;
        this.definition = definition;
        this.sources = String.join("; ", sources);
    }

    /** Returns the name used in files, commands and JSON: {@code causal-convergence}. */
    public String id() {
        return id;
    }

    /** Returns the name used in sentences: {@code causal convergence (CCv, causal+)}. */
    public String title() {
        return title;
    }

    /** Returns what it promises, in one sentence for a person. */
    public String meaning() {
        return meaning;
    }

    /** Returns its definition, in the terms this type explains. */
    public String definition() {
        return definition;
    }

    /** Returns who defined it where, separated by semicolons. */
    public String sources() {
        return sources;
    }

    /** Returns the model with that id. */
    public static Optional<Model> of(String id) {
        return Stream.of(values()).filter(model -> model.id.equals(id)).findFirst();
    }
}
