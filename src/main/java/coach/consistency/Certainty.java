package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.List;

/** Tells of two values of one key and the times at which each must have been there. */
final class Certainty {
    private final History history;
    private final People people;

    Certainty(History history, People people) {
        this.history = history;
        this.people = people;
    }

    /** Returns the two facts and that they contradict each other. */
    List<String> tell(Because.Zones zones) {
        return List.of(
                fact(zones.key(), zones.first()),
                fact(zones.key(), zones.second()),
                People.text(zones.key()) + " cannot hold both at once");
    }

    private String fact(String key, Because.Zone zone) {
        String value = zone.write() == Witness.INIT && zone.links().isEmpty()
                ? "The initial " + People.text(history.initial())
                : People.text(zone.value());
        String chain = zone.links().isEmpty() ? "" : " (or what the changes chained to it made of it)";
        if (zone.isForward()) {
            String since = zone.fromOp() == Witness.INIT
                    ? "from the beginning"
                    : "from %s, when %s was answered".formatted(people.time(zone.from()), people.noun(zone.fromOp()));
            return "%s is certainly in %s%s %s, until %s, when %s started"
                    .formatted(value, People.text(key), chain, since, people.time(zone.to()), people.noun(zone.toOp()));
        }
        String from = "%s, when %s started".formatted(people.time(zone.from()), people.noun(zone.fromOp()));
        String to = zone.to() == Op.NEVER
                ? "later"
                : zone.fromOp() == zone.toOp()
                        ? "%s, when it was answered".formatted(people.time(zone.to()))
                        : "%s, when %s was answered".formatted(people.time(zone.to()), people.noun(zone.toOp()));
        return "%s must be in %s%s at some instant from %s, to %s".formatted(value, People.text(key), chain, from, to);
    }
}
