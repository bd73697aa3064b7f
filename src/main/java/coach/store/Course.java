package coach.store;

import coach.history.Op;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case goes on, one move after the other: which moves there are in a situation, and what each makes of it.
 *
 * @param <S> the state of a node
 */
final class Course<S> {
    /** How far a perfect clock goes on between two requests; leaves room for counters between. */
    private static final long TICKS = 100;

    final Protocol<S> protocol;
    final Case of;
    final Setup setup;
    final Clients clients;
    final Limits limits;
    /** By how many faults have happened: who can talk to whom, and who is down. */
    private final List<Weather> weather;

    private record Weather(List<List<Integer>> groups, List<Integer> down) {
        Weather after(Fault fault) {
            var now = new ArrayList<>(down);
            switch (fault.kind()) {
                case PARTITION, HEAL -> {
                    return new Weather(fault.groups(), down);
                }
                case CRASH -> now.add(fault.node());
                case RESTART -> now.remove(Integer.valueOf(fault.node()));
            }
            return new Weather(groups, List.copyOf(now));
        }
    }

    Course(Protocol<S> protocol, Case of, Limits limits) {
        this.protocol = protocol;
        this.of = of;
        this.limits = limits;
        setup = of.setup();
        clients = new Clients(of);
        weather = weather(of.faults());
    }

    private static List<Weather> weather(List<Fault> faults) {
        var all = new ArrayList<Weather>();
        var now = new Weather(List.of(), List.of());
        all.add(now);
        for (Fault fault : faults) {
            now = now.after(fault);
            all.add(now);
        }
        return List.copyOf(all);
    }

    Situation<S> start() {
        var draft = new Draft<>(this);
        for (int node = 0; node < setup.nodes(); node++) {
            Turn<S> turn = turn(draft, node);
            protocol.started(turn);
            settle(draft, turn, Witnessing.NOBODY);
        }
        return new Situation<>(draft);
    }

    boolean areJoined(int faults, int a, int b) {
        return Fault.areJoined(weather.get(faults).groups(), a, b);
    }

    boolean isDown(int faults, int node) {
        return weather.get(faults).down().contains(node);
    }

    List<Move> moves(Situation<S> at) {
        var moves = new ArrayList<Move>();
        boolean canBreak = at.faults < of.faults().size()
                && isAfter(at, of.faults().get(at.faults).after());
        if (canBreak && of.faults().get(at.faults).isAtOnce()) {
            return List.of(new Move(Move.Kind.FAULT, 0, 0));
        }
        for (int c = 0; c < clients.size(); c++) {
            issues(at, c, moves);
        }
        for (int link = 0; link < at.links.size(); link++) {
            deliveries(at, link, moves);
        }
        reminders(at, moves);
        if (canBreak) {
            moves.add(new Move(Move.Kind.FAULT, 0, 0));
        }
        return moves;
    }

    private void reminders(Situation<S> at, List<Move> moves) {
        boolean isWaiting = isWaitedFor(at);
        for (int node = 0; node < setup.nodes(); node++) {
            List<Timer> waiting = at.timers.get(node).items();
            for (int i = 0; i < waiting.size() && !isDown(at.faults, node); i++) {
                boolean canRunOut =
                        at.reminders > 0 || (isWaiting && waiting.get(i).isOwed());
                if (canRunOut && waiting.indexOf(waiting.get(i)) == i) {
                    moves.add(new Move(Move.Kind.REMIND, node, i));
                }
            }
        }
    }

    /** Returns whether nothing but owed timers keeps a final read from being issued. */
    private boolean isWaitedFor(Situation<S> at) {
        for (int i = 0; i < at.status.length; i++) {
            if (of.steps().get(i).isFinal() && at.status[i] == Situation.NEVER) {
                return isCalm(at);
            }
        }
        return false;
    }

    private static <S> boolean isAfter(Situation<S> at, int step) {
        return step == Step.NONE || at.isAnswered(step);
    }

    private void issues(Situation<S> at, int client, List<Move> moves) {
        int step = next(at, client);
        if (step == Step.NONE || !isAfter(at, of.steps().get(step).after())) {
            return;
        }
        if (of.steps().get(step).isFinal() && !isSettled(at)) {
            return;
        }
        Client who = clients.client(client);
        for (int node = 0; node < setup.nodes(); node++) {
            if ((node == who.home() || who.isRoaming()) && !isDown(at.faults, node)) {
                moves.add(new Move(Move.Kind.ISSUE, client, node));
            }
        }
    }

    /** Returns the client's next step, none where it waits for an answer or is done. */
    private int next(Situation<S> at, int client) {
        for (int step : clients.program(client)) {
            if (at.status[step] == Situation.OPEN) {
                return Step.NONE;
            }
            if (at.status[step] == Situation.NEVER) {
                return step;
            }
        }
        return Step.NONE;
    }

    private boolean isSettled(Situation<S> at) {
        return isCalm(at)
                && at.timers.stream()
                        .allMatch(waiting -> waiting.items().stream().noneMatch(Timer::isOwed));
    }

    private boolean isCalm(Situation<S> at) {
        for (int i = 0; i < at.status.length; i++) {
            if (!of.steps().get(i).isFinal() && !at.isAnswered(i)) {
                return false;
            }
        }
        return at.isQuiet() && at.faults == of.faults().size();
    }

    private void deliveries(Situation<S> at, int link, List<Move> moves) {
        List<Message> flying = at.links.get(link).items();
        int from = link / setup.nodes();
        int to = link % setup.nodes();
        if (flying.isEmpty() || !areJoined(at.faults, from, to) || isDown(at.faults, to)) {
            return;
        }
        for (int i = 0; i < flying.size(); i++) {
            if (flying.indexOf(flying.get(i)) == i) {
                moves.add(new Move(Move.Kind.DELIVER, link, i));
                if (at.losses > 0) {
                    moves.add(new Move(Move.Kind.LOSE, link, i));
                }
                if (at.duplicates > 0) {
                    moves.add(new Move(Move.Kind.DUPLICATE, link, i));
                }
            }
        }
    }

