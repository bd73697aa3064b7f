package coach.history;

import coach.text.Printable;
import java.math.BigDecimal;

/** The short texts of a picture. */
final class Labels {
    private static final int VALUE_CELLS_MAX = 18;

    private Labels() {}

    /** Returns what an operation did: {@code w x=1}, {@code r x→1}, {@code cas x 1→2 failed}. */
    static String of(Op op, Ink ink) {
        String key = clip(op.key(), ink);
        String value = op.value() == null ? "?" : clip(op.value(), ink);
        String what = switch (op.kind()) {
            case READ -> "r " + key + ink.gives() + value;
            case WRITE -> "w " + key + "=" + value;
            case APPEND -> "a " + key + "+" + value;
            case CAS -> "cas " + key + " " + clip(String.valueOf(op.expected()), ink) + ink.gives() + value;
        };
        return switch (op.outcome()) {
            case OK -> what + (op.isFinal() ? " !" : "");
            case FAIL -> what + " failed";
            case UNKNOWN -> what + " ?";
        };
    }

    /** Returns a process, key or value on one line, cut where it is long; the empty text is shown as quotes. */
    static String clip(String text, Ink ink) {
        String shown = text.isEmpty() ? "\"\"" : Printable.line(text);
        // The reader sees how a long value ends: appends show there.
        if (Cells.width(shown) <= VALUE_CELLS_MAX) {
            return shown;
        }
        String tail = shown.substring(shown.offsetByCodePoints(shown.length(), -6));
        return Cells.clip(shown, VALUE_CELLS_MAX - Cells.width(tail), ink.ellipsis()) + tail;
    }

    /** Returns a time in the reader's unit. */
    static String time(long time, int decimals) {
        if (time == Op.NEVER) {
            return Entry.NEVER;
        }
        return decimals == 0
                ? Long.toString(time)
                : BigDecimal.valueOf(time, decimals).stripTrailingZeros().toPlainString();
    }
}
