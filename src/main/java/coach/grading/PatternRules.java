package coach.grading;

import coach.grading.pattern.Lexicon;
import coach.grading.pattern.Pattern;
import coach.question.Question;
import coach.text.CoachException;
import coach.text.Complaint;
import coach.text.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Rules on the form of parts and their patterns. */
final class PatternRules {
    private static final int WIDE = 14;

    /** Words so common in this field that they say nothing without others near them. */
    static final Set<String> GENERIC = Set.of(
            "data",
            "user",
            "users",
            "message",
            "messages",
            "server",
            "servers",
            "service",
            "system",
            "request",
            "requests",
            "client",
            "clients",
            "node",
            "nodes",
            "time",
            "value",
            "values",
            "read",
            "reads",
            "write",
            "writes",
            "send",
            "sends",
            "get",
            "gets",
            "use",
            "uses",
            "need",
            "needs",
            "store",
            "stores",
            "key",
            "keys",
            "update",
            "updates",
            "record",
            "records",
            "app",
            "one",
            "each",
            "all",
            "many",
            "more",
            "high",
            "low",
            "big",
            "large",
            "small",
            "fast",
            "slow",
            "good",
            "bad",
            "it",
            "them",
            "we",
            "post",
            "posts",
            "database",
            "db",
            "name",
            "names");

    private PatternRules() {}

    static List<Complaint> check(Question question, Lexicon lexicon) {
        var complaints = new ArrayList<Complaint>();
        var ids = new HashMap<String, Integer>();
        for (Authored authored : Authored.in(question)) {
            checkForm(authored, complaints);
            String name = authored.criterion() + "/" + authored.part().id();
            if (ids.merge(name, 1, Integer::sum) == 2) {
                complaints.add(new Complaint(
                        authored.path() + ".id",
                        "a second part '" + authored.part().id() + "' of " + authored.criterion(),
                        "give each part of a criterion a name of its own"));
            }
            checkPatterns(authored.path() + ".match", authored.part().match(), lexicon, complaints);
            checkPatterns(authored.path() + ".wrong", authored.part().wrong(), lexicon, complaints);
        }
        return complaints;
    }

    /** Returns patterns that are a bare term, and criteria that no statement can contradict. */
    static List<Complaint> advice(Question question, Lexicon lexicon) {
        var advice = new ArrayList<Complaint>();
        var contradicted = new TreeMap<String, Boolean>();
        var first = new TreeMap<String, String>();
        for (Authored authored : Authored.in(question)) {
            contradicted.merge(authored.criterion(), !authored.part().wrong().isEmpty(), Boolean::logicalOr);
            first.putIfAbsent(authored.criterion(), authored.path());
            List<String> match = authored.part().match();
            for (int i = 0; i < match.size(); i++) {
                bareTerm(authored.path() + ".match[" + i + "]", match.get(i), lexicon)
                        .ifPresent(advice::add);
            }
        }
        first.forEach((criterion, path) -> {
            if (!contradicted.getOrDefault(criterion, true)) {
                advice.add(new Complaint(
                        path + ".wrong",
                        "nothing contradicts '" + criterion + "'",
                        "write what a candidate says who has it wrong"));
            }
        });
        return advice;
    }

    private static Optional<Complaint> bareTerm(String path, String text, Lexicon lexicon) {
        List<Set<String>> singles;
        try {
            singles = Pattern.parse(text, lexicon).singles();
        } catch (CoachException e) {
            return Optional.empty();
        }
        return singles.size() != 1 || singles.get(0).isEmpty()
                ? Optional.empty()
                : Optional.of(new Complaint(
                        path,
                        "the word '" + singles.get(0).iterator().next() + "' alone earns it",
                        "add a second group with & that says what it does here"));
    }

    private static void checkForm(Authored authored, List<Complaint> complaints) {
        if (authored.part().match().isEmpty()) {
            complaints.add(new Complaint(
                    authored.path() + ".match",
                    "no pattern",
                    "write what a sentence must hold, such as 'order & chat'"));
        }
        if (authored.part().say().isEmpty()) {
            complaints.add(new Complaint(
                    authored.path() + ".say", "no model sentence", "write two or more sentences that say it"));
        }
    }

    private static void checkPatterns(String path, List<String> patterns, Lexicon lexicon, List<Complaint> complaints) {
        for (int i = 0; i < patterns.size(); i++) {
            String place = path + "[" + i + "]";
            try {
                checkStyle(place, Pattern.parse(patterns.get(i), lexicon), complaints);
            } catch (CoachException e) {
                for (Diagnostic diagnostic : e.diagnostics()) {
                    complaints.add(new Complaint(
                            place,
                            diagnostic.message() + ", at character "
                                    + diagnostic.span().column(),
                            diagnostic.hint()));
                }
            }
        }
    }

    private static void checkStyle(String place, Pattern pattern, List<Complaint> complaints) {
        List<Set<String>> singles = pattern.singles();
        if (singles.size() == 1) {
            singles.get(0).stream()
                    .filter(GENERIC::contains)
                    .findFirst()
                    .ifPresent(word -> complaints.add(new Complaint(
                            place,
                            "the word '" + word + "' alone matches nearly every answer",
                            "add a second group with &, or use a longer phrase")));
        } else if (pattern.within() > WIDE
                && singles.stream().allMatch(words -> words.stream().anyMatch(GENERIC::contains))) {
            complaints.add(new Complaint(
                    place,
                    "~" + pattern.within() + " is wide for groups that all hold common words",
                    "write ~" + WIDE + " or less, or take the common words out of one group"));
        }
    }
}
