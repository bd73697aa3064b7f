package coach.grading;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the component diagram shows, as the board found it.
 *
 * @param components the components that are drawn and connected, by id
 * @param flows the flows whose whole path is drawn, by id, with the line that completes it
 */
public record DrawnFacts(Map<String, Shown> components, Map<String, Evidence> flows) {
    /** No diagram. */
    public static final DrawnFacts NONE = new DrawnFacts(Map.of(), Map.of());

    public DrawnFacts {
        components = java.util.Collections.unmodifiableMap(new TreeMap<>(components));
        flows = java.util.Collections.unmodifiableMap(new TreeMap<>(flows));
    }

    /**
     * A component in the diagram.
     *
     * @param evidence the line, or the name in it, that shows it
     * @param copies how many copies the diagram says, at least 1
     * @param zones in how many zones or regions the diagram puts it, at least 1
     */
    public record Shown(Evidence evidence, int copies, int zones) {}
}
