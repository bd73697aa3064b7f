package coach.claim;

import coach.words.Stems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ways of {@code gists.txt} to say things, in the order of the file; the file says how it is written. */
final class Gists {
    private final Stems stems = new Stems();
    private final Map<String, List<List<String>>> groups = new HashMap<>();
    private final Map<String, List<Gist>> byId = new TreeMap<>();
    private final List<Gist> all = new ArrayList<>();

    private Gists() {}

    /** Reads the program's own. */
    static Gists standard() {
        try (InputStream in = Gists.class.getResourceAsStream("gists.txt")) {
            if (in == null) {
                throw new IllegalStateException("gists.txt is not beside the classes");
            }
            var gists = new Gists();
            gists.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return gists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void parse(String text) {
        String[] heading = {""};
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("[")) {
                heading = line.substring(1, line.indexOf(']')).split(" ", -1);
            } else if (line.contains(" = ")) {
                int at = line.indexOf(" = ");
                groups.put(line.substring(0, at), ways(line.substring(at + 3).replace(' ', '|')));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                add(new Gist(heading[0], heading.length > 1 ? heading[1] : "", steps(line.strip())));
            }
        }
    }

    private void add(Gist gist) {
        all.add(gist);
        byId.computeIfAbsent(gist.id(), id -> new ArrayList<>()).add(gist);
    }

    private List<List<List<String>>> steps(String line) {
        var steps = new ArrayList<List<List<String>>>();
        for (String step : line.split(" +", -1)) {
            steps.add(ways(step));
        }
        return steps;
    }

    private List<List<String>> ways(String step) {
        var ways = new ArrayList<List<String>>();
        for (String way : step.split("\\|", -1)) {
            List<List<String>> group = groups.get(way);
            if (group != null) {
                ways.addAll(group);
            } else {
                ways.add(row(way));
            }
        }
        return ways;
    }

    private List<String> row(String way) {
        var row = new ArrayList<String>();
        for (String word : way.split("_", -1)) {
            row.add(stems.of(word));
        }
        return row;
    }

    /** Returns all, in the order of the file. */
    List<Gist> all() {
        return all;
    }

    /** Returns the places of the first of those that say one thing and are in {@code words}; empty where none is. */
    List<Integer> in(String id, List<String> words) {
        return of(id).stream()
                .flatMap(gist -> gist.in(words).stream())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns those that say one thing. */
    List<Gist> of(String id) {
        return byId.getOrDefault(id, List.of());
    }
}
