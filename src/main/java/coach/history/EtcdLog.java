package coach.history;

import coach.text.Source;
import coach.text.Span;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The console log of Jepsen's etcd test: one event a line, one register that is nil at first.
 *
 * <pre>
 * INFO  jepsen.util - 2   :invoke   :cas   [3 0]
 * INFO  jepsen.util - 2   :fail     :cas   [3 0]        the comparison failed
 * INFO  jepsen.util - 3   :info     :write :timed-out   unknown
 * </pre>
 */
final class EtcdLog {
    /** How every line begins. */
    static final String START = "INFO";

    private static final Pattern LINE = Pattern.compile("INFO\\s+jepsen\\.util\\s+-\\s+(\\d+)\\s+:(invoke|ok|fail|info)"
            + "\\s+:(read|write|cas)\\s+(nil|-?\\d+|\\[(-?\\d+) (-?\\d+)\\]|:timed-out)\\s*");
    private static final String KEY = "register";
    private static final String TIMED_OUT = ":timed-out";

    private EtcdLog() {}

    /** Reads the log; throws {@link coach.text.CoachException} with every line that is wrong. */
    static Imported read(Source source) {
        var log = new EventLog(source);
        int number = 0;
        for (Iterator<String> lines = source.text().lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            number++;
            Matcher match = LINE.matcher(line);
            if (match.matches()) {
                read(log, match, new Span(number, match.start(1) + 1, match.end() - match.start(1)));
            } else if (!line.isBlank()) {
                // hitEnd is of no use for the place: the pattern's prefix that still matches is what was understood.
                log.complain(
                        new Span(number, understood(line) + 1, 1),
                        "expected 'INFO jepsen.util - PROCESS :TYPE :FUNCTION VALUE'",
                        ":invoke, :ok, :fail or :info; :read, :write or :cas; nil, a number, [OLD NEW] or :timed-out");
            }
        }
        return log.imported(History.NIL);
    }

    private static int understood(String line) {
        Matcher prefix = Pattern.compile("INFO\\s+(jepsen\\.util\\s+(-\\s+(\\d+\\s+(:(invoke|ok|fail|info)\\s+"
                        + "(:(read|write|cas)\\s+)?)?)?)?)?")
                .matcher(line);
        return prefix.lookingAt() ? Math.min(prefix.end(), Math.max(0, line.length() - 1)) : 0;
    }

    private static void read(EventLog log, Matcher match, Span span) {
        EventLog.Type type = EventLog.Type.valueOf(match.group(2).toUpperCase(Locale.ROOT));
        Op.Kind kind = Op.Kind.valueOf(match.group(3).toUpperCase(Locale.ROOT));
        String text = match.group(4);
        String expected = match.group(5);
        boolean isTimeOut = text.equals(TIMED_OUT);
        boolean isPair = expected != null;
        if (!isTimeOut && isPair != (kind == Op.Kind.CAS)) {
            log.complain(
                    span, "a " + Words.of(kind) + " cannot have " + text, isPair ? "use a number" : "use [OLD NEW]");
            return;
        }
        @Nullable String value = isTimeOut || isUnread(type, kind) ? null : isPair ? match.group(6) : text;
        log.add(new EventLog.Event(match.group(1), type, kind, KEY, value, expected, !isTimeOut, Op.NO_TIME, span));
    }

    private static boolean isUnread(EventLog.Type type, Op.Kind kind) {
        return kind == Op.Kind.READ && type != EventLog.Type.OK;
    }
}
