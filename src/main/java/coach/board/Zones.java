package coach.board;

import java.util.Set;
import java.util.regex.Pattern;

/** Names of zones and regions, as clouds and people write them. */
public final class Zones {
    private static final Set<String> ZONES = Set.of(
            "eu us ap na sa uk asia apac emea latam europe america africa india japan china korea brazil canada germany"
                    .split(" ", -1));

    private static final Pattern CLOUD_ZONE = Pattern.compile("[a-z]{2,12}-[a-z]{2,12}(-?\\d[a-z]?)?");
    private static final Set<String> COMPASS =
            Set.of("east west north south central northeast southeast northwest southwest".split(" ", -1));
    private static final Pattern LOCAL_ZONE = Pattern.compile("(az|zone|dc|region|rack)-?([0-9]{1,2}|[a-f])");

    private Zones() {}

    /** Returns whether a lower-case word names a zone or region: {@code eu}, {@code us-east-1}, {@code az2}. */
    public static boolean isZone(String word) {
        return ZONES.contains(word) || LOCAL_ZONE.matcher(word).matches() || isCloudZone(word);
    }

    private static boolean isCloudZone(String word) {
        if (!CLOUD_ZONE.matcher(word).matches()) {
            return false;
        }
        String second = word.split("-", -1)[1].replaceAll("\\d.*", "");
        return COMPASS.contains(second);
    }

    /** Returns whether two zone names can be told to lie in different regions; zones of one region do not differ. */
    public static boolean areApart(String a, String b) {
        boolean isLocal =
                LOCAL_ZONE.matcher(a).matches() || LOCAL_ZONE.matcher(b).matches();
        String first = regionOf(a);
        String second = regionOf(b);
        boolean isInside = first.equals(second) || first.startsWith(second + "-") || second.startsWith(first + "-");
        return !isLocal && !isInside;
    }

    private static String regionOf(String zone) {
        return zone.matches(".*\\d[a-z]") ? zone.substring(0, zone.length() - 1) : zone;
    }
}
