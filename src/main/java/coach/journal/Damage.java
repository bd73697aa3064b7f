package coach.journal;

/**
 * What stands in a journal after its last readable line.
 *
 * @param kind how the readable part ended
 * @param line the first line that cannot be read, from 1 as editors count; line 1 is the header
 * @param events how many events were read before it
 * @param bytes how many bytes stand from there to the end of the file
 * @param kept the name of the file beside the journal where those bytes were put; empty where nothing was moved
 */
public record Damage(Kind kind, int line, int events, long bytes, String kept) {

    /** How the readable part of a journal ended. */
    public enum Kind {
        /** In a line without an end: a crash or a power cut in the middle of a write. It was never acknowledged. */
        CUT_SHORT,
        /** In a whole line that is not what was written there: changed, moved, doubled, or one before it is gone. */
        CHANGED
    }

    Damage keptIn(String name) {
        return new Damage(kind, line, events, bytes, name);
    }

    /** Returns the one sentence a person is shown: "the last line was cut short; recovered 41 events". */
    public String message() {
        String what = kind == Kind.CUT_SHORT
                ? "the last line was cut short; recovered " + count(events, "event")
                : "line " + line + " is damaged; recovered " + count(events, "event") + " before it";
        if (!kept.isEmpty()) {
            return what + "; " + count(bytes, "byte") + " after that kept in " + kept;
        }
        return kind == Kind.CUT_SHORT ? what : what + "; " + count(bytes, "byte") + " after that not used";
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
