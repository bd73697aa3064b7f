package coach.board;

import java.util.Locale;
import java.util.Set;

/** Words of the trade that the notation knows: roles of replicas, and what implies several copies. */
public final class Vocabulary {
    private static final Set<String> LEADERS = Set.of("leader", "primary", "master");
    private static final Set<String> FOLLOWERS =
            Set.of("follower", "replica", "secondary", "standby", "read-replica", "backup");

    private static final Set<String> SEVERAL_NAMES = Set.of(
            "cluster",
            "clusters",
            "fleet",
            "pool",
            "ring",
            "servers",
            "nodes",
            "workers",
            "gateways",
            "instances",
            "replicas",
            "brokers",
            "shards",
            "balancers",
            "followers");
    private static final Set<String> SEVERAL_NOTES = Set.of(
            "replicated",
            "ha",
            "cluster",
            "autoscaled",
            "autoscaling",
            "multi-az",
            "multi-region",
            "fleet",
            "pool",
            "redundant",
            "clustered",
            "raft",
            "quorum",
            "stateless pool");
    private static final Set<String> MANAGED = Set.of(
            "s3",
            "gcs",
            "dynamo",
            "cdn",
            "dn",
            "dns",
            "route53",
            "cloudfront",
            "sqs",
            "sn",
            "sns",
            "apn",
            "fcm",
            "spanner",
            "bigquery",
            "kinesi",
            "firestore",
            "anycast",
            "akamai",
            "fastly",
            "pubsub",
            "bigtable",
            "snowflake");

    private Vocabulary() {}

    static boolean isReplicaRole(String word) {
        return LEADERS.contains(word) || FOLLOWERS.contains(word);
    }

    static boolean isFollower(Node node) {
        return node.attributes().roles().stream().anyMatch(FOLLOWERS::contains)
                || Words.of(node.name()).stream().anyMatch(FOLLOWERS::contains);
    }

    /** Returns whether a name or a note says that there are several: "chat servers", "[autoscaled]". */
    static boolean isSeveral(Node node) {
        String last = node.name().toLowerCase(Locale.ROOT).replaceAll("^.*[^\\p{L}\\p{N}](?=.)", "");
        boolean isNamed = SEVERAL_NAMES.contains(last);
        return isNamed
                || node.attributes().notes().stream()
                        .map(note -> note.toLowerCase(Locale.ROOT))
                        .anyMatch(SEVERAL_NOTES::contains);
    }

    /** Returns whether somebody else keeps it running in several places, as with an object store or a CDN. */
    public static boolean isManaged(Node node) {
        return node.kind() == NodeKind.EXTERNAL
                || node.attributes().notes().contains("managed")
                || node.attributes().notes().stream()
                        .map(Words::of)
                        .anyMatch(words -> words.size() == 1 && MANAGED.contains(words.get(0)))
                || Words.of(node.name()).stream().anyMatch(MANAGED::contains);
    }
}
