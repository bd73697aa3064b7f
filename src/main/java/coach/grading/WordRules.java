package coach.grading;

import coach.question.Question;
import coach.text.Complaint;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Rules on the word groups of a question. */
final class WordRules {
    private WordRules() {}

    static List<Complaint> check(Question question) {
        var complaints = new ArrayList<Complaint>();
        new TreeMap<>(question.words()).forEach((name, words) -> {
            String path = "words." + name;
            if (!name.matches("[a-z][a-z0-9-]*")) {
                complaints.add(new Complaint(
                        path, "'" + name + "' is no name for a group", "use lower-case letters, digits and hyphens"));
            }
            if (words.isEmpty()) {
                complaints.add(new Complaint(path, "the group is empty", "list at least one word"));
            }
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                if (word.isBlank() || word.matches(".*[@&|~].*")) {
                    complaints.add(new Complaint(
                            path + "[" + i + "]",
                            "'" + word + "' is no word or phrase",
                            "write plain words, each alternative as an item of its own"));
                }
            }
        });
        return complaints;
    }
}
