package coach.words;

import java.util.Map;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * Reduces words to what they are compared by: irregular verbs to their base form, abbreviations to their words and
 * number words to digits, British to American spelling, then Porter's algorithm ("An algorithm for suffix stripping",
 * Program 14(3), 1980) as Snowball has it. Words with digits stay as they are. An object is for one thread.
 */
public final class Stems {
    private static final int SPELLING_LETTERS_MIN = 6;

    /** Shorter words are left alone: Porter makes "a" of "as". */
    private static final int STEMMED_LETTERS_MIN = 4;

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("zero", "0"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("fifteen", "15"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("ninety", "90"),
            Map.entry("hundred", "100"),
            Map.entry("thousand", "1000"),
            Map.entry("msg", "message"),
            Map.entry("msgs", "message"),
            Map.entry("db", "database"),
            Map.entry("dbs", "database"),
            Map.entry("pwd", "password"),
            Map.entry("pw", "password"),
            Map.entry("yr", "year"),
            Map.entry("yrs", "year"),
            Map.entry("sec", "second"),
            Map.entry("secs", "second"),
            Map.entry("conn", "connection"),
            Map.entry("conns", "connection"),
            Map.entry("convo", "conversation"),
            Map.entry("acct", "account"),
            Map.entry("req", "request"),
            Map.entry("reqs", "request"),
            Map.entry("svc", "service"),
            Map.entry("txn", "transaction"),
            Map.entry("txns", "transaction"),
            Map.entry("tx", "transaction"),
            Map.entry("dup", "duplicate"),
            Map.entry("dups", "duplicate"),
            Map.entry("dupe", "duplicate"),
            Map.entry("dupes", "duplicate"),
            Map.entry("ppl", "people"),
            Map.entry("approx", "approximate"),
            Map.entry("bc", "because"),
            Map.entry("coz", "because"),
            Map.entry("cuz", "because"),
            Map.entry("info", "information"),
            Map.entry("repl", "replication"),
            Map.entry("written", "write"),
            Map.entry("wrote", "write"),
            Map.entry("sent", "send"),
            Map.entry("kept", "keep"),
            Map.entry("held", "hold"),
            Map.entry("lost", "lose"),
            Map.entry("grew", "grow"),
            Map.entry("grown", "grow"),
            Map.entry("chose", "choose"),
            Map.entry("chosen", "choose"),
            Map.entry("broke", "break"),
            Map.entry("broken", "break"),
            Map.entry("built", "build"),
            Map.entry("rebuilt", "rebuild"),
            Map.entry("saw", "see"),
            Map.entry("seen", "see"),
            Map.entry("told", "tell"),
            Map.entry("paid", "pay"),
            Map.entry("hidden", "hide"),
            Map.entry("gave", "give"),
            Map.entry("given", "give"),
            Map.entry("went", "go"),
            Map.entry("fell", "fall"),
            Map.entry("fallen", "fall"),
            Map.entry("knew", "know"),
            Map.entry("known", "know"),
            Map.entry("ids", "id"),
            Map.entry("ips", "ip"),
            Map.entry("vms", "vm"),
            Map.entry("azs", "az"),
            Map.entry("dcs", "dc"),
            Map.entry("indices", "index"));

    private final PorterStemmer porter = new PorterStemmer();

    /** Returns the stem of {@code word}, which is in lower case. */
    public String of(String word) {
        String base = IRREGULAR.getOrDefault(word, word);
        if (!isAlphabetic(base) || base.length() < STEMMED_LETTERS_MIN) {
            return base;
        }
        porter.setCurrent(american(base));
        porter.stem();
        return porter.getCurrent();
    }

    private static boolean isAlphabetic(String word) {
        return word.codePoints().allMatch(Character::isLetter);
    }

    private static String american(String word) {
        if (word.length() < SPELLING_LETTERS_MIN) {
            return word;
        }
        String spelled = word.replaceFirst("is(e|es|ed|ing|er|ers|ation|ations)$", "iz$1")
                .replaceFirst("our(|s|ed|ing|al)$", "or$1")
                .replaceFirst("tre(|s)$", "ter$1");
        return spelled.endsWith("logue") ? spelled.substring(0, spelled.length() - 2) : spelled;
    }
}
