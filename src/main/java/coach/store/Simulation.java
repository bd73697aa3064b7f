package coach.store;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One schedule of a case in simulated time: discrete events, one after the other, in one thread. The same seed gives
 * the same run. A fault happens once its step was answered: at once where it says so, else a moment later.
 *
 * @param <S> the state of a node
 */
public final class Simulation<S> implements Timeline.Audience {
    /** How long nothing may be answered before nothing is expected any more, in microseconds. */
    private static final long PATIENCE = 60_000_000;
    /** How long timers may go on, after all is answered, before the cluster counts as settled, in microseconds. */
    private static final long SETTLING = 3_000_000;

    private final Protocol<S> protocol;
    private final Case of;
    private final Network network;
    private final Clients clients;
    private final SplittableRandom random;
    private final Recorder recorder;
    private final Timeline<S> timeline;
    private final Run.Result[] results;
    private final Token[] tokens;
    /** By client, whether its next call is planned. */
    private final boolean[] isCalled;

    private int faults;
    private boolean isFaultPlanned;
    private long last;
    private long stamp;

    private Simulation(Protocol<S> protocol, Case of, Network network, long seed) {
        this.protocol = protocol;
        this.of = of;
        this.network = network;
        clients = new Clients(of);
        random = new SplittableRandom(seed);
        recorder = new Recorder(of);
        timeline = new Timeline<>(protocol, of.setup(), network, random.split(), this, recorder);
        results = new Run.Result[of.steps().size()];
        Arrays.fill(results, Run.Result.NEVER);
        tokens = new Token[clients.size()];
        Arrays.fill(tokens, Token.NONE);
        isCalled = new boolean[clients.size()];
    }

    /** Runs a case until everything is answered and delivered, or nothing more can be answered. */
    public static <S> Run run(Protocol<S> protocol, Case of, Network network, long seed) {
        return new Simulation<>(protocol, of, network, seed).run();
    }

    private Run run() {
        timeline.start();
        plan();
        while (!isOver() && timeline.advance(last + PATIENCE)) {
            plan();
        }
        return recorder.run(protocol.id());
    }

    private boolean isOver() {
        return timeline.isQuiet()
                && !timeline.hasCalls()
                && (!timeline.hasTimers() || IntStream.range(0, results.length).allMatch(this::isAnswered));
    }

    /** Plans what has become possible. */
    private void plan() {
        while (canBreak() && of.faults().get(faults).isAtOnce()) {
            tick();
            breakNext();
        }
        if (canBreak() && !isFaultPlanned) {
            isFaultPlanned = true;
            timeline.call(pause(), clients.size());
        }
        for (int client = 0; client < clients.size(); client++) {
            int step = isCalled[client] ? Step.NONE : next(client);
            if (step != Step.NONE && canIssue(step) && !places(client).isEmpty()) {
                isCalled[client] = true;
                timeline.call(pause(), client);
            }
        }
    }

    private void breakNext() {
        last = timeline.now();
        timeline.fault(of.faults().get(faults++));
    }

    private boolean canBreak() {
        return faults < of.faults().size() && isAfter(of.faults().get(faults).after());
    }

    private boolean isAfter(int step) {
        return step == Step.NONE || isAnswered(step);
    }

    private boolean isAnswered(int step) {
        return results[step].answered() >= 0;
    }

    private boolean canIssue(int step) {
        return isAfter(of.steps().get(step).after()) && (!of.steps().get(step).isFinal() || isSettled());
    }

    private boolean isSettled() {
        for (int i = 0; i < results.length; i++) {
            if (!of.steps().get(i).isFinal() && !isAnswered(i)) {
                return false;
            }
        }
        boolean isCalm = !timeline.hasTimers() || timeline.now() > last + SETTLING;
        return isCalm && timeline.isQuiet() && faults == of.faults().size();
    }

    /** Returns the client's next step, none where it waits for an answer or is done. */
    private int next(int client) {
        for (int step : clients.program(client)) {
            if (!isAnswered(step)) {
                return results[step].issued() < 0 ? step : Step.NONE;
            }
        }
        return Step.NONE;
    }

    /** Returns the nodes the client's next request may reach. */
    private List<Integer> places(int client) {
        Client who = clients.client(client);
        return IntStream.range(0, of.sites().size())
                .filter(node -> (node == who.home() || who.isRoaming()) && !timeline.isDown(node))
                .boxed()
                .toList();
    }

    private long pause() {
        return 1 + Delay.exponential((double) network.pace()).micros(random);
    }

    /** No two moves happen in the same microsecond of the run, so that real time tells which came first. */
    private void tick() {
        stamp = Math.max(stamp + 2, timeline.now());
        recorder.at(stamp, stamp + 1);
    }

    @Override
    public void due() {
        tick();
    }

    @Override
    public void called(int code) {
        if (code == clients.size()) {
            isFaultPlanned = false;
            breakNext();
            return;
        }
        isCalled[code] = false;
        List<Integer> places = places(code);
        int step = next(code);
        if (!places.isEmpty() && canIssue(step)) {
            issue(step, code, places.get(random.nextInt(places.size())));
        }
    }

    private void issue(int step, int client, int node) {
        Step what = of.steps().get(step);
        String value = clients.written(what, lastRead(client, what.sum()));
        results[step] = new Run.Result(true, value, stamp, -1);
        recorder.issued(step, node, value);
        Token token = clients.client(client).keepsSession() ? tokens[client] : Token.NONE;
        timeline.request(node, new Request(step, what.kind(), what.key(), value, what.expected(), token));
    }

    private @Nullable String lastRead(int client, @Nullable String key) {
        String found = null;
        for (int step : clients.program(client)) {
            Step what = of.steps().get(step);
            if (what.kind() == coach.history.Op.Kind.READ && what.key().equals(key) && isAnswered(step)) {
                found = results[step].value();
            }
        }
        return found;
    }

    @Override
    public void answered(int node, Answer answer) {
        int step = answer.request();
        if (!isAnswered(step)) {
            results[step] = new Run.Result(answer.isDone(), answer.value(), results[step].issued(), stamp + 1);
            tokens[clients.of(step)] = answer.token();
            recorder.answered(step, node, answer);
            last = timeline.now();
        }
    }
}
