package coach.term.screen;

import coach.board.failure.Consequence;
import coach.board.failure.Consequence.Weight;
import coach.board.failure.Outage;
import coach.term.Ink;
import coach.term.Rich;
import java.util.ArrayList;
import java.util.Optional;

/** What is shown when the candidate has broken the design on paper. */
public final class BreakScreen {
    private BreakScreen() {}

    public static Rich of(Optional<Outage> outage) {
        return outage.map(BreakScreen::shown).orElse(Rich.dim("That part is no longer on the diagram."));
    }

    private static Rich shown(Outage outage) {
        var text = new ArrayList<Rich>();
        for (Consequence each : outage.consequences()) {
            text.add(Rich.of(ink(each.weight()), each.weight().word() + ": ").then(each.text()));
            each.missed().forEach(missed -> text.add(Rich.item(Ink.WARN, "  ", Rich.plain("missed: " + missed))));
        }
        outage.assumptions().forEach(each -> text.add(Rich.dim("assumed: " + each)));
        outage.missing().forEach(each -> text.add(Rich.dim("not drawn: " + each)));
        return Rich.lines(text);
    }

    private static Ink ink(Weight weight) {
        return switch (weight) {
            case FAILS, OVERLOADED -> Ink.BAD;
            case LATE, UNKNOWN -> Ink.WARN;
            case HOLDS -> Ink.ACCENT;
        };
    }
}
