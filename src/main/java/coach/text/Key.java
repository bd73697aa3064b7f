package coach.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What one key of a YAML file means, written beside the record component that holds it. The loader, the JSON Schema and
 * the field tables of formats.md are all read from here, so they cannot disagree.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
    /** Returns the key's meaning, as one short sentence for an author. */
    String value();

    /**
     * Returns the YAML text that stands for a key that is absent; {@link #REQUIRED} where it may not be absent. Lists
     * and maps are empty when absent, unless required.
     */
    String otherwise() default REQUIRED;

    /** Returns whether a required text, list or map may be empty all the same. */
    boolean mayBeEmpty() default false;

    /** Marks a key that must be present. */
    String REQUIRED = "\0required";
}
