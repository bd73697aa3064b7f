package coach.store;

import coach.consistency.Model;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A replicated log with an elected leader. Writes go to the leader; one counts once a majority has it in its log.
 * Ongaro and Ousterhout, In Search of an Understandable Consensus Algorithm (Raft), USENIX ATC 2014; the ways to read,
 * and operations that count once, from Ongaro's dissertation, Stanford 2014, chapter 6.
 *
 * <p>Two things are simpler than in Raft. A message carries the whole log with its decided part folded into values, as
 * a snapshot, so that no follower needs to be brought up to date entry by entry. And elections compare the term in
 * which a log was last accepted from a leader, as Viewstamped Replication does (Liskov and Cowling,
 * MIT-CSAIL-TR-2012-021), whence a new leader needs no empty entry of its own before it may decide what it found.
 *
 * <p>Node 0 leads at first. Others are elected when timers run out; an exploration without reminders sees no election.
 *
 * @param reads how reads are answered
 * @param lead by node, how far its clock is ahead in microseconds, besides what the network says; a node beyond the end
 *     has 0. Only leases look at clocks
 */
public record Leader(Reads reads, List<Long> lead) implements Protocol<Leader.Replica> {
    /** How long a follower promises to follow nobody else, in microseconds. */
    static final long LEASE = 900_000;

    /** Ways to answer a read. */
    public enum Reads {
        /** The leader asks a majority whether it still leads (ReadIndex). */
        QUORUM("leader, reads by quorum"),
        /** The leader answers alone while a majority has promised to follow nobody else; needs clocks that agree. */
        LEASE("leader, reads by lease"),
        /** Every node answers from what it knows to be decided. */
        FOLLOWER("leader, reads at any replica");

        private final String title;

        Reads(String title) {
            this.title = title;
        }
    }

    public Leader {
        lead = List.copyOf(lead);
    }

    /** Returns a store whose clocks agree. */
    public Leader(Reads reads) {
        this(reads, List.of());
    }

    /**
     * What a node holds.
     *
     * @param term the newest term it knows
     * @param vote whom it voted for in that term; -1 for nobody
     * @param leader who leads in that term; -1 where it does not know
     * @param submitted how many writes its own clients have issued
     * @param tenure what a leader keeps; null on others
     * @param votes who voted for it in this term, as bits; 0 unless it is a candidate
     * @param promised until when, by its own clock, it follows nobody but the leader
     * @param isCalm whether it has heard of the leader since its election timer last ran out
     * @param waiting requests for a leader it does not know yet
     */
    public record Replica(
            long term,
            int vote,
            int leader,
            Log log,
            long submitted,
            @Nullable Tenure tenure,
            long votes,
            long promised,
            boolean isCalm,
            List<Entry> waiting) {
        Replica log(Log other) {
            return new Replica(term, vote, leader, other, submitted, tenure, votes, promised, isCalm, waiting);
        }

        Replica tenure(@Nullable Tenure other) {
            return new Replica(term, vote, leader, log, submitted, other, votes, promised, isCalm, waiting);
        }

        Replica submitted(long count) {
            return new Replica(term, vote, leader, log, count, tenure, votes, promised, isCalm, waiting);
        }

        Replica waiting(List<Entry> others) {
            return new Replica(
                    term, vote, leader, log, submitted, tenure, votes, promised, isCalm, List.copyOf(others));
        }

        Replica calm(boolean is, long until) {
            return new Replica(term, vote, leader, log, submitted, tenure, votes, until, is, waiting);
        }

        Replica in(long newTerm, int newVote, int newLeader, long newVotes) {
            return new Replica(
                    newTerm, newVote, newLeader, log, submitted, tenure, newVotes, promised, isCalm, waiting);
        }

        boolean isReading(int request, long of) {
            return tenure != null && term == of && tenure.isReading(request);
        }
    }

    @Override
    public String id() {
        return switch (reads) {
            case QUORUM -> "leader";
            case LEASE -> "leader-lease";
            case FOLLOWER -> "leader-follower-reads";
        };
    }

    @Override
    public String title() {
        return reads.title;
    }

    @Override
    public Model promises() {
        return reads == Reads.FOLLOWER ? Model.EVENTUAL : Model.LINEARIZABLE;
    }

    @Override
    public Replica start(int node, Setup setup) {
        long promised = reads == Reads.LEASE ? LEASE + lead(0) : 0;
        Tenure tenure = node == 0 ? Tenure.of(setup.nodes(), 0, 0) : null;
        Tenure known = tenure;
        for (int other = 1; known != null && other < setup.nodes(); other++) {
            known = known.heard(other, 0, promised);
        }
        return new Replica(1, 0, 0, new Log(1, 0, Machine.EMPTY, List.of()), 0, known, 0, promised, false, List.of());
    }

    @Override
    public void started(Turn<Replica> turn) {
        Election.arm(turn);
    }

    long clock(Turn<Replica> turn) {
        return turn.clock() + lead(turn.node());
    }

    private long lead(int node) {
        return node < lead.size() ? lead.get(node) : 0;
    }

    @Override
    public void request(Turn<Replica> turn, Request request) {
        if (request.isRead() && reads == Reads.FOLLOWER) {
            turn.answer(request, turn.state().log().machine().value(request.key(), turn.setup()), Token.NONE);
            return;
        }
        long number = request.isRead() ? 0 : turn.state().submitted() + 1;
        turn.become(request.isRead() ? turn.state() : turn.state().submitted(number));
        lead(turn, Entry.of(turn.node(), number, request));
    }

