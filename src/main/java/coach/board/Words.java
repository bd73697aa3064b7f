package coach.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names as people write them, folded so that spellings of one name are equal. */
public final class Words {
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\p{So}]+");

    /** Abbreviations that every engineer reads as the long form. */
    private static final Map<String, String> LONG_FORMS = Map.ofEntries(
            Map.entry("svc", "service"),
            Map.entry("srv", "server"),
            Map.entry("database", "db"),
            Map.entry("gw", "gateway"),
            Map.entry("lb", "loadbalancer"),
            Map.entry("elb", "loadbalancer"),
            Map.entry("msg", "message"),
            Map.entry("pg", "postgre"),
            Map.entry("postgresql", "postgre"),
            Map.entry("mongodb", "mongo"),
            Map.entry("dynamodb", "dynamo"),
            Map.entry("memcached", "memcache"));

    /** Words that say no more than that the rest is a part of a system. */
    private static final List<String> EMPTY_ENDINGS = List.of("service", "cluster", "fleet");

    private Words() {}

    /**
     * Returns the words of a name: lower case, singular, abbreviations written out. Hyphens, underscores, dots and
     * spaces separate words: {@code "Chat-svc"} gives {@code [chat, service]}.
     */
    public static List<String> of(String name) {
        var words = new ArrayList<String>();
        for (String piece : BREAK.split(name.toLowerCase(Locale.ROOT), -1)) {
            if (!piece.isEmpty()) {
                String one = singular(LONG_FORMS.getOrDefault(piece, piece));
                words.add(LONG_FORMS.getOrDefault(one, one));
            }
        }
        return List.copyOf(words);
    }

    /**
     * Returns what two spellings of one name have in common: {@code "Chat service"}, {@code chat-svc},
     * {@code ChatServices} and {@code chat} have the key {@code chat}. The name itself where it has no letter or digit.
     */
    public static String key(String name) {
        String joined = String.join("", of(name));
        return joined.isEmpty() ? name.strip() : withoutEmptyEnding(joined);
    }

    static String withoutEmptyEnding(String joined) {
        for (String ending : EMPTY_ENDINGS) {
            if (joined.endsWith(ending) && joined.length() > ending.length() + 1) {
                return joined.substring(0, joined.length() - ending.length());
            }
        }
        return joined;
    }

    private static String singular(String word) {
        if (word.length() <= 3 || !word.endsWith("s") || word.matches(".*(ss|us|is)")) {
            return word;
        }
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean hasE = word.matches(".*(xes|sses|shes)");
        return word.substring(0, word.length() - (hasE ? 2 : 1));
    }
}
