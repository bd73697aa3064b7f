package coach.store;

import coach.consistency.Model;
import coach.history.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Total-order broadcast: a sequencer numbers all writes, every node applies them in that order, and a write is answered
 * once the node that took it has applied it. Reads are local. Attiya and Welch, Sequential Consistency versus
 * Linearizability, TOCS 12(2), 1994 (the algorithm with fast reads); the broadcast is the fixed sequencer of Défago,
 * Schiper and Urbán, Total Order Broadcast and Multicast Algorithms, ACM Computing Surveys 36(4), 2004.
 *
 * <p>A session that comes to a node which has not yet applied what the session has seen waits there; a client that
 * roams without a session is promised nothing. Node 0 is the sequencer, for good: while it cannot be reached, nobody
 * writes.
 *
 * @param waits false where a plain write is answered at once and no read waits: then a client may miss its own write
 */
public record TotalOrder(boolean waits) implements Protocol<TotalOrder.Replica> {
    private static final int SEQUENCER = 0;

    /** The store that keeps its promise. */
    public TotalOrder() {
        this(true);
    }

    /**
     * What a node holds.
     *
     * @param applied how many writes it has applied
     * @param early writes that came before their turn, by number
     * @param submitted how many writes its own clients have issued
     * @param waiting reads that wait until enough is applied
     */
    public record Replica(
            long applied, Machine machine, SortedMap<Long, Entry> early, long submitted, List<Waiting> waiting) {
        private Replica applied(long count, Machine next) {
            return new Replica(count, next, early, submitted, waiting);
        }

        private Replica early(SortedMap<Long, Entry> others) {
            return new Replica(applied, machine, Collections.unmodifiableSortedMap(others), submitted, waiting);
        }

        private Replica submitted(long count) {
            return new Replica(applied, machine, early, count, waiting);
        }

        private Replica waiting(List<Waiting> others) {
            return new Replica(applied, machine, early, submitted, List.copyOf(others));
        }
    }

    /** A read that waits until so many writes are applied. */
    public record Waiting(Request request, long needed) {}

    /** How far in the order a session has seen. */
    public record Position(long applied) implements Token {}

    /** A write on its way to the sequencer. */
    record Submit(Entry entry) implements Message {
        @Override
        public String label() {
            return entry.label();
        }
    }

    /** A write and its place in the order, from 1. */
    record Ordered(long number, Entry entry) implements Message {
        @Override
        public String label() {
            return "#" + number + " " + entry.label();
        }
    }

    /** A restarted node asks for what it missed. */
    record Missing(long applied) implements Message {
        @Override
        public String label() {
            return "after #" + applied + "?";
        }
    }

    /** All that was applied so far. */
    record Snapshot(long applied, Machine machine) implements Message {
        @Override
        public String label() {
            return "all up to #" + applied;
        }
    }

    @Override
    public String id() {
        return "total-order";
    }

    @Override
    public String title() {
        return "total-order broadcast with local reads";
    }

    @Override
    public Model promises() {
        return waits ? Model.SEQUENTIAL : Model.EVENTUAL;
    }

    @Override
    public Replica start(int node, Setup setup) {
        return new Replica(0, Machine.EMPTY, Collections.emptySortedMap(), 0, List.of());
    }

    @Override
    public void request(Turn<Replica> turn, Request request) {
        if (request.isRead()) {
            long needed = waits && request.token() instanceof Position seen ? seen.applied() : 0;
            var waiting = new ArrayList<>(turn.state().waiting());
            waiting.add(new Waiting(request, needed));
            turn.become(turn.state().waiting(waiting));
            serve(turn);
            return;
        }
        long number = turn.state().submitted() + 1;
        turn.become(turn.state().submitted(number));
        if (isAnsweredAtOnce(request.kind())) {
            turn.answer(request, null, Token.NONE);
        }
        Entry entry = Entry.of(turn.node(), number, request);
        if (turn.node() == SEQUENCER) {
            order(turn, entry);
        } else {
            turn.send(SEQUENCER, new Submit(entry));
        }
    }

    private boolean isAnsweredAtOnce(Op.Kind kind) {
        return !waits && kind != Op.Kind.CAS;
    }

    @Override
    public void receive(Turn<Replica> turn, int from, Message message) {
        Replica replica = turn.state();
        if (message instanceof Submit submit) {
            order(turn, submit.entry());
        } else if (message instanceof Ordered ordered && ordered.number() > replica.applied()) {
            var early = new TreeMap<>(replica.early());
            early.put(ordered.number(), ordered.entry());
            turn.become(replica.early(early));
            apply(turn);
        } else if (message instanceof Missing missing && missing.applied() < replica.applied()) {
            turn.send(from, new Snapshot(replica.applied(), replica.machine()));
        } else if (message instanceof Snapshot all && all.applied() > replica.applied()) {
            turn.become(replica.early(new TreeMap<>(replica.early().tailMap(all.applied() + 1)))
                    .applied(all.applied(), all.machine()));
            apply(turn);
        }
    }

    private void order(Turn<Replica> turn, Entry entry) {
        Replica replica = turn.state();
        if (!replica.machine().has(entry)) {
            long number = replica.applied() + 1;
            turn.broadcast(new Ordered(number, entry));
            turn.become(replica.early(new TreeMap<>(java.util.Map.of(number, entry))));
            apply(turn);
        }
    }

    /** Applies what is next in the order as long as it is there, and serves the reads that waited for it. */
    private void apply(Turn<Replica> turn) {
        var early = new TreeMap<>(turn.state().early());
        long next = turn.state().applied() + 1;
        for (Entry entry = early.remove(next); entry != null; entry = early.remove(++next)) {
            Machine machine = turn.state().machine();
            boolean isDone = machine.isDone(entry, turn.setup());
            turn.become(turn.state().applied(next, machine.after(entry, turn.setup())));
            if (entry.origin() == turn.node() && !isAnsweredAtOnce(entry.kind())) {
                turn.answer(new Answer(entry.request(), isDone, null, new Position(next)));
            }
        }
        turn.become(turn.state().early(early));
        serve(turn);
    }

    private static void serve(Turn<Replica> turn) {
        Replica replica = turn.state();
        var left = new ArrayList<Waiting>();
        for (Waiting read : replica.waiting()) {
            if (read.needed() <= replica.applied()) {
                String value = replica.machine().value(read.request().key(), turn.setup());
                turn.answer(read.request(), value, new Position(replica.applied()));
            } else {
                left.add(read);
            }
        }
        turn.become(replica.waiting(left));
    }

    @Override
    public void remind(Turn<Replica> turn, Timer timer) {
        throw new IllegalStateException("nothing was asked for");
    }

    @Override
    public Replica afterCrash(Replica state, int node, Setup setup) {
        return state.early(Collections.emptySortedMap()).waiting(List.of());
    }

    @Override
    public void restarted(Turn<Replica> turn) {
        if (turn.node() != SEQUENCER) {
            turn.send(SEQUENCER, new Missing(turn.state().applied()));
        }
    }

    @Override
    public boolean isMoot(Replica sender, Replica receiver, Message message) {
        return (message instanceof Ordered ordered && ordered.number() <= receiver.applied())
                || (message instanceof Submit submit && receiver.machine().has(submit.entry()))
                || (message instanceof Snapshot all && all.applied() <= receiver.applied());
    }
}
