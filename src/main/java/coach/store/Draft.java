package coach.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A situation that is being made. */
final class Draft<S> {
    final Course<S> course;
    final List<S> nodes;
    final List<List<Message>> links;
    final List<List<Timer>> timers;
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
        links = new ArrayList<>();
        timers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            nodes.add(course.protocol.start(i, course.setup));
            timers.add(List.of());
        }
        for (int i = 0; i < n * n; i++) {
            links.add(List.of());
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

    /** Leaves out the messages from and to a node that have no effect any more. */
    void forgetMoot(int node) {
        int n = course.setup.nodes();
        for (int other = 0; other < n; other++) {
            forgetMoot(node, other);
            forgetMoot(other, node);
        }
    }

    private void forgetMoot(int from, int to) {
        int link = from * course.setup.nodes() + to;
        List<Message> flying = links.get(link);
        var kept = new ArrayList<Message>();
        for (Message message : flying) {
            if (!course.protocol.isMoot(message, nodes.get(from), nodes.get(to))) {
                kept.add(message);
            }
        }
        if (kept.size() < flying.size()) {
            links.set(link, List.copyOf(kept));
        }
    }

    Message takeMessage(int link, int place) {
        return take(links, link, place);
    }

    Timer takeTimer(int node, int place) {
        return take(timers, node, place);
    }

    private static <T> T take(List<List<T>> bags, int bag, int place) {
        var left = new ArrayList<>(bags.get(bag));
        T taken = left.remove(place);
        bags.set(bag, List.copyOf(left));
        return taken;
    }

    void putMessage(int link, Message message) {
        put(links, link, message);
    }

    void putTimer(int node, Timer timer) {
        put(timers, node, timer);
    }

    private static <T> void put(List<List<T>> bags, int bag, T item) {
        var more = new ArrayList<>(bags.get(bag));
        more.add(item);
        bags.set(bag, List.copyOf(more));
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
