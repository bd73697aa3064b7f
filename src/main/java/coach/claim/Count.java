package coach.claim;

import coach.store.Exploration;
import coach.store.Happening;
import coach.store.Run;
import java.util.Locale;

/** Says what an exploration found, with its numbers. */
final class Count {
    private Count() {}

    /** Returns how big an execution is: {@code 3 operations and 2 messages}. */
    static String of(Run run) {
        long messages = run.happenings().stream()
                .filter(h -> h.kind() == Happening.Kind.ARRIVED)
                .count();
        int operations = run.steps().size();
        return plural(operations, "operation") + " and " + (messages == 0 ? "no message" : plural(messages, "message"));
    }

    /** Returns what was looked at: {@code all 430 executions (112 situations)}. */
    static String of(Exploration exploration) {
        String situations = plural(exploration.situations(), "situation");
        if (!exploration.isExhaustive()) {
            return situations;
        }
        return exploration.executions() == Long.MAX_VALUE
                ? "every execution (" + situations + ")"
                : exploration.executions() == 1
                        ? "the only execution (" + situations + ")"
                        : "all " + plural(exploration.executions(), "execution") + " (" + situations + ")";
    }

    /** Returns a number with its noun: {@code 1 message}, {@code 1,234 messages}. */
    static String plural(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
