package coach.consistency;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which reads a serialization has to check. */
final class Checked {
    private Checked() {}

    /** Returns every read. */
    static int[] all(Execution e) {
        int[] reads = new int[e.size];
        int count = 0;
        for (int v = 0; v < e.size; v++) {
            if (e.reads(v)) {
                reads[count++] = v;
            }
        }
        return Arrays.copyOf(reads, count);
    }

    /** Returns the reads of each process; those of known outcome in program order. */
    static int[][] byProcess(Execution e) {
        int[] process = new int[e.size];
        Arrays.fill(process, Registers.NONE);
        for (int v = 0; v < e.size; v++) {
            if (e.reads(v)) {
                process[v] = e.process(v);
            }
        }
        int[] from = new int[e.registers.processes + 1];
        int[] reads = Registers.grouped(process, from);
        int[][] byProcess = new int[e.registers.processes][];
        for (int p = 0; p < byProcess.length; p++) {
            byProcess[p] = Arrays.copyOfRange(reads, from[p], from[p + 1]);
        }
        return byProcess;
    }

    /** Returns, of several reads of one write in one chain, the last only: what it forces covers the others. */
    static int[] lastOfEach(Execution e, int[] reads) {
        Map<Long, Integer> last = new HashMap<>();
        boolean[] isCovered = new boolean[reads.length];
        for (int i = 0; i < reads.length; i++) {
            int w = e.source[reads[i]];
            long source = w == Witness.INIT ? -1L - e.key(reads[i]) : w;
            Integer earlier = last.put(source * e.size + e.chain[reads[i]], i);
            if (earlier != null) {
                isCovered[earlier] = true;
            }
        }
        int[] kept = new int[reads.length];
        int count = 0;
        for (int i = 0; i < reads.length; i++) {
            if (!isCovered[i]) {
                kept[count++] = reads[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
