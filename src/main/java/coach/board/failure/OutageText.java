package coach.board.failure;

import java.util.ArrayList;
import java.util.List;

/** What a fault does, in lines of text. */
public final class OutageText {
    private OutageText() {}

    /**
     * Returns the outage, a line each: what follows with the requirements missed, what was assumed, what is missing.
     */
    public static List<String> lines(Outage outage) {
        var lines = new ArrayList<String>();
        for (Consequence each : outage.consequences()) {
            lines.add("%s: %s".formatted(each.weight().word(), each.text()));
            each.missed().forEach(missed -> lines.add("  missed: " + missed));
        }
        outage.assumptions().forEach(each -> lines.add("assumed: " + each));
        outage.missing().forEach(each -> lines.add("not drawn: " + each));
        return lines;
    }

    /** Returns the worst of it in one sentence, with the requirement that is missed. */
    public static String first(Outage outage) {
        Consequence first = outage.first();
        String missed =
                first.missed().isEmpty() ? "" : "; missed: " + first.missed().get(0);
        return first.text() + missed;
    }
}
