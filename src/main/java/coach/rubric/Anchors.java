package coach.rubric;

import coach.text.Key;

/** What a good answer on one topic looks like at each level, as behaviour a reader could have observed. */
public record Anchors(
        @Key("Behaviour that meets the bar of a mid-level engineer.")
        String mid,

        @Key("Behaviour that meets the bar of a senior engineer.")
        String senior,

        @Key("Behaviour that meets the bar of a staff engineer.")
        String staff) {

    /** Returns the behaviour at {@code level}. */
    public String at(Level level) {
        return switch (level) {
            case MID -> mid;
            case SENIOR -> senior;
            case STAFF -> staff;
        };
    }
}
