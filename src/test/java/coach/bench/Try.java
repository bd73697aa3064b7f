package coach.bench;

import coach.consistency.*;

public class Try {
    public static void main(String[] a) {
        int n = Integer.parseInt(a[0]),
                c = Integer.parseInt(a[1]),
                k = Integer.parseInt(a[2]),
                v = Integer.parseInt(a[3]),
                u = Integer.parseInt(a[4]);
        boolean st = a[5].equals("stale");
        int reps = Integer.parseInt(a[6]);
        var h = new Workload(n, c, k, v, u, st).history(1);
        for (int i = 0; i < reps; i++) {
            long t = System.nanoTime();
            long cpu = java.lang.management.ManagementFactory.getThreadMXBean()
                    .getThreadCpuTime(Thread.currentThread().getId());
            Verdict r = new Linearizability().check(h, new Budget(2_000_000_000L));
            long d = System.nanoTime() - t;
            String s = r instanceof Verdict.Violated x
                    ? x.because().toString()
                    : r instanceof Verdict.Undecided q ? q.toString() : "";
            cpu = java.lang.management.ManagementFactory.getThreadMXBean()
                            .getThreadCpuTime(Thread.currentThread().getId())
                    - cpu;
            System.out.printf(
                    "%8.2f ms cpu %8.2f %s %s%n",
                    d / 1e6, cpu / 1e6, r.word(), s.substring(0, Math.min(200, s.length())));
        }
    }
}
