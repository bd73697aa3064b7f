package coach.claim;

import coach.consistency.Model;
import java.util.List;

/** The stories in which each phenomenon shows. Where there are several, they differ in what they make of one word. */
final class Probes {
    private Probes() {}

    /** Returns the stories of a phenomenon, as they can show on the subject's kind of store. */
    static List<Probe> of(Phenomenon phenomenon, Subject subject) {
        if (phenomenon == Phenomenon.GOING_BACK && subject.equals(new Subject.OfModel(Model.WEAK_CAUSAL))) {
            return List.of(
                    Probe.of("from a value back to none", "Alice: w post hello | Bob: r post hello; r post 0"),
                    Probe.of(
                            "between two values written at the same time",
                            "Alice: w post a | Bob: w post b | Carol: r post a; r post b; r post a"));
        }
        return subject instanceof Subject.OfDns ? cached(phenomenon) : plain(phenomenon);
    }

    private static List<Probe> plain(Phenomenon phenomenon) {
        return switch (phenomenon) {
            case STALE_READ -> List.of(Probe.of("", "Alice: w profile new | Bob: r profile 0", 1, 0));
            case OWN_WRITE_MISSED -> List.of(Probe.of("", "Alice: w profile new; r profile 0"));
            case GOING_BACK -> List.of(Probe.of("", "Alice: w post hello | Bob: r post hello; r post 0"));
            case EFFECT_WITHOUT_CAUSE ->
                List.of(
                        Probe.of(
                                "",
                                "Alice: w message lunch | Bob: r message lunch; w reply yes | Carol: r reply yes; r message 0"));
            case WRITER_OUT_OF_ORDER ->
                List.of(Probe.of("", "Alice: w first a; w second b | Bob: r second b; r first 0"));
            case OBSERVERS_DISAGREE -> List.of(Probe.of("", "Alice: w x 1 | Bob: w y 1; r x 0 | Carol: r x 1; r y 0"));
            case BOTH_MISS -> List.of(Probe.of("", "Alice: w x 1; r y 0 | Bob: w y 1; r x 0"));
            case DISAGREE_WHILE_WRITING ->
                List.of(Probe.of("", "Alice: w post hello | Bob: r post hello | Carol: r post 0", 2, 1));
            case NEVER_CONVERGE -> List.of(Probe.of("", "Alice: w name A; r name A! | Bob: w name B; r name B!"));
            case LOST_UPDATE ->
                List.of(
                        Probe.of(
                                "where an increment is a read and then a write",
                                "Alice: r likes 0; w likes 1 | Bob: r likes 0; w likes 1"),
                        Probe.of(
                                "where an increment is one atomic compare-and-set",
                                "Alice: cas likes 0 1 | Bob: cas likes 0 1"));
            case TAKEN_TWICE ->
                List.of(
                        Probe.of(
                                "where taking is a look and then a write",
                                "Alice: r seat 0; w seat alice | Bob: r seat 0; w seat bob"),
                        Probe.of(
                                "where taking is one atomic compare-and-set",
                                "Alice: cas seat 0 alice | Bob: cas seat 0 bob"));
        };
    }

    /** A cache shows something old only where it was asked before. */
    private static List<Probe> cached(Phenomenon phenomenon) {
        return switch (phenomenon) {
            case STALE_READ -> List.of(Probe.of("", "Alice: w record new | Bob: r record 0; r record 0", 2, 0));
            case OWN_WRITE_MISSED -> List.of(Probe.of("", "Alice: r record 0; w record new; r record 0"));
            case GOING_BACK -> List.of(Probe.of("", "Alice: w record new | Bob: r record 0; r record new; r record 0"));
            case DISAGREE_WHILE_WRITING ->
                List.of(Probe.of("", "Alice: w record new | Bob: r record new | Carol: r record 0; r record 0", 3, 1));
            case WRITER_OUT_OF_ORDER ->
                List.of(Probe.of("", "Alice: w first a; w second b | Bob: r first 0; r second b; r first 0"));
            default -> plain(phenomenon);
        };
    }
}