    /** Serves an operation as the leader, or hands it on. */
    private void lead(Turn<Replica> turn, Entry entry) {
        Replica replica = turn.state();
        if (replica.tenure() == null && replica.leader() >= 0) {
            turn.send(replica.leader(), new Talk.Forward(entry));
        } else if (replica.tenure() == null) {
            var waiting = new ArrayList<>(replica.waiting());
            waiting.add(entry);
            turn.become(replica.waiting(waiting));
        } else if (entry.number() == 0) {
            Readers.read(this, turn, replica.tenure(), entry);
        } else if (!replica.log().has(entry)) {
            turn.become(replica.log(replica.log().with(entry)));
            replicate(turn);
            decide(turn);
        }
    }

    /** Sends the log to all others. */
    void replicate(Turn<Replica> turn) {
        Replica replica = turn.state();
        long until = reads == Reads.LEASE ? clock(turn) + LEASE : 0;
        turn.broadcast(new Talk.Append(replica.term(), replica.log(), until));
    }

    /** Applies what a majority has, and tells the nodes whose clients wait for it. */
    private void decide(Turn<Replica> turn) {
        Tenure tenure = turn.state().tenure();
        boolean isNews = false;
        while (tenure != null
                && !turn.state().log().open().isEmpty()
                && 1 + tenure.followers(turn.state().log().applied() + 1)
                        >= turn.setup().majority()) {
            Log log = turn.state().log();
            Entry entry = log.open().get(0);
            reply(turn, entry, log.machine().isDone(entry, turn.setup()), null);
            turn.become(turn.state().log(log.step(turn.setup())));
            isNews = true;
        }
        if (tenure != null && isNews) {
            turn.become(turn.state().tenure(tenure.applied(turn.state().log().applied())));
            if (reads == Reads.FOLLOWER) {
                replicate(turn);
            }
            Readers.serve(turn);
        }
    }

    static void reply(Turn<Replica> turn, Entry entry, boolean isDone, @Nullable String value) {
        var answer = new Answer(entry.request(), isDone, value, Token.NONE);
        if (entry.origin() == turn.node()) {
            turn.answer(answer);
        } else {
            turn.send(entry.origin(), new Talk.Reply(answer));
        }
    }

    @Override
    public void receive(Turn<Replica> turn, int from, Message message) {
        if (message instanceof Talk.Forward forward) {
            lead(turn, forward.entry());
        } else if (message instanceof Talk.Reply reply) {
            turn.answer(reply.answer());
        } else if (message instanceof Talk.Append append) {
            accept(turn, from, append);
        } else if (message instanceof Talk.Accepted accepted) {
            accepted(turn, from, accepted);
        } else if (message instanceof Talk.Ping ping
                && ping.term() >= turn.state().term()) {
            follow(turn, from, ping.term());
            turn.send(from, new Talk.Pong(ping.term(), ping.request()));
        } else if (message instanceof Talk.Pong pong
                && pong.term() == turn.state().term()) {
            Readers.heard(turn, from, pong.request());
        } else if (message instanceof Talk.Stand || message instanceof Talk.Vote) {
            Election.receive(this, turn, from, message);
        }
    }

    private void accept(Turn<Replica> turn, int from, Talk.Append append) {
        if (append.term() < turn.state().term()) {
            return;
        }
        follow(turn, from, append.term());
        Replica replica = turn.state();
        turn.become(replica.log(append.log().isWithin(replica.log()) ? replica.log() : append.log())
                .calm(true, Math.max(replica.promised(), append.until())));
        if (!append.log().open().isEmpty() || reads == Reads.LEASE) {
            turn.send(from, new Talk.Accepted(append.term(), turn.state().log().last(), append.until()));
        }
    }

    private void accepted(Turn<Replica> turn, int from, Talk.Accepted accepted) {
        Replica replica = turn.state();
        if (replica.tenure() != null && replica.term() == accepted.term()) {
            turn.become(replica.tenure(replica.tenure()
                    .heard(from, accepted.last(), accepted.until())
                    .applied(replica.log().applied())));
            decide(turn);
        }
    }

    /** Follows the leader of a term, and hands on to it what waited for one. */
    private void follow(Turn<Replica> turn, int leader, long term) {
        Replica replica = turn.state();
        if (term > replica.term() || replica.leader() != leader) {
            int vote = term > replica.term() ? -1 : replica.vote();
            turn.become(Election.retired(replica).in(term, vote, leader, 0));
        }
        handOn(turn);
    }

    /** Serves or hands on what waited for a leader. */
    void handOn(Turn<Replica> turn) {
        List<Entry> waiting = turn.state().waiting();
        if (!waiting.isEmpty()) {
            turn.become(turn.state().waiting(List.of()));
            waiting.forEach(entry -> lead(turn, entry));
        }
    }

    /** Begins to lead, elected. */
    void begin(Turn<Replica> turn) {
        Replica replica = turn.state();
        Log log = replica.log().in(replica.term());
        turn.note("is elected leader of term " + replica.term());
        turn.become(replica.log(log)
                .tenure(Tenure.of(turn.setup().nodes(), log.last(), 0))
                .in(replica.term(), turn.node(), turn.node(), 0));
        replicate(turn);
        handOn(turn);
    }

    @Override
    public void remind(Turn<Replica> turn, Timer timer) {
        Election.remind(this, turn, timer);
    }

    @Override
    public Replica afterCrash(Replica state, int node, Setup setup) {
        Replica kept = state.tenure(null).waiting(List.of());
        return kept.in(kept.term(), kept.vote(), -1, 0).calm(true, kept.promised());
    }

    @Override
    public void restarted(Turn<Replica> turn) {
        Election.arm(turn);
    }

    @Override
    public boolean isMoot(Message message, Replica sender, Replica receiver) {
        return message instanceof Talk talk && talk.isMoot(sender, receiver);
    }
}
