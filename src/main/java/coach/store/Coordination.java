package coach.store;

import coach.history.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a node of {@link Quorum} does in one turn as the coordinator of a request. */
final class Coordination {
    private final Quorum quorum;
    private final Turn<QuorumNode> turn;

    Coordination(Quorum quorum, Turn<QuorumNode> turn) {
        this.quorum = quorum;
        this.turn = turn;
    }

    void begin(Request request) {
        QuorumNode.Open open = QuorumNode.Open.of(request, turn.setup());
        if (request.kind() == Op.Kind.WRITE) {
            write(open, request.over(""));
        } else {
            ask(open, otherHomes());
            Version held = turn.state().versions().of(request.key(), turn.setup());
            proceed(isHome() ? open.holding(turn.node(), held) : open);
        }
        if (quorum.handoff() != Quorum.Handoff.NONE) {
            turn.after(Quorum.PATIENCE_MICROS, new Quorum.Patience(request.id(), !request.isRead()));
        }
    }

    void got(int from, Quorum.Got got) {
        QuorumNode.Open open = turn.state().open().get(got.id());
        if (open != null && open.phase() != QuorumNode.Phase.WRITING) {
            proceed(open.holding(from, got.version()));
        }
    }

    void kept(int from, Quorum.Kept kept) {
        QuorumNode.Open open = turn.state().open().get(kept.id());
        if (open != null && open.phase() != QuorumNode.Phase.READING) {
            proceed(open.holding(from, open.version()).covering(kept.home()));
        }
    }

    /** Goes on with a request as far as its answers allow. */
    private void proceed(QuorumNode.Open open) {
        if (open.isAnswered()) {
            rest(open);
        } else if (open.phase() == QuorumNode.Phase.READING) {
            if (open.answers().size() >= quorum.enough(quorum.reads(), turn.setup())) {
                decide(open);
            } else {
                turn.become(turn.state().opening(open));
            }
        } else if (isWritten(open)) {
            answer(open);
        } else {
            turn.become(turn.state().opening(open));
        }
    }

    private boolean isWritten(QuorumNode.Open open) {
        return open.holders(open.version()) >= quorum.enough(quorum.writes(), turn.setup());
    }

    /** Enough versions were read. */
    private void decide(QuorumNode.Open open) {
        Request request = open.request();
        Version newest = open.newest();
        if (request.losesTo(newest.value())) {
            turn.answer(new Answer(request.id(), false, newest.value(), Token.NONE));
            turn.become(turn.state().closing(request.id()));
        } else if (!request.isRead()) {
            write(open, request.over(newest.value()));
        } else {
            QuorumNode.Open read = open.repairing(newest);
            boolean isKnown = newest.stamp().equals(Stamp.ZERO) || isWritten(read);
            if (quorum.repair() == Quorum.Repair.BEFORE_ANSWER && !isKnown) {
                turn.note("writes " + request.key() + "=" + newest.value() + " back before it answers");
                proceed(spread(read));
            } else {
                answer(read);
            }
        }
    }

    private void write(QuorumNode.Open open, String value) {
        long after = Math.max(turn.state().counter(), open.newest().stamp().counter());
        long now = Math.max(after + 1, turn.clock() + quorum.skew(turn.node()));
        turn.become(turn.state().counting(now));
        proceed(spread(open.writing(new Version(value, new Stamp(now, turn.node())))));
    }

    /** Sends the version to the homes that are not known to hold it. */
    private QuorumNode.Open spread(QuorumNode.Open open) {
        for (int home : otherHomes()) {
            if (!open.isHolding(home, open.version())) {
                turn.send(home, put(open, home));
            }
        }
        if (!isHome()) {
            return open;
        }
        turn.become(turn.state().keeping(open.request().key(), open.version()));
        return open.holding(turn.node(), open.version()).covering(turn.node());
    }

    private static Quorum.Put put(QuorumNode.Open open, int home) {
        return new Quorum.Put(open.request().id(), home, open.request().key(), open.version());
    }

