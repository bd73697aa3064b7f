package coach.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan of a space-time diagram, before any signs or lines: a lane per site, a row per beat, time down. At most
 * {@value #LANES_MAX} lanes; the sites beyond share the last one.
 *
 * @param lanes the lanes' names
 * @param arrows messages, in the order in which they were sent
 * @param hidden how many messages were left out because nobody needed them
 * @param ending sentences about what is left when nothing happens any more, the surprise last
 */
record SpaceTime(List<String> lanes, List<Row> rows, List<Arrow> arrows, int hidden, List<String> ending) {
    static final int LANES_MAX = 6;

    /** What a row's sign stands for. */
    enum Mark {
        /** Somebody's operation, or the answer to one. */
        OPERATION,
        ARRIVAL,
        CRASH,
        RESTART,
        /** Something that concerns the network and no lane. */
        NETWORK,
        /** A node did something by itself. */
        NOTE
    }

    /** How an arrow ends. */
    enum End {
        ARRIVED,
        LOST,
        /** The message is on its way when nothing happens any more. */
        OPEN
    }

    /**
     * One beat.
     *
     * @param lane where; -1 for the network
     * @param cuts for each gap between neighbouring lanes, whether the network is broken there from this row on
     * @param down for each lane, whether its site is down from this row on
     */
    record Row(Mark mark, int lane, String label, List<Boolean> cuts, List<Boolean> down) {}

    /**
     * One message.
     *
     * @param toRow the row in which it ends; the number of rows for one that is still on its way
     */
    record Arrow(int fromLane, int fromRow, int toLane, int toRow, End end, String label) {}

    SpaceTime {
        lanes = List.copyOf(lanes);
        rows = List.copyOf(rows);
        arrows = List.copyOf(arrows);
        ending = List.copyOf(ending);
    }

    /** Plans the drawing of a run. */
    static SpaceTime of(Scenario scenario, Run run) {
        var narrator = new Narrator(scenario, run);
        Beats beats = Beats.of(run);
        var ending = new ArrayList<>(narrator.end(beats));
        if (!narrator.surprise().isEmpty()) {
            ending.add(narrator.surprise());
        }
        int sites = scenario.sites().size();
        var rows = new ArrayList<Row>();
        List<List<Integer>> groups = List.of();
        var down = new boolean[sites];
        for (Beat beat : beats.all()) {
            Happening first = beat.first();
            switch (first.kind()) {
                case PARTITIONED, HEALED -> groups = first.groups();
                case CRASHED -> down[first.node()] = true;
                case RESTARTED -> down[first.node()] = false;
                default -> {}
            }
            rows.add(new Row(
                    mark(beat),
                    first.node() < 0 ? -1 : lane(first.node(), sites),
                    String.join(" ", narrator.told(beat)),
                    cuts(groups, sites),
                    down(down)));
        }
        return new SpaceTime(lanes(scenario.sites()), rows, arrows(beats, sites), beats.hidden(), ending);
    }

    private static int lane(int node, int sites) {
        return sites <= LANES_MAX ? node : Math.min(node, LANES_MAX - 1);
    }

    private static List<String> lanes(List<String> sites) {
        if (sites.size() <= LANES_MAX) {
            return sites;
        }
        var lanes = new ArrayList<>(sites.subList(0, LANES_MAX - 1));
        lanes.add(sites.size() - LANES_MAX + 1 + " others");
        return lanes;
    }

    private static Mark mark(Beat beat) {
        return switch (beat.first().kind()) {
            case PARTITIONED, HEALED -> Mark.NETWORK;
            case CRASHED -> Mark.CRASH;
            case RESTARTED -> Mark.RESTART;
            case ISSUED, ANSWERED -> Mark.OPERATION;
            case ARRIVED, LOST ->
                beat.has(Happening.Kind.ANSWERED)
                        ? Mark.OPERATION
                        : beat.has(Happening.Kind.LOST) ? Mark.NOTE : Mark.ARRIVAL;
            case NOTED, SENT -> beat.has(Happening.Kind.ANSWERED) ? Mark.OPERATION : Mark.NOTE;
        };
    }

    private static List<Boolean> cuts(List<List<Integer>> groups, int sites) {
        var cuts = new ArrayList<Boolean>();
        for (int gap = 0; gap + 1 < Math.min(sites, LANES_MAX); gap++) {
            cuts.add(!Fault.areJoined(groups, gap, gap + 1));
        }
        return List.copyOf(cuts);
    }

    private static List<Boolean> down(boolean[] sites) {
        var down = new ArrayList<Boolean>();
        for (int node = 0; node < Math.min(sites.length, LANES_MAX); node++) {
            down.add(sites[node] && (node < LANES_MAX - 1 || sites.length <= LANES_MAX));
        }
        return List.copyOf(down);
    }

    private static List<Arrow> arrows(Beats beats, int sites) {
        Map<Integer, Integer> ends = new HashMap<>(beats.gone());
        Map<Integer, Happening> arrived = new HashMap<>();
        for (int i = 0; i < beats.all().size(); i++) {
            for (Happening each : beats.all().get(i).happenings()) {
                if (each.message() >= 0 && each.kind() != Happening.Kind.SENT) {
                    ends.put(each.message(), i);
                    arrived.put(each.message(), each);
                }
            }
        }
        var arrows = new ArrayList<Arrow>();
        for (int i = 0; i < beats.all().size(); i++) {
            for (Happening each : beats.all().get(i).of(Happening.Kind.SENT)) {
                Integer to = ends.get(each.message());
                Happening last = arrived.get(each.message());
                boolean hasArrived = last != null && last.kind() == Happening.Kind.ARRIVED;
                arrows.add(new Arrow(
                        lane(each.node(), sites),
                        i,
                        lane(each.other(), sites),
                        to == null ? beats.all().size() : to,
                        hasArrived ? End.ARRIVED : to == null ? End.OPEN : End.LOST,
                        each.text()));
            }
        }
        return arrows;
    }
}
