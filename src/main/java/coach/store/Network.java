package coach.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long messages take between nodes, and what else becomes of them.
 *
 * @param id the name used in commands: {@code one-zone}
 * @param links by sender and receiver; that of a node to itself is not used
 * @param skews by node, how far its clock is ahead, in microseconds; a node beyond the end has none
 * @param pace about what one message takes, in microseconds, at least 1: how long a client of a scenario thinks
 */
public record Network(String id, String title, List<List<Link>> links, List<Long> skews, long pace) {
    private static final int CONTINENTS = 3;
    /** One-way, in microseconds, by how the two continents' numbers add up: 0-1, 0-2, 1-2. */
    private static final List<Integer> BETWEEN_CONTINENTS = List.of(40_000, 80_000, 120_000);

    private static final int IN_A_ZONE = 250;
    private static final int IN_A_REGION = 1_000;
    /** The tail's mean as a part of the least delay. */
    private static final double TAIL = 0.1;

    /**
     * One direction between two nodes.
     *
     * @param loss the probability that a message never arrives
     * @param duplication the probability that it arrives twice
     */
    public record Link(Delay delay, double loss, double duplication) {}

    public Network {
        links = links.stream().map(List::copyOf).toList();
        skews = List.copyOf(skews);
    }

    /** Returns a network in which all links are alike. */
    public static Network uniform(String id, String title, int nodes, Link link, long pace) {
        List<Link> row = Collections.nCopies(nodes, link);
        return new Network(id, title, Collections.nCopies(nodes, row), List.of(), pace);
    }

    /**
     * Returns a network in which nothing of the order of messages is sure: most are quick, one in five takes long.
     *
     * @param mean what a quick message takes on average, in microseconds
     */
    public static Network wild(int nodes, long mean) {
        Delay delay = Delay.exponential((double) mean).or(0.8, Delay.exponential(20.0 * mean));
        return uniform("wild", "delays without order", nodes, new Link(delay, 0, 0), 2 * mean);
    }

    /** Returns machines in one zone: a quarter of a millisecond one way. */
    public static Network oneZone(int nodes) {
        return uniform("one-zone", "one zone", nodes, wire(IN_A_ZONE), IN_A_ZONE);
    }

    /** Returns the zones of one region: a millisecond one way. */
    public static Network oneRegion(int nodes) {
        return uniform("one-region", "one region", nodes, wire(IN_A_REGION), IN_A_REGION);
    }

    /** Returns three continents, 40, 80 and 120 milliseconds apart; node {@code i} is on continent {@code i % 3}. */
    public static Network threeContinents(int nodes) {
        var links = new ArrayList<List<Link>>();
        for (int from = 0; from < nodes; from++) {
            var row = new ArrayList<Link>();
            for (int to = 0; to < nodes; to++) {
                int a = from % CONTINENTS;
                int b = to % CONTINENTS;
                row.add(wire(a == b ? IN_A_REGION : BETWEEN_CONTINENTS.get(a + b - 1)));
            }
            links.add(row);
        }
        return new Network("three-continents", "three continents", links, List.of(), BETWEEN_CONTINENTS.get(0));
    }

    /** Returns the three profiles in which stores are compared. */
    public static List<Network> profiles(int nodes) {
        return List.of(oneZone(nodes), oneRegion(nodes), threeContinents(nodes));
    }

    /** Most messages take little more than the least; one in a hundred takes much longer. */
    private static Link wire(double least) {
        Delay tail = Delay.exponential(least * TAIL).or(0.99, Delay.pareto(least, 2));
        return new Link(Delay.fixed(least).plus(tail), 0, 0);
    }

    /** Returns the same network with other clocks. */
    public Network skewed(List<Long> others) {
        return new Network(id, title, links, others, pace);
    }

    /** Returns the same network with messages lost and doubled. */
    public Network lossy(double loss, double duplication) {
        List<List<Link>> worse = links.stream()
                .map(row -> row.stream()
                        .map(link -> new Link(link.delay(), loss, duplication))
                        .toList())
                .toList();
        return new Network(id, title, worse, skews, pace);
    }

    Link link(int from, int to) {
        return links.get(from).get(to);
    }

    long skew(int node) {
        return node < skews.size() ? skews.get(node) : 0;
    }
}
