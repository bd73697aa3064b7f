package coach.consistency;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a session guarantee makes visible to whom, and which writes it makes older than which. A compare-and-set is two
 * nodes here, a read and a write, as the guarantees speak of the two apart.
 *
 * <pre>
 *                        visible: what leads to a read            older: what must be older than a write
 *  read-your-writes      own earlier writes of the key            earlier writes of one process to one key
 *  monotonic-reads       what earlier reads of the session read   the same
 *  monotonic-writes      moreover all earlier writes of a writer  all earlier writes of one process
 *  writes-follow-reads   moreover what a writer had read          what its writer had read
 * </pre>
 */
final class SessionGraph {
    private final Execution e;
    private final Model model;

    /** Per node of the execution, the node of its write; -1 where it does not write. */
    final int[] write;

    /** Per node of the execution, the node of its read. */
    final int[] read;

    /** Per node here, the node of the execution; its join stays its own. */
    final int[] origin;

    /** Leads from each write to the reads it is visible to. */
    final Graph visible;

    /** Leads from older to newer writes; its first edges are those of {@link #visible}. */
    final Graph older;

    /** Per node that reads, the node of the write it read. */
    final int[] source;

    SessionGraph(Execution e, Model model) {
        this.e = e;
        this.model = model;
        int[] chains = chains();
        int[] from = new int[Arrays.stream(chains).max().orElse(-1) + 2];
        int[] members = Registers.grouped(chains, from);
        this.write = new int[e.size];
        this.read = new int[e.size];
        this.origin = new int[members.length];
        this.source = new int[members.length];
        Arrays.fill(write, -1);
        Arrays.fill(read, -1);
        int[] ops = new int[members.length];
        int[] chain = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            origin[i] = members[i] / 2;
            ops[i] = e.op[origin[i]];
            chain[i] = chains[members[i]];
            (members[i] % 2 == 0 ? write : read)[origin[i]] = i;
        }
        for (int i = 0; i < members.length; i++) {
            int w = read[origin[i]] == i ? e.source[origin[i]] : Execution.NO_READ;
            source[i] = w >= 0 ? write[w] : w;
        }
        this.visible = new Graph(ops, chain);
        this.older = new Graph(ops, chain);
        connect();
    }

    /** Returns per half of a node, 2v for its write and 2v + 1 for its read, a chain; -1 where there is none. */
    private int[] chains() {
        int[] chains = new int[2 * e.size];
        Arrays.fill(chains, -1);
        int count = 0;
        int[] first = new int[2 * e.chains()];
        Arrays.fill(first, -1);
        for (int v = 0; v < e.size; v++) {
            if (e.writes(v) || v == e.join) {
                boolean isChain = model == Model.MONOTONIC_WRITES;
                int known = 2 * e.chain[v];
                first[known] = !isChain || first[known] == -1 ? count++ : first[known];
                chains[2 * v] = first[known];
            }
            if (e.reads(v)) {
                boolean isChain = model != Model.READ_YOUR_WRITES;
                int known = 2 * e.chain[v] + 1;
                first[known] = !isChain || first[known] == -1 ? count++ : first[known];
                chains[2 * v + 1] = first[known];
            }
        }
        return chains;
    }

    private void connect() {
        for (int v = 0; v < e.size; v++) {
            if (e.source[v] >= 0 && model != Model.READ_YOUR_WRITES) {
                both(write[e.source[v]], read[v], Edge.READS_FROM);
            }
            if (e.isFinal(v)) {
                both(write[e.join], read[v], Edge.QUIESCENCE);
            }
            if (e.join >= 0 && e.writes(v)) {
                both(write[v], write[e.join], Edge.QUIESCENCE);
            }
        }
        if (model == Model.READ_YOUR_WRITES) {
            connectKeys(true);
        } else {
            connectSessions();
        }
        if (model == Model.MONOTONIC_READS) {
            connectKeys(false);
        }
    }

    private void both(int a, int b, Edge why) {
        visible.add(a, b, why);
        older.add(a, b, why);
    }

    private record ProcessKey(int process, int key) {}

    /** Puts writes of one process to one key in order; for read-your-writes, before its later reads of it as well. */
    private void connectKeys(boolean isVisible) {
        Map<ProcessKey, Integer> last = new HashMap<>();
        for (int op = 0; op < e.node.length; op++) {
            int v = e.node[op];
            if (v < 0) {
                continue;
            }
            var place = new ProcessKey(e.process(v), e.key(v));
            int earlier = last.getOrDefault(place, -1);
            if (earlier >= 0 && e.reads(v) && isVisible) {
                both(earlier, read[v], Edge.PROGRAM_ORDER);
            }
            if (earlier >= 0 && e.writes(v)) {
                if (isVisible) {
                    both(earlier, write[v], Edge.PROGRAM_ORDER);
                } else {
                    older.add(earlier, write[v], Edge.PROGRAM_ORDER);
                }
            }
            if (e.writes(v) && !e.isUnknown(v)) {
                last.put(place, write[v]);
            }
        }
    }

    /** Puts operations of unknown outcome after what came before in their session, and writes after what was read. */
    private void connectSessions() {
        int[] lastRead = new int[e.registers.processes];
        int[] lastWrite = new int[e.registers.processes];
        Arrays.fill(lastRead, -1);
        Arrays.fill(lastWrite, -1);
        for (int op = 0; op < e.node.length; op++) {
            int v = e.node[op];
            if (v < 0) {
                continue;
            }
            int p = e.process(v);
            if (e.reads(v) && e.isUnknown(v) && lastRead[p] >= 0) {
                both(lastRead[p], read[v], Edge.PROGRAM_ORDER);
            }
            if (e.writes(v) && e.isUnknown(v) && lastWrite[p] >= 0 && model == Model.MONOTONIC_WRITES) {
                both(lastWrite[p], write[v], Edge.PROGRAM_ORDER);
            }
            if (e.writes(v) && model == Model.WRITES_FOLLOW_READS) {
                int before = e.reads(v) ? read[v] : lastRead[p];
                if (before >= 0) {
                    both(before, write[v], Edge.PROGRAM_ORDER);
                }
            }
            lastRead[p] = e.reads(v) && !e.isUnknown(v) ? read[v] : lastRead[p];
            lastWrite[p] = e.writes(v) && !e.isUnknown(v) ? write[v] : lastWrite[p];
        }
    }
}
