package coach.grading.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.words.Sentences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

    private static Listing of(String text) {
        return Listing.of(new Sentences().of(text).get(0), Guard.all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offline -> store, deliver on reconnect",
                "recipient offline => persist in per-user mailbox, deliver on reconnect, push notif meanwhile",
                "very write heavy so LSM store",
                "loc store: redis, in mem, keyed by H3 cell",
                "passwords: linearizable",
                "302 not 301, browsers cache 301 and we lose click tracking",
                "keygen: KGS precomputes random unused keys, app servers grab batches -> no collisions",
                "Password changes need linearizable consistency.",
                "Short lifetimes mean more refreshes.",
                "quorum reads and writes, so that a read sees the last write"
            })
    void terseNotesOfExpertsSaySomething(String text) {
        assertEquals(Listing.NONE, of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMAS | DAU, MAU, QPS, group chat size, write-heavy, ordering per conversation, WebSocket",
                "COMMAS | It has: base62, 62^7, 3.5 trillion, counter, KGS, key generation service",
                "BARE | WebSocket",
                "BARE | session registry gateway mapping offline inbox dedup",
                "BARE | cache and queue and socket",
                "TALK | I am familiar with sharding and I use it",
                "TALK | Chat involves important concepts such as ordering",
                "TALK | A senior engineer must mention geohash"
            })
    void listsOfKeyWordsSayNothing(Listing expected, String text) {
        assertEquals(expected, of(text));
    }
}
