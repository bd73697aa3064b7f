package coach.board;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What sort of part a node is, as far as its role or its name tells. */
public enum NodeKind {
    /** Who uses the system: where requests start. */
    CLIENT(
            "client user browser mobile phone device customer visitor sender receiver recipient sdk ios android laptop"
                    + " desktop mobileapp webapp clientapp userapp player rider driver viewer author admin",
            "client user"),
    /** What keeps data for good. */
    STORE(
            "db store storage datastore cassandra postgre mysql mariadb mongo dynamo spanner cockroach cockroachdb hbase"
                    + " bigtable scylla scylladb s3 gcs blob bucket elasticsearch opensearch warehouse bigquery"
                    + " snowflake clickhouse hdfs neo4j vitess tidb rocksdb leveldb sqlite oracle ledger"
                    + " objectstore objectstorage blobstore datalake etcd zookeeper consul disk index table shard"
                    + " aurora rds firestore couchbase couchdb riak voldemort foundationdb influxdb timescaledb sql nosql",
            "db database store storage"),
    /** What keeps copies for speed. */
    CACHE("cache redis memcache cdn valkey varnish cloudfront akamai fastly", "cache cdn"),
    /** What keeps messages until somebody takes them. */
    QUEUE(
            "queue kafka rabbitmq rabbit sqs sns pubsub pulsar kinesis nats mq topic stream bus broker activemq redpanda"
                    + " jetstream eventbus eventhub messagequeue messagebus log",
            "queue topic stream bus broker log"),
    /** What passes requests on. */
    BALANCER(
            "loadbalancer balancer nginx haproxy envoy proxy gateway apigateway router alb nlb ingress edge traefik pop",
            "lb balancer proxy gateway router"),
    /** What works without being called. */
    WORKER(
            "worker consumer job cron scheduler batch processor crawler fetcher cdc debezium connector flink spark relay"
                    + " sweeper repair reconciler janitor backup prober poller fanout dispatcher etl compactor reaper indexer",
            "worker consumer cron job scheduler"),
    /** What stands outside and is only called: a mail provider, a push network. */
    EXTERNAL(
            "apn fcm twilio sendgrid email smtp sms stripe provider ses analytic metric monitoring dashboard alert",
            "external thirdparty 3rdparty"),
    /** Anything else: it is called, and calls others. */
    SERVICE("service server api backend app microservice", "service server api");

    private static final List<String> ENDINGS = List.of(
            "queue", "cache", "store", "storage", "gateway", "balancer", "worker", "client", "service", "server");

    /** What may stand for the clients where it is the whole name. */
    private static final Set<String> REQUESTS = Set.of("request", "traffic", "read", "write");

    private static final Pattern TRAILING_DIGITS = Pattern.compile("\\d+$");

    private final String words;
    private final String roles;

    NodeKind(String words, String roles) {
        this.words = " " + words + " ";
        this.roles = " " + roles + " ";
    }

    /** Returns what a node is: a role in its brackets decides; else the last word of its name that tells. */
    public static NodeKind of(Node node) {
        for (String role : node.attributes().roles()) {
            for (NodeKind kind : values()) {
                if (kind.roles.contains(" " + role + " ")) {
                    return kind;
                }
            }
        }
        return of(node.name());
    }

    /** Returns what a name says; English puts the thing last, so "chat cache" is a cache and "user table" no user. */
    public static NodeKind of(String name) {
        List<String> all = Words.of(name);
        if (all.size() == 1 && REQUESTS.contains(all.get(0))) {
            return CLIENT;
        }
        for (int last = all.size() - 1; last >= 0; last--) {
            NodeKind kind = endingAt(all, last);
            boolean isEnd = last == all.size() - 1;
            if (kind != SERVICE && (isEnd || kind != CLIENT)) {
                return kind;
            }
        }
        return SERVICE;
    }

    /** Returns whether the name's last word alone says what sort of part it is. */
    public static boolean isTold(String name) {
        List<String> all = Words.of(name);
        return !all.isEmpty() && endingAt(all, all.size() - 1) != SERVICE;
    }

    /** Returns whether {@code word} is a role that may stand in brackets. */
    static boolean isRole(String word) {
        for (NodeKind kind : values()) {
            if (kind.roles.contains(" " + word + " ")) {
                return true;
            }
        }
        return Vocabulary.isReplicaRole(word);
    }

    private static NodeKind endingAt(List<String> words, int last) {
        NodeKind two = last == 0 ? SERVICE : ofWord(words.get(last - 1) + words.get(last));
        return two == SERVICE ? ofWord(words.get(last)) : two;
    }

    private static NodeKind ofWord(String numbered) {
        String word = numbered;
        for (int digits = 0; digits < 2; digits++) {
            for (NodeKind kind : values()) {
                if (kind.words.contains(" " + word + " ")) {
                    return kind;
                }
            }
            word = TRAILING_DIGITS.matcher(word).replaceAll("");
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() > ending.length()) {
                return ofWord(ending);
            }
        }
        return SERVICE;
    }
}
