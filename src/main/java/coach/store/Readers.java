package coach.store;

import java.util.ArrayList;

/** How the leader of a {@link Leader} answers reads. */
final class Readers {
    private Readers() {}

    /** Reads at the leader: alone with a lease, else once a majority says that it still leads. */
    static void read(Leader how, Turn<Leader.Replica> turn, Tenure tenure, Entry read) {
        int majority = turn.setup().majority();
        boolean isSure = how.reads() == Leader.Reads.LEASE && tenure.isHeldBy(majority - 1, how.clock(turn));
        long heard = isSure ? (1L << majority) - 1 : 1L << turn.node();
        var reads = new ArrayList<>(tenure.reads());
        reads.add(new Tenure.Round(read, heard));
        turn.become(turn.state().tenure(tenure.reads(reads)));
        if (!isSure) {
            turn.broadcast(new Talk.Ping(turn.state().term(), read.request()));
        }
        serve(turn);
    }

    /** Counts a node's word that the leader still leads. */
    static void heard(Turn<Leader.Replica> turn, int from, int request) {
        Tenure tenure = turn.state().tenure();
        if (tenure != null) {
            turn.become(turn.state()
                    .tenure(tenure.reads(tenure.reads().stream()
                            .map(round -> round.read().request() == request
                                    ? new Tenure.Round(round.read(), round.heard() | 1L << from)
                                    : round)
                            .toList())));
            serve(turn);
        }
    }

    /** Answers the reads of which a majority has heard. */
    static void serve(Turn<Leader.Replica> turn) {
        Tenure tenure = turn.state().tenure();
        Log log = turn.state().log();
        if (tenure == null || log.applied() < tenure.floor()) {
            return;
        }
        var left = new ArrayList<Tenure.Round>();
        for (Tenure.Round round : tenure.reads()) {
            if (Long.bitCount(round.heard()) >= turn.setup().majority()) {
                String value = log.machine().value(round.read().key(), turn.setup());
                Leader.reply(turn, round.read(), true, value);
            } else {
                left.add(round);
            }
        }
        turn.become(turn.state().tenure(tenure.reads(left)));
    }
}
