package coach.transcript;

import coach.interview.Event;
import coach.interview.Event.Answered;
import coach.interview.Event.Assumed;
import coach.interview.Session;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether what was assumed was used later: an assumption nobody builds on was not worth making. */
final class Assumptions {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,_]*\\s*[a-zA-Z%]{0,2}");
    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
    private static final Set<String> COMMON = Set.of(
            "assume",
            "assuming",
            "about",
            "that",
            "there",
            "this",
            "with",
            "have",
            "will",
            "would",
            "they",
            "them",
            "each",
            "from",
            "need",
            "lets",
            "should",
            "users",
            "user",
            "system",
            "also",
            "only",
            "most",
            "some",
            "than",
            "then",
            "when",
            "what",
            "which",
            "data",
            "make",
            "into",
            "over",
            "more",
            "less",
            "very",
            "just",
            "like",
            "can");
    private static final int SHARED_WORDS_MIN = 2;

    private Assumptions() {}

    /** Returns every assumption of a session with the later answers that share its number or two of its words. */
    static List<Assumption> of(Session session) {
        var assumptions = new ArrayList<Assumption>();
        List<Event> events = session.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Assumed assumed) {
                List<String> uses = events.subList(i + 1, events.size()).stream()
                        .filter(Answered.class::isInstance)
                        .map(event -> ((Answered) event).text())
                        .filter(text -> uses(text, assumed.text()))
                        .toList();
                assumptions.add(new Assumption(assumed.text(), uses));
            }
        }
        return List.copyOf(assumptions);
    }

    private static boolean uses(String answer, String assumption) {
        Set<String> numbers = found(NUMBER, assumption);
        numbers.retainAll(found(NUMBER, answer));
        Set<String> words = found(WORD, assumption);
        words.removeAll(COMMON);
        words.retainAll(found(WORD, answer));
        return !numbers.isEmpty() || words.size() >= SHARED_WORDS_MIN;
    }

    private static Set<String> found(Pattern pattern, String text) {
        var found = new LinkedHashSet<String>();
        var matcher = pattern.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            found.add(matcher.group().replaceAll("[\\s,_]", "").replaceAll("\\.$", ""));
        }
        return found;
    }
}
