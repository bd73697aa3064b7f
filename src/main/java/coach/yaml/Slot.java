package coach.yaml;

import coach.text.Key;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * One key of a mapping, as a record component declares it.
 *
 * @param key as it is written in YAML: {@code wins-when} for the component {@code winsWhen}
 * @param doc its meaning
 * @param otherwise the YAML text that stands for an absent key, or {@link Key#REQUIRED}
 * @param mayBeEmpty whether a required value may be empty
 * @param type the component's type: text, a whole number, an enum, a record, a list, or a map of lists of text
 * @param fallback the value of {@code otherwise}; null where the key is required or the value is null
 */
record Slot(
        String key,
        String doc,
        String otherwise,
        boolean mayBeEmpty,
        Type type,
        @Nullable Object fallback) {

    /** Whether the key may not be absent, and its value not be empty. */
    boolean isRequired() {
        return otherwise.equals(Key.REQUIRED);
    }

    /** Whether "nothing" is a value. */
    boolean isNullable() {
        return otherwise.equals("null");
    }
}
