package coach.store;

/**
 * What a store costs under a load in a network.
 *
 * @param reads of requests issued while all is well
 * @param writes likewise
 * @param stale how many reads missed a write that was acknowledged before they began, while all is well
 * @param minority what is answered at the nodes cut off by a partition
 * @param majority what is answered at the others meanwhile
 * @param events how many events were simulated
 */
public record Cost(Latency reads, Latency writes, Share stale, Side minority, Side majority, long events) {
    /** The requests issued on one side of a partition while it lasts, and how many of them are answered in time. */
    public record Side(Share reads, Share writes) {
        /** Nobody asked. */
        static final Side NONE = new Side(Share.NONE, Share.NONE);

        Side with(boolean isRead, boolean isAnswered) {
            return isRead ? new Side(reads.with(isAnswered), writes) : new Side(reads, writes.with(isAnswered));
        }
    }
}
