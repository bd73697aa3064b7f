package coach.question;

import coach.text.Complaint;
import coach.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rules on names: well formed, unique in the question, and known where they are referred to. */
final class Ids {
    private static final String PATTERN = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int CHARS_MAX = 40;
    private static final int LISTED_MAX = 12;
    private static final String MANY =
            "use the id of what is judged, or one with .placement, .money, .complexity or .plan after it";

    private final Map<String, String> firsts = new LinkedHashMap<>();
    private final List<Complaint> complaints;

    Ids(List<Complaint> complaints) {
        this.complaints = complaints;
    }

    /** Checks the names of one list and remembers them. */
    <T> void declare(String list, List<T> items, Function<T, String> id) {
        for (int i = 0; i < items.size(); i++) {
            String path = list + "[" + i + "].id";
            String name = id.apply(items.get(i));
            form(complaints, path, name);
            String first = firsts.putIfAbsent(name, list + "[" + i + "]");
            if (first != null) {
                complaints.add(new Complaint(
                        path, "id '" + name + "' is already that of " + first, "give one of them another name"));
            }
        }
    }

    /** Complains of a name that is not of lower-case words joined by hyphens. */
    static void form(List<Complaint> complaints, String path, String name) {
        if (name.length() > CHARS_MAX || !name.matches(PATTERN)) {
            complaints.add(new Complaint(
                    path,
                    "'" + name + "' is not a name",
                    "use up to " + CHARS_MAX + " lower-case letters, digits and single hyphens, a letter first"));
        }
    }

    /** Complains of a name that is not among the known ones. */
    static void refer(List<Complaint> complaints, String path, String what, String name, Collection<String> known) {
        if (!known.contains(name)) {
            String hint = Nearest.to(name, known)
                    .map(meant -> "did you mean " + meant + "?")
                    .orElse(known.size() > LISTED_MAX ? MANY : "one of: " + String.join(", ", known));
            complaints.add(new Complaint(path, "no " + what + " '" + name + "'", hint));
        }
    }

    /** Complains of parts without a name of their own where there are several. */
    static void parts(List<Complaint> complaints, String path, List<Part> parts) {
        var seen = new HashSet<String>();
        for (int i = 0; i < parts.size(); i++) {
            String id = parts.get(i).id();
            String at = path + ".evidence[" + i + "].id";
            if (id.isEmpty() && parts.size() == 1) {
                continue;
            }
            if (id.isEmpty()) {
                complaints.add(
                        new Complaint(at, "this part has no id, but there are several", "add 'id: a-short-name'"));
            } else if (!seen.add(id)) {
                complaints.add(
                        new Complaint(at, "two parts have the id '" + id + "'", "give one of them another name"));
            } else {
                form(complaints, at, id);
            }
        }
    }

    /** Returns the names of a list. */
    static <T> List<String> of(List<T> items, Function<T, String> id) {
        var names = new ArrayList<String>();
        items.forEach(item -> names.add(id.apply(item)));
        return names;
    }
}
