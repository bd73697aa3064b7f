package coach.history;

import org.jspecify.annotations.Nullable;

/**
 * An operation as it stands in a text, not yet checked.
 *
 * @param invoke a decimal number, or null where the text gives none
 * @param complete a decimal number, {@link #NEVER}, or null where the text gives none
 */
record Entry(
        String process,
        Op.Kind kind,
        String key,
        @Nullable String value,
        @Nullable String expected,
        Op.Outcome outcome,
        boolean isFinal,
        @Nullable String invoke,
        @Nullable String complete) {
    /** How a text says that an answer never came. */
    static final String NEVER = "inf";
}
