package coach.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A run cut into beats, without the messages that nobody needed: those to a node where afterwards no client asked and
 * from where no needed message went out. A late message to a node where somebody asks stays, for it explains the
 * answer.
 *
 * @param all the beats in order
 * @param hidden how many messages were left out
 * @param open the happenings at which messages were sent that are still on their way at the end
 * @param gone by message, the place in {@code all} of the crash that swallowed it
 */
record Beats(List<Beat> all, int hidden, List<Happening> open, Map<Integer, Integer> gone) {
    private static final Set<Happening.Kind> CAUSES = Set.of(
            Happening.Kind.ISSUED,
            Happening.Kind.ARRIVED,
            Happening.Kind.LOST,
            Happening.Kind.PARTITIONED,
            Happening.Kind.HEALED,
            Happening.Kind.CRASHED,
            Happening.Kind.RESTARTED);

    /** Returns the beats of a run. */
    static Beats of(Run run) {
        Set<Integer> needed = needed(run);
        long sent = run.happenings().stream()
                .filter(each -> each.kind() == Happening.Kind.SENT)
                .count();
        var beats = new ArrayList<Beat>();
        var now = new ArrayList<Happening>();
        for (Happening each : run.happenings()) {
            boolean isNext = !now.isEmpty()
                    && (CAUSES.contains(each.kind())
                            || each.at() != now.get(0).at()
                            || each.node() != now.get(0).node());
            if (isNext) {
                beats.add(new Beat(now));
                now.clear();
            }
            if (each.message() < 0 || needed.contains(each.message())) {
                now.add(each);
            }
        }
        if (!now.isEmpty()) {
            beats.add(new Beat(now));
        }
        return flying(beats, (int) sent - needed.size());
    }

    private static Set<Integer> needed(Run run) {
        Set<Integer> needed = new TreeSet<>();
        boolean[] isAsked = new boolean[run.of().sites().size()];
        for (int i = run.happenings().size() - 1; i >= 0; i--) {
            Happening each = run.happenings().get(i);
            boolean isClient = each.kind() == Happening.Kind.ISSUED || each.kind() == Happening.Kind.ANSWERED;
            if (each.kind() == Happening.Kind.SENT && isAsked[each.other()]) {
                needed.add(each.message());
                isAsked[each.node()] = true;
            } else if (isClient) {
                isAsked[each.node()] = true;
            }
        }
        return needed;
    }

    private static Beats flying(List<Beat> beats, int hidden) {
        Map<Integer, Happening> flying = new HashMap<>();
        Map<Integer, Integer> gone = new HashMap<>();
        var order = new ArrayList<Integer>();
        for (int i = 0; i < beats.size(); i++) {
            for (Happening each : beats.get(i).happenings()) {
                if (each.kind() == Happening.Kind.SENT) {
                    flying.put(each.message(), each);
                    order.add(each.message());
                } else if (each.message() >= 0) {
                    flying.remove(each.message());
                } else if (each.kind() == Happening.Kind.CRASHED) {
                    for (int message : order) {
                        Happening start = flying.get(message);
                        if (start != null && start.other() == each.node()) {
                            flying.remove(message);
                            gone.put(message, i);
                        }
                    }
                }
            }
        }
        List<Happening> open =
                order.stream().filter(flying::containsKey).map(flying::get).toList();
        return new Beats(List.copyOf(beats), hidden, open, Map.copyOf(gone));
    }
}
