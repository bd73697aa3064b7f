package coach.board.failure;

import coach.board.Attributes;
import coach.board.Board;
import coach.board.Edge;
import coach.board.Node;
import coach.board.NodeKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The numbers that stand on a board: {@code client -(5k/s)-> api[x20, capacity=400/s] -> db[time=4ms, threads=16]}. */
final class Figures {
    private static final List<String> CAPACITY =
            List.of("capacity", "cap", "max", "limit", "throughput", "rps", "qps", "tps");
    private static final List<String> TIME = List.of("time", "service", "latency", "takes", "t");
    private static final List<String> THREADS = List.of("threads", "connections", "conns", "concurrency", "slots");
    private static final double HIT = 0.9;

    private final Board board;
    private final Load load;

    Figures(Board board, Load load) {
        this.board = board;
        this.load = load;
    }

    /** A number and how it is known; nothing where the board says it. */
    record Known(double value, String from) {}

    /**
     * A rate of requests.
     *
     * @param stream the same for two demands that are carried by the same requests
     */
    record Rate(double value, String from, String stream) {}

    private static String value(Attributes said, List<String> keys) {
        return keys.stream()
                .map(key -> said.values().getOrDefault(key, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Returns how many copies can take requests: instances before replicas of data; empty where nothing is said. */
    OptionalInt copies(Node node) {
        Attributes said = node.attributes();
        int copies = said.instances() > 0 ? said.instances() : said.copies();
        return copies > 0 ? OptionalInt.of(copies) : OptionalInt.empty();
    }

    /** Returns what one copy serves a second, stated as such or as the time of a request and how many run at once. */
    OptionalDouble capacity(Node node) {
        Attributes said = node.attributes();
        String stated = value(said, CAPACITY);
        if (!stated.isEmpty()) {
            OptionalDouble rate = Amounts.rate(stated);
            return rate.isPresent() ? rate : Amounts.rate(stated + "/s");
        }
        OptionalDouble noted = said.notes().stream()
                .map(Amounts::rate)
                .flatMapToDouble(OptionalDouble::stream)
                .findFirst();
        if (noted.isPresent() && node.kind() != NodeKind.CLIENT) {
            return noted;
        }
        OptionalDouble millis = millis(node);
        return millis.isPresent() && millis.getAsDouble() > 0
                ? OptionalDouble.of(threads(node).orElse(1) * 1_000 / millis.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Returns the time of one request in a part, in milliseconds. */
    OptionalDouble millis(Node node) {
        return Amounts.millis(value(node.attributes(), TIME));
    }

    /** Returns how many requests one copy works on at once. */
    OptionalDouble threads(Node node) {
        String stated = value(node.attributes(), THREADS);
        return stated.matches("\\d{1,6}") ? OptionalDouble.of(Double.parseDouble(stated)) : OptionalDouble.empty();
    }

    /** Returns the share of requests that a cache answers itself; where it is not said, nine of ten. */
    Known hit(Node cache) {
        String stated = value(cache.attributes(), List.of("hit", "hits", "hit-rate", "hitrate", "hit-ratio"));
        String digits = stated.replaceAll("[^\\d.]", "");
        if (digits.isEmpty()) {
            return new Known(
                    HIT, cache.name() + " answers 90% of what it is asked; write " + cache.name() + "[hit=90%]");
        }
        double share = Double.parseDouble(digits);
        return new Known(share > 1 ? share / 100 : share, "");
    }

    /** Returns the share of a demand's requests that comes to a store past the caches that its caller asks first. */
    Known missed(Demand demand, String part) {
        int place = demand.route().indexOf(part);
        boolean isStore = place > 0 && board.node(part).orElseThrow().kind() == NodeKind.STORE;
        if (!isStore || demand.isWrite()) {
            return new Known(1, "");
        }
        String caller = demand.route().get(place - 1);
        return board.edges().stream()
                .filter(edge -> edge.from().equals(caller) && edge.mode() == Edge.Mode.SYNC)
                .flatMap(edge -> board.node(edge.to()).stream())
                .filter(node -> node.kind() == NodeKind.CACHE)
                .findFirst()
                .map(this::hit)
                .map(hit -> new Known(1 - hit.value(), hit.from()))
                .orElse(new Known(1, ""));
    }

    /** Returns the rate of a demand: as written along its way, on its client, or else as known beside the board. */
    Optional<Rate> rate(Demand demand) {
        for (Edge edge : demand.arrows()) {
            OptionalDouble rate = Amounts.rate(edge.label());
            if (rate.isPresent()) {
                return Optional.of(
                        new Rate(rate.getAsDouble() / timesBefore(demand, edge), "", edge.from() + " -> " + edge.to()));
            }
        }
        Attributes first = board.node(demand.route().get(0)).orElseThrow().attributes();
        String stated = String.join(" ", first.notes()) + " " + value(first, List.of("rate", "load", "rps", "qps"));
        OptionalDouble rate = Amounts.rate(stated);
        if (rate.isPresent()) {
            return Optional.of(new Rate(rate.getAsDouble(), "", demand.route().get(0)));
        }
        OptionalDouble beside = load.rate(demand.isWrite());
        return beside.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rate(
                        beside.getAsDouble(),
                        "every path of %s carries %s a second, the peak in %s"
                                .formatted(
                                        demand.isWrite() ? "writes" : "reads",
                                        Amounts.people(beside.getAsDouble()),
                                        load.from()),
                        demand.isWrite() ? "writes" : "reads"));
    }

    private static double timesBefore(Demand demand, Edge until) {
        double times = 1;
        for (Edge edge : demand.arrows()) {
            if (edge.equals(until)) {
                break;
            }
            times *= Amounts.times(edge.label());
        }
        return times;
    }

    /** Returns how many requests reach a part for each one of a demand. */
    static double timesAt(Demand demand, String part) {
        double times = 1;
        for (int i = 0; i < demand.route().size(); i++) {
            if (demand.route().get(i).equals(part)) {
                return times;
            }
            if (i < demand.arrows().size()) {
                times *= Amounts.times(demand.arrows().get(i).label());
            }
        }
        return 0;
    }
}
