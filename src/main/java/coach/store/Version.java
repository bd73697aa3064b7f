package coach.store;

/** One value of a key and its place among all values of the key. */
public record Version(String value, Stamp stamp) {
    /** Returns the newer of two versions. */
    public Version newer(Version other) {
        return other.stamp.compareTo(stamp) > 0 ? other : this;
    }
}
