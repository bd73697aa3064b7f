package coach.store;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a store, their messages and timers, in simulated time: what is due first happens first, and of two
 * things due at once the one that was planned first. Clients are somebody else's, who is told when calls are due.
 *
 * @param <S> the state of a node
 */
final class Timeline<S> {
    private final Protocol<S> protocol;
    private final Setup setup;
    private final Network network;
    private final SplittableRandom random;
    private final Audience audience;
    private final Witnessing witness;
    private final List<S> nodes = new ArrayList<>();
    private final boolean[] isDown;
    /** How often each node has crashed: what was on its way to it before is gone. */
    private final int[] crashes;

    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    /** Messages that a partition or a crash keeps from arriving. */
    private List<Due> held = new ArrayList<>();

    private List<List<Integer>> groups = List.of();
    private long now;
    private long planned;
    private int flying;
    private int timers;
    private int calls;
    private long events;

    /** Who is told what concerns clients. */
    interface Audience {
        /** Something is about to happen. */
        default void due() {}

        /** A call that was planned is due. */
        void called(int code);

        /** A node answers a request. */
        void answered(int node, Answer answer);
    }

    /** One thing that will happen. */
    private record Due(
            long at,
            long order,
            Kind kind,
            int node,
            int from,
            int crashes,
            @Nullable Object what) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    private enum Kind {
        DELIVER,
        REMIND,
        CALL
    }

    Timeline(
            Protocol<S> protocol,
            Setup setup,
            Network network,
            SplittableRandom random,
            Audience audience,
            Witnessing witness) {
        this.protocol = protocol;
        this.setup = setup;
        this.network = network;
        this.random = random;
        this.audience = audience;
        this.witness = witness;
        isDown = new boolean[setup.nodes()];
        crashes = new int[setup.nodes()];
        for (int node = 0; node < setup.nodes(); node++) {
            nodes.add(protocol.start(node, setup));
        }
    }

    /** Lets every node ask for its first timers. */
    void start() {
        for (int node = 0; node < setup.nodes(); node++) {
            Turn<S> turn = turn(node);
            protocol.started(turn);
            settle(turn);
        }
    }

    long now() {
        return now;
    }

    /** Returns how many things have happened. */
    long events() {
        return events;
    }

    boolean isDown(int node) {
        return isDown[node];
    }

    /** Returns whether no message is on its way, not even one that waits for a partition to heal. */
    boolean isQuiet() {
        return flying == 0;
    }

    boolean hasTimers() {
        return timers > 0;
    }

    boolean hasCalls() {
        return calls > 0;
    }

    /** Plans a call, in {@code delay} microseconds. */
    void call(long delay, int code) {
        calls++;
        plan(delay, Kind.CALL, code, -1, 0, null);
    }

    private void plan(long delay, Kind kind, int node, int from, int crashed, @Nullable Object what) {
        queue.add(new Due(now + delay, planned++, kind, node, from, crashed, what));
    }

    /** Lets the next thing happen, and returns whether there was one, due by {@code until}. */
    boolean advance(long until) {
        Due due = queue.peek();
        if (due == null || due.at() > until) {
            return false;
        }
        queue.remove();
        now = due.at();
        events++;
        audience.due();
        switch (due.kind()) {
            case CALL -> {
                calls--;
                audience.called(due.node());
            }
            case REMIND -> remind(due);
            case DELIVER -> deliver(due);
        }
        return true;
    }

    private void remind(Due due) {
        timers--;
        if (due.crashes() == crashes[due.node()] && due.what() instanceof Timer) {
            Turn<S> turn = turn(due.node());
            protocol.remind(turn, (Timer) due.what());
            settle(turn);
        }
    }

    private void deliver(Due due) {
        int to = due.node();
        if (due.crashes() != crashes[to]) {
            flying--;
        } else if (isDown[to] || !Fault.areJoined(groups, due.from(), to)) {
            held.add(due);
        } else if (due.what() instanceof Message) {
            flying--;
            var message = (Message) due.what();
            witness.arrived(due.from(), to, message);
            Turn<S> turn = turn(to);
            protocol.receive(turn, due.from(), message);
            settle(turn);
        }
    }

    /** Hands a client's request to a node, which is up. */
    void request(int node, Request request) {
        Turn<S> turn = turn(node);
        protocol.request(turn, request);
        settle(turn);
    }

    /** Breaks or mends something, at once. */
    void fault(Fault fault) {
        witness.broke(fault);
        switch (fault.kind()) {
            case PARTITION, HEAL -> {
                groups = fault.groups();
                release();
            }
            case CRASH -> {
                isDown[fault.node()] = true;
                crashes[fault.node()]++;
                release();
            }
            case RESTART -> restart(fault.node());
        }
    }

    private void restart(int node) {
        isDown[node] = false;
        nodes.set(node, protocol.afterCrash(nodes.get(node), node, setup));
        Turn<S> turn = turn(node);
        protocol.restarted(turn);
        settle(turn);
        release();
    }

    /** Sends again what was held back; what still cannot arrive is held back again when it is due. */
    private void release() {
        List<Due> waiting = held;
        held = new ArrayList<>();
        for (Due due : waiting) {
            plan(delay(due.from(), due.node()), Kind.DELIVER, due.node(), due.from(), due.crashes(), due.what());
        }
    }

    private long delay(int from, int to) {
        return network.link(from, to).delay().micros(random);
    }

    private Turn<S> turn(int node) {
        return new Turn<>(node, setup, now + network.skew(node), nodes.get(node));
    }

    private void settle(Turn<S> turn) {
        int node = turn.node();
        nodes.set(node, turn.state());
        for (String note : turn.notes()) {
            witness.noted(node, note);
        }
        for (Turn.Sent sent : turn.sent()) {
            send(node, sent.to(), sent.message());
        }
        for (Turn.Asked asked : turn.timers()) {
            timers++;
            plan(asked.delay(), Kind.REMIND, node, -1, crashes[node], asked.timer());
        }
        for (Answer answer : turn.answers()) {
            audience.answered(node, answer);
        }
    }

    private void send(int from, int to, Message message) {
        Network.Link link = network.link(from, to);
        witness.sent(from, to, message);
        if (link.loss() > 0 && random.nextDouble() < link.loss()) {
            witness.lost(from, to, message);
            return;
        }
        fly(from, to, message);
        if (link.duplication() > 0 && random.nextDouble() < link.duplication()) {
            witness.sent(from, to, message);
            fly(from, to, message);
        }
    }

    private void fly(int from, int to, Message message) {
        flying++;
        plan(delay(from, to), Kind.DELIVER, to, from, crashes[to], message);
    }
}
