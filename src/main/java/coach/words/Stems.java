package coach.words;

import java.util.Map;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * Reduces words to what they are compared by: irregular verbs to their base form, British to American spelling, then
 * Porter's algorithm ("An algorithm for suffix stripping", Program 14(3), 1980) as Snowball has it. Words with digits
 * stay as they are. An object is for one thread.
 */
public final class Stems {
    private static final int SPELLING_LETTERS_MIN = 6;

    /** Shorter words are left alone: Porter makes "a" of "as". */
    private static final int STEMMED_LETTERS_MIN = 4;

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
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
            Map.entry("dbs", "db"),
            Map.entry("ips", "ip"),
            Map.entry("vms", "vm"),
            Map.entry("azs", "az"),
            Map.entry("dcs", "dc"),
            Map.entry("indices", "index"));

    private final PorterStemmer porter = new PorterStemmer();

    /** Returns the stem of {@code word}, which is in lower case. */
    public String of(String word) {
        if (!isAlphabetic(word) || word.length() < STEMMED_LETTERS_MIN) {
            return IRREGULAR.getOrDefault(word, word);
        }
        porter.setCurrent(american(IRREGULAR.getOrDefault(word, word)));
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
