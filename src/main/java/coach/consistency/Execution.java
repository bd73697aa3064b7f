package coach.consistency;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A history of which every read has its source: the operations that took effect, numbered afresh so that each chain of
 * program order is a run of consecutive numbers ("nodes").
 *
 * <p>An operation of unknown outcome takes effect iff somebody read it; then it is a chain of its own, as nothing comes
 * after it in program order. Where something is read after writes have stopped, one more node, the {@link #join},
 * stands between all writes and all such reads.
 */
final class Execution {
    final Registers registers;

    /** How many nodes there are, the join included. */
    final int size;

    /** Per node, its operation; {@link Witness#INIT} for the join. */
    final int[] op;

    /** Per operation, its node; -1 for one that did not take effect. */
    final int[] node;

    /** Per node, its chain. */
    final int[] chain;

    /** Chain c is the nodes {@code chainFrom[c]} up to before {@code chainFrom[c + 1]}. */
    final int[] chainFrom;

    /** Per node, the node it reads, or {@link Witness#INIT} for the initial value; {@link #NO_READ} otherwise. */
    final int[] source;

    /** Stands for the source of a node that does not read. */
    static final int NO_READ = -2;

    /** The node between all writes and what was read at the end; -1 where nothing was. */
    final int join;

    /** The writes of each key, key by key, and within a key chain by chain in program order. */
    final Slots slots;

    /** Per operation of unknown outcome that took effect, a read that read it. */
    final int[] reader;

    /** What ruled out other sources; null where nothing did. */
    final @Nullable Pruning pruning;

    /** The execution in which read i reads {@code sources[i]}, and a read without a source is not checked. */
    Execution(Registers registers, int[] sources) {
        this(registers, sources, null);
    }

    /** The execution in which some reads read {@code sources[i]} because {@code pruning} left nothing else. */
    Execution(Registers registers, int[] sources, @Nullable Pruning pruning) {
        this.registers = registers;
        this.pruning = pruning;
        int n = sources.length;
        this.reader = readers(registers, sources);
        int[] chainOfOp = new int[n];
        int chains = 0;
        int[] last = new int[registers.processes];
        Arrays.fill(last, -1);
        for (int i = 0; i < n; i++) {
            chainOfOp[i] = -1;
            if (registers.role[i] == 0 || (registers.is(i, Registers.UNKNOWN) && reader[i] == -1)) {
                continue;
            }
            if (registers.is(i, Registers.UNKNOWN)) {
                chainOfOp[i] = chains++;
            } else {
                int p = registers.process[i];
                last[p] = last[p] == -1 ? chains++ : last[p];
                chainOfOp[i] = last[p];
            }
        }
        int[] from = new int[chains + 1];
        int[] members = Registers.grouped(chainOfOp, from);
        boolean hasJoin = false;
        for (int i : members) {
            hasJoin |= registers.is(i, Registers.FINAL);
        }
        this.size = members.length + (hasJoin ? 1 : 0);
        this.join = hasJoin ? members.length : -1;
        this.op = Arrays.copyOf(members, size);
        this.chainFrom = hasJoin ? Arrays.copyOf(from, chains + 2) : from;
        this.chain = new int[size];
        this.node = new int[n];
        Arrays.fill(node, -1);
        if (hasJoin) {
            op[join] = Witness.INIT;
            chainFrom[chains + 1] = size;
        }
        number();
        this.source = new int[size];
        for (int v = 0; v < size; v++) {
            boolean reads = v != join && registers.is(op[v], Registers.READS);
            int write = reads ? sources[op[v]] : NO_READ;
            source[v] = write < 0 ? write : node[write];
        }
        this.slots = new Slots(this);
    }

    private void number() {
        for (int c = 0; c + 1 < chainFrom.length; c++) {
            for (int v = chainFrom[c]; v < chainFrom[c + 1]; v++) {
                chain[v] = c;
                if (v != join) {
                    node[op[v]] = v;
                }
            }
        }
    }

    /** Returns, per operation of unknown outcome, a read that took effect and read it; -1 where there is none. */
    private static int[] readers(Registers registers, int[] sources) {
        int n = sources.length;
        int[] reader = new int[n];
        Arrays.fill(reader, -1);
        int[] open = new int[n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            if (registers.is(i, Registers.READS) && !registers.is(i, Registers.UNKNOWN)) {
                open[size++] = i;
            }
        }
        while (size > 0) {
            int read = open[--size];
            int write = sources[read];
            if (write >= 0 && registers.is(write, Registers.UNKNOWN) && reader[write] == -1) {
                reader[write] = read;
                if (registers.is(write, Registers.READS)) {
                    open[size++] = write;
                }
            }
        }
        return reader;
    }

    /** Returns how many chains there are. */
    int chains() {
        return chainFrom.length - 1;
    }

    boolean reads(int v) {
        return source[v] != NO_READ;
    }

    boolean writes(int v) {
        return v != join && registers.is(op[v], Registers.WRITES);
    }

    boolean isFinal(int v) {
        return v != join && registers.is(op[v], Registers.FINAL);
    }

    boolean isUnknown(int v) {
        return v != join && registers.is(op[v], Registers.UNKNOWN);
    }

    boolean isUnknownOp(int operation) {
        return operation >= 0 && registers.is(operation, Registers.UNKNOWN);
    }

    int key(int v) {
        return registers.key[op[v]];
    }

    int process(int v) {
        return registers.process[op[v]];
    }

    String processName(int v) {
        return registers.history.ops().get(op[v]).process();
    }

    /** Returns program order and what comes before reads at the end, and nothing else. */
    Graph programOrder() {
        var graph = new Graph(op, chain);
        for (int v = 0; v < size; v++) {
            if (isUnknown(v)) {
                int earlier = lastOfProcessBefore(op[v]);
                if (earlier != -1) {
                    graph.add(earlier, v, Edge.PROGRAM_ORDER);
                }
            }
            if (isFinal(v)) {
                graph.add(join, v, Edge.QUIESCENCE);
            }
        }
        for (int c = 0; join != -1 && c < chains(); c++) {
            int v = chainFrom[c + 1] - 1;
            while (v >= chainFrom[c] && !writes(v)) {
                v--;
            }
            if (v >= chainFrom[c]) {
                graph.add(v, join, Edge.QUIESCENCE);
            }
        }
        return graph;
    }

    /** Returns program order with an edge from each write to each of its reads. */
    Graph causality() {
        Graph graph = programOrder();
        for (int v = 0; v < size; v++) {
            if (source[v] >= 0) {
                graph.add(source[v], v, Edge.READS_FROM);
            }
        }
        return graph;
    }

    /** Returns the node of the last operation of known outcome that comes before {@code operation} in its process. */
    private int lastOfProcessBefore(int operation) {
        for (int i = operation - 1; i >= 0; i--) {
            if (registers.process[i] == registers.process[operation]
                    && node[i] != -1
                    && !registers.is(i, Registers.UNKNOWN)) {
                return node[i];
            }
        }
        return -1;
    }
}
