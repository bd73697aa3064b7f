package coach.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of one node: its state before, and what it does. Effects take place when the step is over.
 *
 * @param <S> the state of a node
 */
public final class Turn<S> {
    private final int node;
    private final Setup setup;
    private final long clock;
    private S state;
    private final List<Sent> sent = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Asked> timers = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** A message on its way. */
    record Sent(int to, Message message) {}

    /** A reminder that was asked for. */
    record Asked(long delay, Timer timer) {}

    Turn(int node, Setup setup, long clock, S state) {
        this.node = node;
        this.setup = setup;
        this.clock = clock;
        this.state = state;
    }

    /** Returns which node this is. */
    public int node() {
        return node;
    }

    /** Returns the cluster. */
    public Setup setup() {
        return setup;
    }

    /**
     * Returns what this node's clock shows, in microseconds of simulated time; in an exploration, where time stands
     * still, 100 for each request that clients have issued so far: a perfect clock. It never runs backwards.
     */
    public long clock() {
        return clock;
    }

    /** Returns the node's state as it is now. */
    public S state() {
        return state;
    }

    /** Changes the node's state. */
    public void become(S next) {
        state = next;
    }

    /** Sends a message to a node; to itself it arrives like any other. */
    public void send(int to, Message message) {
        sent.add(new Sent(to, message));
    }

    /** Sends a message to every node but this one. */
    public void broadcast(Message message) {
        for (int to = 0; to < setup.nodes(); to++) {
            if (to != node) {
                send(to, message);
            }
        }
    }

    /** Answers a read. */
    public void answer(Request request, @Nullable String value, Token token) {
        answers.add(new Answer(request.id(), true, value, token));
    }

    /** Answers a request of this or an earlier turn. */
    public void answer(Answer answer) {
        answers.add(answer);
    }

    /** Asks to be reminded after {@code delay} microseconds; in an exploration at any later moment. */
    public void after(long delay, Timer timer) {
        timers.add(new Asked(delay, timer));
    }

    /** Says for the story what the node does, as what follows its name: {@code keeps the reply back}. */
    public void note(String text) {
        notes.add(text);
    }

    List<Sent> sent() {
        return sent;
    }

    List<Answer> answers() {
        return answers;
    }

    List<Asked> timers() {
        return timers;
    }

    List<String> notes() {
        return notes;
    }
}
