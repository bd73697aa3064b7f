package coach.rubric;

import coach.text.Key;

/** A percentage for each level. */
public record ByLevel(
        @Key("For a mid-level engineer, in percent.") int mid,
        @Key("For a senior engineer, in percent.") int senior,
        @Key("For a staff engineer, in percent.") int staff) {

    /** Returns the percentage at {@code level}. */
    public int at(Level level) {
        return switch (level) {
            case MID -> mid;
            case SENIOR -> senior;
            case STAFF -> staff;
        };
    }
}
