package coach.grading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes out the trade's short words and the short spellings of hasty typing: "whats the DAU", "msgs per sec". */
final class Jargon {
    private static final String WORDS = """
            dau: daily active users
            mau: monthly active users
            sla: availability target
            slo: latency target
            rpo: acceptable data loss
            rto: acceptable time to recover
            qps: queries per second
            rps: requests per second
            tps: writes per second
            p99: latency at p99
            p95: latency at p95
            p50: latency at p50
            ttl: time to live, expiry
            ttls: times to live, expiry
            e2e: end to end encryption
            e2ee: end to end encryption
            nines: nines of availability
            9s: nines of availability
            blue ticks: read receipts
            blue tick: read receipt
            geo: geographic regions
            gdpr: privacy regulation gdpr
            pii: personal data
            2fa: second factor
            mfa: second factor
            sso: single sign-on
            ptr: reverse lookups
            ddos: denial of service attacks
            cas: compare and set
            doh: dns over https
            ips: ip addresses
            pops: points of presence
            rf: number of copies
            r/w: ratio of reads to writes
            read:write: ratio of reads to writes
            1:1: one to one
            1-1: one to one
            db: database
            ppl: people
            folks: people
            msgs: messages
            msg: message
            avg: average
            pics: pictures
            whats: what's
            wats: what's
            u: you
            ur: your
            r: are
            sec: second
            secs: seconds
            w/: with
            b/c: because
            """;

    private final Map<String, String> plain = new HashMap<>();
    private final Pattern pattern;

    Jargon() {
        WORDS.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            plain.put(line.substring(0, colon), line.substring(colon + 2));
        });
        String any = plain.keySet().stream()
                .sorted(Comparator.comparingInt((String word) -> -word.length()).thenComparing(word -> word))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.pattern = Pattern.compile("(?<![\\p{Alnum}'])(?:" + any + ")(?![\\p{Alnum}'])", Pattern.CASE_INSENSITIVE);
    }

    /** Returns {@code text} in plain words. */
    String plain(String text) {
        return pattern.matcher(text)
                .replaceAll(found -> plain.getOrDefault(found.group().toLowerCase(Locale.ROOT), found.group()));
    }
}
