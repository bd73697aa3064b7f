package coach.interview.conflict;

import java.util.List;
import java.util.Locale;

/**
 * The closed vocabulary of what a candidate can have established. Facts with patterns are looked for in the sentences
 * of the answers, those without are found in the diagram, in the course of the interview, or by a reader of their own.
 */
public enum FactKind {
    // --- numbers ---------------------------------------------------------------------------------------------------
    READS_PER_WRITE("how many reads there are for a write", Measure.COUNT),
    PEAK_RATE("operations a second at the peak", Measure.RATE, "@peak"),
    CAPACITY(
            "operations a second that the design as a whole takes",
            Measure.RATE,
            "cluster|system|design|tier|store|database|db|service|fleet|we|it|shards|gateways & handle|handles|takes|take"
                    + "|sustain|sustains|capacity|supports|serves|copes|sized for|provisioned ~12"),
    STORED(
            "bytes kept in the end",
            Measure.DATA,
            "storage|store|stored|total|after|retention|keep|growth|history|data"),
    DISK_CAPACITY(
            "bytes that the whole store holds",
            Measure.DATA,
            "one|single|cluster|store|database|db|machine|disk|disks|node & holds|hold|fits|fit|capacity|has room ~10"),
    AVAILABILITY("the share of time that the service is up", Measure.SHARE, "available|availability|uptime|up|nines"),
    DURABILITY_NINES("nines of durability", Measure.COUNT),
    LATENCY("how fast an answer must be", Measure.TIME, "p99|p95|latency|within|under|below|faster|respond|response"),
    FRESHNESS(
            "how old what is shown may be at most",
            Measure.TIME,
            "fresh|visible|see|sees|shown|appear|appears|stale|staleness|up to date|propagate & within|at most|after|under"
                    + "|less than|than|up to|no more than ~10"),
    CACHE_TTL(
            "how long a cache keeps an entry",
            Measure.TIME,
            "ttl|time to live|@cache & ttl|expire|expires|for|time to live"),
    POLL_INTERVAL("how often clients ask", Measure.TIME, "poll|polls|polling & every|each|interval"),
    RETENTION(
            "how long data is kept",
            Measure.TIME,
            "keep|kept|retain|retained|retention|expire|expires|delete|deleted & after|for|older"),
    RECOVERY(
            "how soon the service must be back",
            Measure.TIME,
            "rto|recover|recovers|back|failover|takes over & within|in|under"),
    BUDGET("what it may cost a month", Measure.MONEY, "budget|at most|may cost|must not cost|no more than|below"),
    COST("what it costs a month", Measure.MONEY, "cost|costs|price|pay|bill|spend|come to|about|for"),
    COST_NAMED(
            "money was spoken of, with a number or without",
            Measure.NONE,
            "dollar|dollars|usd|euro|euros|bill|money|cents|expensive|cheap|cheaper|cheapest|budget",
            "cost|costs|price & storage|machines|servers|instances|egress|bandwidth|a month|per month|a year|memory|disk|disks ~10"),
    DRAWN_COPIES("copies of a store that the diagram says, one included", Measure.COUNT),
    DRAWN_REGIONS("regions that the diagram names", Measure.COUNT),
    DRAWN_INSTANCES("running copies in the diagram", Measure.COUNT),

