package coach.claim;

import java.util.List;

/** What replicas are called where a story does not name them. */
final class Sites {
    private static final List<String> NAMES = List.of("Dublin", "Ohio", "Tokyo", "Sydney", "Lagos");

    private Sites() {}

    /** Returns that many names, at most five. */
    static List<String> names(int nodes) {
        return NAMES.subList(0, nodes);
    }
}