    /** Returns what a move makes of a situation. */
    Situation<S> after(Situation<S> at, Move move) {
        return after(at, move, Witnessing.NOBODY);
    }

    Situation<S> after(Situation<S> at, Move move, Witnessing witness) {
        var draft = new Draft<>(this, at);
        int nodes = setup.nodes();
        switch (move.kind()) {
            case ISSUE -> issue(draft, move, at, witness);
            case DELIVER -> {
                Message message = draft.takeMessage(move.a(), move.b());
                int from = move.a() / nodes;
                int to = move.a() % nodes;
                witness.arrived(from, to, message);
                Turn<S> turn = turn(draft, to);
                protocol.receive(turn, from, message);
                settle(draft, turn, witness);
            }
            case LOSE -> {
                draft.losses--;
                Message lost = draft.takeMessage(move.a(), move.b());
                witness.lost(move.a() / nodes, move.a() % nodes, lost);
            }
            case DUPLICATE -> {
                draft.duplicates--;
                Message twice = at.links.get(move.a()).items().get(move.b());
                draft.putMessage(move.a(), twice);
                witness.sent(move.a() / nodes, move.a() % nodes, twice);
            }
            case REMIND -> {
                Timer timer = draft.takeTimer(move.a(), move.b());
                draft.reminders -= timer.isOwed() && isWaitedFor(at) ? 0 : 1;
                Turn<S> turn = turn(draft, move.a());
                protocol.remind(turn, timer);
                settle(draft, turn, witness);
            }
            case FAULT -> fault(draft, witness);
        }
        sweep(draft, witness);
        return new Situation<>(draft);
    }

    /** Lets messages arrive that make no difference. */
    private void sweep(Draft<S> draft, Witnessing witness) {
        int nodes = setup.nodes();
        for (int link = 0; link < nodes * nodes; link++) {
            int from = link / nodes;
            int to = link % nodes;
            for (int i = draft.links.get(link).items().size() - 1; i >= 0; i--) {
                Message message = draft.links.get(link).items().get(i);
                boolean isMoot = protocol.isMoot(draft.nodes.get(from), draft.nodes.get(to), message);
                if (isMoot && areJoined(draft.faults, from, to) && !isDown(draft.faults, to)) {
                    witness.arrived(from, to, draft.takeMessage(link, i));
                }
            }
        }
    }

    private Turn<S> turn(Draft<S> draft, int node) {
        return new Turn<>(node, setup, TICKS * draft.issued(), draft.nodes.get(node));
    }

    private void issue(Draft<S> draft, Move move, Situation<S> at, Witnessing witness) {
        int step = next(at, move.a());
        Step what = of.steps().get(step);
        String value = clients.written(what, lastRead(at, move.a(), what.sum()));
        draft.status[step] = Situation.OPEN;
        draft.values[step] = value;
        draft.before[step] = limits.isTimed() ? draft.answered() : 0;
        witness.issued(step, move.b(), value);
        Token token = clients.client(move.a()).keepsSession() ? draft.tokens[move.a()] : Token.NONE;
        Turn<S> turn = turn(draft, move.b());
        protocol.request(turn, new Request(step, what.kind(), what.key(), value, what.expected(), token));
        settle(draft, turn, witness);
    }

    private @Nullable String lastRead(Situation<S> at, int client, @Nullable String key) {
        String last = null;
        for (int step : clients.program(client)) {
            Step what = of.steps().get(step);
            if (what.kind() == Op.Kind.READ && what.key().equals(key) && at.isAnswered(step)) {
                last = at.value(step);
            }
        }
        return last;
    }

    private void settle(Draft<S> draft, Turn<S> turn, Witnessing witness) {
        int node = turn.node();
        draft.setNode(node, turn.state());
        turn.notes().forEach(text -> witness.noted(node, text));
        for (Turn.Sent sent : turn.sent()) {
            draft.putMessage(node * setup.nodes() + sent.to(), sent.message());
            witness.sent(node, sent.to(), sent.message());
        }
        for (Turn.Asked asked : turn.timers()) {
            if (draft.reminders > 0 || asked.timer().isOwed()) {
                draft.putTimer(node, asked.timer());
            }
        }
        for (Answer answer : turn.answers()) {
            int step = answer.request();
            if (draft.status[step] == Situation.OPEN) {
                draft.status[step] = answer.isDone() ? (byte) Situation.DONE : (byte) Situation.FAILED;
                boolean isRead = of.steps().get(step).kind() == Op.Kind.READ;
                draft.values[step] = isRead ? answer.value() : draft.values[step];
                draft.tokens[clients.of(step)] = answer.token();
                witness.answered(step, node, answer);
            }
        }
    }

    private void fault(Draft<S> draft, Witnessing witness) {
        Fault fault = of.faults().get(draft.faults++);
        witness.broke(fault);
        int node = fault.node();
        if (fault.kind() == Fault.Kind.CRASH) {
            draft.timers.set(node, Bag.empty());
            for (int from = 0; from < setup.nodes(); from++) {
                draft.links.set(from * setup.nodes() + node, Bag.empty());
            }
        } else if (fault.kind() == Fault.Kind.RESTART) {
            draft.setNode(node, protocol.afterCrash(draft.nodes.get(node), node, setup));
            Turn<S> turn = turn(draft, node);
            protocol.restarted(turn);
            settle(draft, turn, witness);
        }
    }
}