    // --- consistency and replication -------------------------------------------------------------------------------
    LINEARIZABLE(
            "a promise that every read sees the latest write",
            Measure.NONE,
            "linearizable|linearizability|strong consistency|strongly consistent|strict consistency|strictly consistent",
            "read|reads|user|users|everyone & always|must & latest write|latest value|most recent write ~10"),
    EVENTUAL("eventual consistency is enough", Measure.NONE, "eventual consistency|eventually consistent|eventual"),
    CAUSAL("an effect is never seen before its cause", Measure.NONE, "causal|causally|causal consistency"),
    READ_YOUR_WRITES(
            "people see their own writes at once",
            Measure.NONE,
            "read your writes|read-your-writes|read your own writes",
            "own|their own|his own|my & immediately|at once|always|right away|instantly & see|sees|shown ~10"),
    REPLICA_READS(
            "reads are answered by copies that may lag",
            Measure.NONE,
            "read|reads|queries & from|go to|goes to|served by|on|hit & replica|replicas|follower|followers|secondaries"
                    + "|nearest copy|any replica ~10"),
    ASYNC_REPLICATION(
            "copies follow later",
            Measure.NONE,
            "asynchronous replication|async replication|replicate asynchronously|replicates asynchronously"
                    + "|replicated asynchronously|replicated async|replicate async",
            "@replica & asynchronously|async|in the background|lazily ~8"),
    SYNC_REPLICATION(
            "a write waits for a copy",
            Measure.NONE,
            "synchronous replication|sync replication|replicated synchronously|replicate synchronously",
            "@replica & synchronously|before acknowledging|before the ack|before ack ~8"),
    SYNC_CROSS_REGION(
            "a write waits for another region",
            Measure.NONE,
            "region|regions & synchronously|synchronous & replicate|replicated|replication|write|writes|commit|copies|copy ~12"),
    WRITE_ALL(
            "a write waits for every copy",
            Measure.NONE,
            "all replicas|every replica|all copies|all three replicas & acknowledge|ack|acks|confirm|wait|waits|synchronously ~10"),
    QUORUM("a majority is asked", Measure.NONE, "@quorum", "raft|paxos|consensus"),
    MULTI_LEADER(
            "several places accept writes for the same data",
            Measure.NONE,
            "multi leader|multi-leader|multi master|active active|active-active",
            "write|writes & accepted|accept|accepts|local|locally & every region|each region|any region|all regions ~12"),
    SINGLE_LEADER(
            "one node takes all writes",
            Measure.NONE,
            "single leader|one leader|single primary|one primary|single master|one master|single writer",
            "all writes & leader|primary|master ~8"),
    LAST_WRITE_WINS(
            "the later timestamp wins", Measure.NONE, "last write wins|lww|last writer wins|latest timestamp wins"),
    NO_LOST_UPDATE(
            "no update may overwrite another unseen",
            Measure.NONE,
            "no|never|must not|without & lost update|lost updates|lose an update|lose updates|overwrite|overwritten ~8"),
    CLOCK_ORDER(
            "order by the clocks of machines",
            Measure.NONE,
            "order|ordered|sort|sorted|sorting & timestamp|timestamps|wall clock|clock|created_at|server time ~8"),
    LOGICAL_ORDER(
            "order by counters, not clocks",
            Measure.NONE,
            "sequence number|sequence numbers|lamport|vector clock|version vector|logical clock|hlc|sequencer|snowflake"),
    UNIQUE(
            "something must be unique",
            Measure.NONE,
            "unique|uniqueness|never taken twice|taken only once & name|names|username|email|handle|id|account|must ~10"),
    TRANSACTIONS(
            "changes to several records happen together",
            Measure.NONE,
            "transaction|transactions|acid|atomically & across|between|several|multiple|both|spanning ~8"),
    STICKY(
            "people stay with one copy",
            Measure.NONE,
            "sticky|own session|same replica|session token|version token|pinned",
            "read|reads|served|answered & leader|primary|owner|home region ~6"),

    // --- durability, availability ----------------------------------------------------------------------------------
    NO_LOSS(
            "nothing acknowledged may be lost",
            Measure.NONE,
            "never lost|never lose|no loss|no data loss|not be lost|never be lost|zero data loss|must not lose|cannot lose"),
    EARLY_ACK(
            "acknowledged before it is safe",
            Measure.NONE,
            "ack|acknowledge|acknowledged|confirm|return|answer|reply|respond & before & written|persisted|stored|disk"
                    + "|durable|saved|flushed ~10",
            "fire and forget|write behind|write-behind|write back cache|write-back"),
    MEMORY_STORE(
            "the only copy is in memory",
            Measure.NONE,
            "only|just|solely & memory|redis|ram ~6",
            "redis|memcached|memory & source of truth|main store|primary store|system of record|database ~8"),
    ONE_ZONE(
            "everything stands in one place",
            Measure.NONE,
            "one zone|single zone|one data center|single data center|one datacenter|single datacenter|one availability zone|one region|single region"),
    SURVIVE_REGION(
            "the loss of a region is survived",
            Measure.NONE,
            "survive|survives|tolerate|tolerates|withstand & region|regions ~8",
            "region & fails|dies|is down|lost & works|available|continue|stay up|keeps ~14"),
    MAINTENANCE(
            "the service is taken down on purpose",
            Measure.NONE,
            "maintenance window|planned downtime|scheduled downtime|take it down|shut it down|stop the service|stop writes"),
    MANUAL_FAILOVER(
            "a person promotes the copy",
            Measure.NONE,
            "manual|manually|by hand|operator|on call|on-call|engineer & failover|fail over|promote|promotes|promoted|switch|switches ~10"),

