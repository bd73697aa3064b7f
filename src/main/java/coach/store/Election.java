package coach.store;

import java.util.ArrayList;

/** How the nodes of a {@link Leader} find one. */
final class Election {
    private static final long HEARTBEAT = 300_000;
    private static final long PATIENCE = 1_000_000;
    /** Between the nodes' timers, so that not all stand at once. */
    private static final long APART = 350_000;

    private Election() {}

    /** Asks for a node's timers. */
    static void arm(Turn<Leader.Replica> turn) {
        turn.after(PATIENCE + turn.node() * APART, new Talk.Patience());
        if (turn.state().tenure() != null) {
            turn.after(HEARTBEAT, new Talk.Heartbeat());
        }
    }

    /** Takes a timer of a node, and asks for the next. */
    static void remind(Leader how, Turn<Leader.Replica> turn, Timer timer) {
        if (timer instanceof Talk.Patience) {
            turn.after(PATIENCE + turn.node() * APART, timer);
            stand(how, turn);
        } else if (turn.state().tenure() != null) {
            turn.after(HEARTBEAT, timer);
            how.replicate(turn);
        }
    }

    /** Stands for election, unless there is a leader or a promise to follow it. */
    private static void stand(Leader how, Turn<Leader.Replica> turn) {
        Leader.Replica replica = turn.state();
        if (replica.tenure() != null || replica.isCalm() || (replica.promised() >= how.clock(turn) && isBound(how))) {
            turn.become(replica.calm(false, replica.promised()));
            return;
        }
        long term = replica.term() + 1;
        turn.become(replica.in(term, turn.node(), -1, 1L << turn.node()));
        turn.broadcast(new Talk.Stand(term, replica.log().term(), replica.log().last()));
        count(how, turn);
    }

    private static boolean isBound(Leader how) {
        return how.reads() == Leader.Reads.LEASE;
    }

    /** Takes a candidate's or a voter's message. */
    static void receive(Leader how, Turn<Leader.Replica> turn, int from, Message message) {
        Leader.Replica replica = turn.state();
        if (message instanceof Talk.Vote vote && vote.term() == replica.term() && replica.votes() != 0) {
            turn.become(replica.in(replica.term(), replica.vote(), -1, replica.votes() | 1L << from));
            count(how, turn);
        } else if (message instanceof Talk.Stand stand && stand.term() >= replica.term()) {
            if (!isBound(how) || replica.promised() < how.clock(turn)) {
                vote(turn, from, stand);
            }
        }
    }

    private static void vote(Turn<Leader.Replica> turn, int candidate, Talk.Stand stand) {
        if (stand.term() > turn.state().term()) {
            turn.become(retired(turn.state()).in(stand.term(), -1, -1, 0));
        }
        Leader.Replica replica = turn.state();
        boolean isBehind = replica.log().isAsGoodAs(stand.logTerm(), stand.last())
                && !(replica.log().term() == stand.logTerm() && replica.log().last() == stand.last());
        if (replica.vote() < 0 && !isBehind) {
            turn.become(replica.in(stand.term(), candidate, -1, 0).calm(true, replica.promised()));
            turn.send(candidate, new Talk.Vote(stand.term()));
        }
    }

    private static void count(Leader how, Turn<Leader.Replica> turn) {
        if (Long.bitCount(turn.state().votes()) >= turn.setup().majority()) {
            turn.after(HEARTBEAT, new Talk.Heartbeat());
            how.begin(turn);
        }
    }

    /** Returns the node as one that leads no more; its reads wait for the next leader. */
    static Leader.Replica retired(Leader.Replica replica) {
        Tenure tenure = replica.tenure();
        if (tenure == null) {
            return replica;
        }
        var waiting = new ArrayList<>(replica.waiting());
        tenure.reads().forEach(round -> waiting.add(round.read()));
        return replica.tenure(null).waiting(waiting);
    }
}
