package coach.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A situation that is being made. */
final class Draft<S> {
    final Course<S> course;
    final List<S> nodes;
    final int[] nodeHashes;
    final List<Bag<Message>> links;
    final List<Bag<Timer>> timers;
    final byte[] status;
    final @Nullable String[] values;
    final long[] before;
    final Token[] tokens;
    int faults;
    int losses;
    int duplicates;
    int reminders;

    /** The beginning. */
    Draft(Course<S> course) {
        this.course = course;
        int n = course.setup.nodes();
        int steps = course.of.steps().size();
        nodes = new ArrayList<>();
        nodeHashes = new int[n];
        links = new ArrayList<>();
        timers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            nodes.add(course.protocol.start(i, course.setup));
            nodeHashes[i] = nodes.get(i).hashCode();
            timers.add(Bag.empty());
        }
        for (int i = 0; i < n * n; i++) {
            links.add(Bag.empty());
        }
        status = new byte[steps];
        values = new @Nullable String[steps];
        before = new long[steps];
        tokens = new Token[course.clients.size()];
        Arrays.fill(tokens, Token.NONE);
        losses = course.limits.losses();
        duplicates = course.limits.duplicates();
        reminders = course.limits.reminders();
    }

    /** A copy to change. */
    Draft(Course<S> course, Situation<S> from) {
        this.course = course;
        nodes = new ArrayList<>(from.nodes);
        nodeHashes = from.nodeHashes.clone();
        links = new ArrayList<>(from.links);
        timers = new ArrayList<>(from.timers);
        status = from.status.clone();
        values = from.values.clone();
        before = from.before.clone();
        tokens = from.tokens.clone();
        faults = from.faults;
        losses = from.losses;
        duplicates = from.duplicates;
        reminders = from.reminders;
    }

    void setNode(int node, S state) {
        if (state != nodes.get(node)) {
            nodes.set(node, state);
            nodeHashes[node] = state.hashCode();
        }
    }

    Message takeMessage(int link, int place) {
        Message taken = links.get(link).items().get(place);
        links.set(link, links.get(link).without(place));
        return taken;
    }

    Timer takeTimer(int node, int place) {
        Timer taken = timers.get(node).items().get(place);
        timers.set(node, timers.get(node).without(place));
        return taken;
    }

    void putMessage(int link, Message message) {
        links.set(link, links.get(link).with(message));
    }

    void putTimer(int node, Timer timer) {
        timers.set(node, timers.get(node).with(timer));
    }

    /** Returns how many steps were issued. */
    int issued() {
        int count = 0;
        for (byte one : status) {
            count += one == Situation.NEVER ? 0 : 1;
        }
        return count;
    }

    /** Returns the steps that are answered, as bits. */
    long answered() {
        long bits = 0;
        for (int i = 0; i < status.length; i++) {
            bits |= status[i] == Situation.DONE || status[i] == Situation.FAILED ? 1L << i : 0;
        }
        return bits;
    }
}