    // --- load, caches, queues --------------------------------------------------------------------------------------
    READ_HEAVY(
            "there are far more reads than writes",
            Measure.NONE,
            "read heavy|read-heavy|mostly reads|reads dominate|far more reads"),
    WRITE_HEAVY(
            "there are far more writes than reads",
            Measure.NONE,
            "write heavy|write-heavy|mostly writes|writes dominate|far more writes"),
    CACHE(
            "copies are kept for speed",
            Measure.NONE,
            "@cache",
            "precompute|precomputed|materialized|materialised|timeline in memory"),
    NO_CACHE(
            "no cache is needed",
            Measure.NONE,
            "no cache|no caching|without a cache|dont need a cache|do not need a cache|dont cache"),
    INVALIDATION(
            "a cache learns of changes",
            Measure.NONE,
            "invalidate|invalidated|invalidation|invalidates|evict|evicted|purge|purged|write through|write-through|refresh|refreshed",
            "@cache & update|updated|updates|version|versioned|bypass|bypasses|delete|deleted ~8"),
    SHARDING("data is split over machines", Measure.NONE, "@shard"),
    FITS_ONE_MACHINE(
            "one machine is enough for the data",
            Measure.NONE,
            "fits|fit|enough|holds|sufficient|do & one machine|single machine|one node|single node|one server|one box|single instance|one database|single database ~10"),
    AVERAGE_SIZING(
            "machines for the average load",
            Measure.NONE,
            "size|sized|sizing|provision|provisioned|plan|planned|capacity|servers|machines & average|mean ~8"),
    REAL_TIME(
            "people see it at once",
            Measure.NONE,
            "real time|real-time|instantly|near real time|at once|within a second|within seconds"),
    BATCH(
            "it is done in a batch",
            Measure.NONE,
            "nightly|once a day|every night|daily job|batch job|batch jobs|cron|hourly job|once an hour"),
    PUSH(
            "the server pushes",
            Measure.NONE,
            "push|pushed|pushes|websocket|websockets|server sent events|sse|long poll|long polling"),
    EXACTLY_ONCE(
            "it happens exactly once",
            Measure.NONE,
            "exactly once|exactly-once|only once|no duplicates|never twice|not twice"),
    RETRIES(
            "what failed is sent again",
            Measure.NONE,
            "retry|retries|retried|resend|resends|redeliver|redelivered|at least once|at-least-once"),
    IDEMPOTENT(
            "doing it twice changes nothing",
            Measure.NONE,
            "idempotent|idempotency|idempotence|dedup|dedupe|deduplicate|deduplicated|deduplication|same id|request id|message id",
            "drop|drops|dropped|detect|detects|ignore|ignores|recognise|recognises|reject|rejects & duplicate|duplicates|repeat|repeats ~6"),
    ORDERED(
            "order must be kept",
            Measure.NONE,
            "in order|ordered|ordering|fifo|same order|order of & must|keep|keeps|kept|preserve|preserved|guarantee|guaranteed|strict|arrive|arrives|delivered ~10"),
    PARALLEL_CONSUMERS(
            "many workers take from one queue",
            Measure.NONE,
            "worker|workers|consumer|consumers & parallel|competing|concurrently|many|pool ~8"),
    STATELESS("servers keep nothing", Measure.NONE, "stateless"),
    SESSION_STATE(
            "servers keep something of their clients",
            Measure.NONE,
            "session|sessions|cart|login|state & memory|local memory|in process|heap & server|servers|service|services|node|nodes|instance ~12",
            "sticky session|sticky sessions"),
    SYNC_ANSWER(
            "the result is in the same answer",
            Measure.NONE,
            "same request|same response|synchronous response|response contains|answer contains|waits for the result|waits for the answer"),
    ANALYTICS_ON_PRIMARY(
            "reports run on the main store",
            Measure.NONE,
            "analytics|reports|report|reporting|dashboards|bi & main|primary|production|same|directly|live & database|db|store|tables ~12"),

