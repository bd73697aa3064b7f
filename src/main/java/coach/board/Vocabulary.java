package coach.board;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of the trade that the notation knows: zones, roles of replicas, and what implies several copies. */
final class Vocabulary {
    private static final Set<String> ZONES = Set.of(
            "eu us ap na sa uk asia apac emea latam europe america africa india japan china korea brazil canada germany"
                    .split(" "));

    private static final Pattern CLOUD_ZONE = Pattern.compile("[a-z]{2,12}-[a-z]{2,12}(-?\\d[a-z]?)?");
    private static final Set<String> COMPASS =
            Set.of("east west north south central northeast southeast northwest southwest".split(" "));
    private static final Pattern LOCAL_ZONE = Pattern.compile("(az|zone|dc|region|rack)-?([0-9]{1,2}|[a-f])");

    private static final Set<String> LEADERS = Set.of("leader", "primary", "master");
    private static final Set<String> FOLLOWERS =
            Set.of("follower", "replica", "secondary", "standby", "read-replica", "backup");

    private static final Set<String> SEVERAL_NAMES = Set.of("cluster", "clusters", "fleet", "pool", "ring", "servers",
            "nodes", "workers", "gateways", "instances", "replicas", "brokers", "shards", "balancers", "followers");
    private static final Set<String> SEVERAL_NOTES = Set.of("replicated", "ha", "cluster", "autoscaled", "autoscaling",
            "multi-az", "multi-region", "fleet", "pool", "redundant", "clustered", "raft", "quorum", "stateless pool");
    private static final Set<String> MANAGED = Set.of("s3", "gcs", "dynamo", "cdn", "dn", "dns", "route53", "cloudfront",
            "sqs", "sn", "sns", "apn", "fcm", "spanner", "bigquery", "kinesi", "firestore", "anycast", "akamai", "fastly",
            "pubsub", "bigtable", "snowflake");

    private Vocabulary() {}

    /** Returns whether a lower-case word names a zone or region: {@code eu}, {@code us-east-1}, {@code az2}. */
    static boolean isZone(String word) {
        return ZONES.contains(word) || LOCAL_ZONE.matcher(word).matches() || isCloudZone(word);
    }

    private static boolean isCloudZone(String word) {
        if (!CLOUD_ZONE.matcher(word).matches()) {
            return false;
        }
        String second = word.split("-")[1].replaceAll("\\d.*", "");
        return COMPASS.contains(second);
    }

    /** Returns whether two zone names can be told to lie in different regions; zones of one region do not differ. */
    static boolean areApart(String a, String b) {
        boolean isLocal = LOCAL_ZONE.matcher(a).matches() || LOCAL_ZONE.matcher(b).matches();
        String first = regionOf(a);
        String second = regionOf(b);
        boolean isInside = first.equals(second) || first.startsWith(second + "-") || second.startsWith(first + "-");
        return !isLocal && !isInside;
    }

    private static String regionOf(String zone) {
        return zone.matches(".*\\d[a-z]") ? zone.substring(0, zone.length() - 1) : zone;
    }

    static boolean isReplicaRole(String word) {
        return LEADERS.contains(word) || FOLLOWERS.contains(word);
    }

    static boolean isFollower(Node node) {
        return node.attributes().roles().stream().anyMatch(FOLLOWERS::contains)
                || Words.of(node.name()).stream().anyMatch(FOLLOWERS::contains);
    }

    /** Returns whether a name or a note says that there are several: "chat servers", "[autoscaled]". */
    static boolean isSeveral(Node node) {
        List<String> plain = List.of(node.name().toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        boolean isNamed = !plain.isEmpty() && SEVERAL_NAMES.contains(plain.get(plain.size() - 1));
        return isNamed
                || node.attributes().notes().stream()
                        .map(note -> note.toLowerCase(java.util.Locale.ROOT))
                        .anyMatch(SEVERAL_NOTES::contains);
    }

    /** Returns whether somebody else keeps it running in several places, as with an object store or a CDN. */
    static boolean isManaged(Node node) {
        return node.kind() == NodeKind.EXTERNAL
                || node.attributes().notes().contains("managed")
                || Words.of(node.name()).stream().anyMatch(MANAGED::contains);
    }
}