    private void answer(QuorumNode.Open open) {
        @Nullable String value = open.request().isRead() ? open.version().value() : null;
        turn.answer(open.request(), value, Token.NONE);
        rest(open.answered());
    }

    /** Does what is left once the client is answered. */
    private void rest(QuorumNode.Open open) {
        QuorumNode.Open left = open;
        boolean isOver = true;
        if (!open.request().isRead()) {
            isOver = quorum.handoff() == Quorum.Handoff.NONE || open.covered().containsAll(homes());
        } else if (quorum.repair() == Quorum.Repair.BACKGROUND) {
            left = mend(open);
            isOver = left.answers().keySet().containsAll(homes());
        }
        int id = open.request().id();
        turn.become(isOver ? turn.state().closing(id) : turn.state().opening(left));
    }

    /** Sends the newest version to the homes that have answered with an older one. */
    private QuorumNode.Open mend(QuorumNode.Open open) {
        Version newest = open.newest();
        QuorumNode.Open mended = open;
        for (int home : open.answers().keySet()) {
            if (!open.isHolding(home, newest)) {
                mended = mended.holding(home, newest);
                if (home == turn.node()) {
                    turn.become(turn.state().keeping(open.request().key(), newest));
                } else {
                    turn.send(
                            home,
                            new Quorum.Put(
                                    open.request().id(), home, open.request().key(), newest));
                }
            }
        }
        return mended;
    }

    /** Homes have not answered in time: goes to others, or asks again. */
    void wait(Quorum.Patience patience) {
        QuorumNode.Open open = turn.state().open().get(patience.id());
        if (open == null) {
            return;
        }
        QuorumNode.Open next = open.impatient();
        switch (open.phase()) {
            case READING -> next = askElsewhere(next);
            case REPAIRING -> next = spread(next);
            case WRITING -> next = handOff(next);
        }
        proceed(next);
        if (turn.state().open().containsKey(patience.id())) {
            turn.after(Quorum.PATIENCE_MICROS, patience);
        }
    }

    private void ask(QuorumNode.Open open, List<Integer> nodes) {
        for (int node : nodes) {
            if (!open.answers().containsKey(node)) {
                turn.send(
                        node, new Quorum.Get(open.request().id(), open.request().key()));
            }
        }
    }

    private QuorumNode.Open askElsewhere(QuorumNode.Open open) {
        ask(open, otherHomes());
        QuorumNode.Open asked = open;
        for (int node : standIns()) {
            if (node != turn.node()) {
                ask(open, List.of(node));
            } else {
                Version hinted = turn.state().hinted(open.request().key());
                asked = hinted == null ? open : open.holding(node, hinted);
            }
        }
        return asked;
    }

    private QuorumNode.Open handOff(QuorumNode.Open open) {
        QuorumNode.Open handed = open;
        List<Integer> standIns = standIns();
        List<Integer> missing =
                homes().stream().filter(home -> !open.covered().contains(home)).toList();
        for (int i = 0; i < missing.size(); i++) {
            int home = missing.get(i);
            int to = standIns.isEmpty() ? -1 : standIns.get((open.round() - 1 + i) % standIns.size());
            if (to >= 0 && to != turn.node()) {
                turn.send(to, put(open, home));
            } else {
                Quorum.hint(turn, put(open, home));
                handed = to < 0 ? handed.covering(home) : handed.covering(home).holding(to, open.version());
            }
        }
        return handed;
    }

    private boolean isHome() {
        return quorum.isHome(turn.node(), turn.setup());
    }

    private List<Integer> homes() {
        return IntStream.range(0, quorum.homes(turn.setup())).boxed().toList();
    }

    private List<Integer> otherHomes() {
        return homes().stream().filter(home -> home != turn.node()).toList();
    }

    /** Returns the nodes that may take a write for another, this one first. */
    private List<Integer> standIns() {
        var nodes = new ArrayList<Integer>();
        if (quorum.handoff() == Quorum.Handoff.SLOPPY) {
            for (int node = quorum.homes(turn.setup()); node < turn.setup().nodes(); node++) {
                nodes.add(node == turn.node() ? 0 : nodes.size(), node);
            }
        }
        return nodes;
    }
}