    // --- people, privacy -------------------------------------------------------------------------------------------
    EU_RESIDENCY(
            "data of Europeans stays in Europe",
            Measure.NONE,
            "eu|european|europe|europeans & stay|stays|stored|store|kept|keep|remain|leave|leaves|residency|resident & eu|europe|region|union ~12"),
    REPLICATES_EVERYWHERE(
            "all data goes to all regions",
            Measure.NONE,
            "@replica & every region|all regions|each region|worldwide|globally|other regions|us ~8"),
    GLOBAL_USERS(
            "users are all over the world",
            Measure.NONE,
            "users|people|customers|clients|audience & worldwide|global|globally|all over the world|every continent|all continents|international ~8"),
    DELETION(
            "people can have their data deleted",
            Measure.NONE,
            "account|user|users|gdpr|request|person|erasure|right to be forgotten & delete|deleted|deletes|deletion|erase|erased|removed|forgotten & data|messages|all|everything|must|within|posts|records|everywhere ~16"),
    IMMUTABLE_LOG(
            "a log that is never changed",
            Measure.NONE,
            "log|logs|event log|events|event stream|ledger & immutable|append only|append-only|never changed|never deleted ~8"),
    CRYPTO_SHRED(
            "deleting a key deletes the data",
            Measure.NONE,
            "crypto shred|crypto-shred|crypto shredding|delete the key|key per user|throw the key away|tombstone|tombstones|compaction|compacted"),
    BACKUPS_KEPT(
            "backups are kept for long",
            Measure.NONE,
            "backup|backups|snapshot|snapshots & year|years|for ever|forever|kept|keep ~8"),
    BACKUPS_CLEANED(
            "deletion reaches the backups",
            Measure.NONE,
            "backup|backups & delete|deleted|removed|erased|expire|expires|rotate|rotated|purged ~14"),
    END_TO_END(
            "only the ends can read it",
            Measure.NONE,
            "end to end|end-to-end|e2e|e2ee & encrypt|encrypted|encryption|e2ee ~4"),
    SERVER_READS(
            "the server looks into the content",
            Measure.NONE,
            "server|service|backend|we|moderation|spam|search|index & search|searches|scan|scans|moderate|moderates|index|indexes|reads|inspects|filter|filters & content|messages|text|message|body ~12"),
    PERSONAL_DATA("the data is personal", Measure.NONE, "@personal"),
    LOGS_CONTENT(
            "content is written to logs",
            Measure.NONE,
            "log|logs|logged & full|whole|every|all|raw & request|requests|body|bodies|message|messages|payload|payloads|content|password|passwords ~10"),
    FOREVER("data is kept for ever", Measure.NONE, "for ever|forever|never deleted|never expires|indefinitely"),

    // --- the diagram -----------------------------------------------------------------------------------------------
    DRAWN("something is drawn", Measure.NONE),
    DRAWN_STORE("a store that something calls", Measure.NONE),
    DRAWN_SEVERAL("a store that is drawn in several copies", Measure.NONE),
    DRAWN_CACHE("a cache or CDN", Measure.NONE),
    DRAWN_QUEUE("a queue", Measure.NONE),
    DRAWN_FOLLOWER("a follower, replica or standby of a store", Measure.NONE),
    DRAWN_ASYNC_COPY("an asynchronous arrow from a store to a store", Measure.NONE),
    DRAWN_FOLLOWER_READ("an arrow from a caller to a follower", Measure.NONE),
    DRAWN_ONE_COPY("a part that is said to be there once", Measure.NONE),
    DRAWN_ONE_REGION("every region named is one and the same", Measure.NONE),
    DRAWN_OUTSIDE_EU("regions are named, none in Europe", Measure.NONE),
    DRAWN_SYNC_CROSS_REGION("a call that waits for another region", Measure.NONE),
    DRAWN_CLIENT_TO_STORE("clients call a store directly", Measure.NONE),

    // --- the course of the interview ---------------------------------------------------------------------------------
    ASSUMPTION_UNUSED("an assumption that no later answer uses", Measure.NONE),
    REQUIREMENT_UNSERVED("a stated requirement whose flow is not drawn", Measure.NONE);

    private final String meaning;
    private final Measure measure;
    private final String patterns;

    FactKind(String meaning, Measure measure, String... patterns) {
        this.meaning = meaning;
        this.measure = measure;
        this.patterns = String.join("\n", patterns);
    }

    /** Returns what it says, as a phrase. */
    public String meaning() {
        return meaning;
    }

    /** Returns what its number measures. */
    public Measure measure() {
        return measure;
    }

    /** Returns the patterns that find it in a sentence; none where it is found otherwise. */
    List<String> patterns() {
        return patterns.lines().toList();
    }

    /** Returns the name used in rules: {@code reads-per-write}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
