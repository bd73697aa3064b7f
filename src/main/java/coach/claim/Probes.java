package coach.claim;

import java.util.List;

/** The stories in which each phenomenon shows: a guarantee holds only where it holds in all of them. */
final class Probes {
    private Probes() {}

    /** Returns the stories of a phenomenon; a store shows it that shows it in any of them. */
    static List<Probe> of(Phenomenon phenomenon) {
        return switch (phenomenon) {
            case STALE_READ -> List.of(Probe.of("", "alice: w profile new | bob: r profile 0", 1, 0));
            case OWN_WRITE_MISSED -> List.of(Probe.of("", "alice: w profile new; r profile 0"));
            case GOING_BACK -> List.of(Probe.of("", "alice: w post hello | bob: r post hello; r post 0"));
            case EFFECT_WITHOUT_CAUSE -> List.of(
                    Probe.of("", "alice: w message lunch | bob: r message lunch; w reply yes | carol: r reply yes; r message 0"));
            case WRITER_OUT_OF_ORDER -> List.of(
                    Probe.of("", "alice: w first a; w second b | bob: r second b; r first 0"));
            case OBSERVERS_DISAGREE -> List.of(Probe.of(
                    "", "alice: w x 1 | bob: w y 1 | carol: r x 1; r y 0 | dan: r y 1; r x 0"));
            case BOTH_MISS -> List.of(Probe.of("", "alice: w x 1; r y 0 | bob: w y 1; r x 0"));
            case DISAGREE_WHILE_WRITING -> List.of(
                    Probe.of("", "alice: w post hello | bob: r post hello | carol: r post 0", 2, 1));
            case NEVER_CONVERGE -> List.of(
                    Probe.of("", "alice: w name A; r name A! | bob: w name B; r name B!"));
            case LOST_UPDATE -> List.of(
                    Probe.of("where an increment is a read and then a write", "alice: r likes 0; w likes 1 | bob: r likes 0; w likes 1"),
                    Probe.of("where an increment is one atomic compare-and-set", "alice: cas likes 0 1 | bob: cas likes 0 1"));
            case TAKEN_TWICE -> List.of(
                    Probe.of("where taking is a look and then a write", "alice: r seat 0; w seat alice | bob: r seat 0; w seat bob"),
                    Probe.of("where taking is one atomic compare-and-set", "alice: cas seat 0 alice | bob: cas seat 0 bob"));
        };
    }
}
