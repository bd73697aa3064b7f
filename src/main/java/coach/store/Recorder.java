package coach.store;

import coach.history.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down a run while it happens. Messages get numbers as they are sent. */
final class Recorder implements Witnessing {
    private final Case of;
    private final List<Happening> happenings = new ArrayList<>();
    private final List<Flying> flying = new ArrayList<>();
    private final Run.Result[] results;
    private int messages;
    private long now;
    private long end;

    private record Flying(int number, int from, int to, Message message) {}

    Recorder(Case of) {
        this.of = of;
        results = new Run.Result[of.steps().size()];
        Arrays.fill(results, Run.Result.NEVER);
    }

    /**
     * Says when what is told next happens.
     *
     * @param start the instant at which clients issue
     * @param end the instant at which they are answered, not before {@code start}
     */
    void at(long start, long end) {
        now = start;
        this.end = end;
    }

    Run run(String protocol) {
        return new Run(of, protocol, List.of(results), happenings);
    }

    private void add(Happening.Kind kind, int node, int step, String text) {
        happenings.add(new Happening(kind, now, node, step, -1, -1, text, List.of()));
    }

    private void add(Happening.Kind kind, int node, int other, int message, String text) {
        happenings.add(new Happening(kind, now, node, Step.NONE, message, other, text, List.of()));
    }

    @Override
    public void issued(int step, int node, @Nullable String value) {
        results[step] = new Run.Result(true, value, now, -1);
        add(Happening.Kind.ISSUED, node, step, value == null ? "" : value);
    }

    @Override
    public void answered(int step, int node, Answer answer) {
        boolean isRead = of.steps().get(step).kind() == Op.Kind.READ;
        Run.Result before = results[step];
        String value = isRead ? answer.value() : before.value();
        results[step] = new Run.Result(answer.isDone(), value, before.issued(), end);
        add(Happening.Kind.ANSWERED, node, step, value == null ? "" : value);
    }

    @Override
    public void sent(int from, int to, Message message) {
        flying.add(new Flying(messages, from, to, message));
        add(Happening.Kind.SENT, from, to, messages++, message.label());
    }

    @Override
    public void arrived(int from, int to, Message message) {
        add(Happening.Kind.ARRIVED, to, from, take(from, to, message), message.label());
    }

    @Override
    public void lost(int from, int to, Message message) {
        add(Happening.Kind.LOST, to, from, take(from, to, message), message.label());
    }

    private int take(int from, int to, Message message) {
        for (int i = 0; i < flying.size(); i++) {
            Flying one = flying.get(i);
            if (one.from == from && one.to == to && one.message.equals(message)) {
                flying.remove(i);
                return one.number;
            }
        }
        throw new IllegalStateException("nobody sent " + message);
    }

    @Override
    public void noted(int node, String text) {
        add(Happening.Kind.NOTED, node, Step.NONE, text);
    }

    @Override
    public void broke(Fault fault) {
        Happening.Kind kind = switch (fault.kind()) {
            case PARTITION -> Happening.Kind.PARTITIONED;
            case HEAL -> Happening.Kind.HEALED;
            case CRASH -> Happening.Kind.CRASHED;
            case RESTART -> Happening.Kind.RESTARTED;
        };
        happenings.add(new Happening(kind, now, fault.node(), Step.NONE, -1, -1, "", fault.groups()));
    }
}
