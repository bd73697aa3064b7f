package coach.claim;

import coach.words.Stems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The phrases of {@code phrases.txt}, compiled; the file says how it is written. */
final class Phrasebook {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final Pattern GROUP = Pattern.compile("[A-Z]{2,}");

    /** Kinds of names, before which "if you use" says nothing more. */
    private static final Set<String> NAMES = Set.of("model", "dns");

    private final Stems stems = new Stems();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, List<Phrase>> byKind = new TreeMap<>();
    private final Map<String, String> chat = new TreeMap<>();
    private final Set<String> fillers = new TreeSet<>();
    private final Set<String> soft = new TreeSet<>();
    private final Set<String> spelled = new TreeSet<>();
    private final Set<String> known = new TreeSet<>();

    private Phrasebook() {}

    /** Reads the program's own phrases. */
    static Phrasebook standard() {
        try (InputStream in = Phrasebook.class.getResourceAsStream("phrases.txt")) {
            if (in == null) {
                throw new IllegalStateException("phrases.txt is not beside the classes");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Phrasebook parse(String text) {
        var book = new Phrasebook();
        String[] heading = {""};
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("[")) {
                heading = line.substring(1, line.indexOf(']')).split(" ", -1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                book.add(heading, line.strip());
            }
        }
        return book;
    }

    private void add(String[] heading, String line) {
        switch (heading[0]) {
            case "" -> {
                int at = line.indexOf(" = ");
                groups.put(line.substring(0, at), expanded(line.substring(at + 3)));
            }
            case "filler" -> addWords(line, fillers);
            case "soft" -> addWords(line, soft);
            case "chat" -> {
                int at = line.indexOf(" = ");
                chat.put(line.substring(0, at), line.substring(at + 3));
                spelled.add(line.substring(0, at));
                spell(line.substring(at + 3));
            }
            default -> {
                String phrase = expanded(line);
                spell(phrase);
                String kind = heading[0];
                String id = heading.length > 1 ? heading[1] : "";
                String lead = NAMES.contains(kind) ? "(?:(?:if|when|whenever|while) (?:us |choos |pick |run )?)?" : "";
                var compiled = Pattern.compile(" (" + lead + "(?:" + stemmed(phrase) + "))(?= )");
                byKind.computeIfAbsent(kind, k -> new ArrayList<>())
                        .add(new Phrase(kind, id, heading.length > 2, compiled));
            }
        }
    }

    private void addWords(String line, Set<String> words) {
        for (String word : line.split(" +", -1)) {
            words.add(stems.of(word));
            spelled.add(word);
            known.add(stems.of(word));
        }
    }

    private void spell(String phrase) {
        Matcher matcher = WORD.matcher(phrase);
        while (matcher.find()) {
            spelled.add(matcher.group());
            known.add(stems.of(matcher.group()));
        }
    }

    private String expanded(String phrase) {
        return GROUP.matcher(phrase).replaceAll(group -> Matcher.quoteReplacement(groups.get(group.group())));
    }

    private String stemmed(String phrase) {
        return WORD.matcher(phrase).replaceAll(word -> stems.of(word.group()));
    }

    /** Returns the phrases of a kind. */
    List<Phrase> kind(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** Returns the phrases of several kinds. */
    List<Phrase> kinds(String... kinds) {
        var phrases = new ArrayList<Phrase>();
        for (String kind : kinds) {
            phrases.addAll(kind(kind));
        }
        return phrases;
    }

    /** Returns how a word in lower case is spelled in full, or the word itself. */
    String inFull(String word) {
        return chat.getOrDefault(word, word);
    }

    /** Returns whether {@code word} is a short form. */
    boolean isShort(String word) {
        return chat.containsKey(word);
    }

    /** Returns whether a stem says nothing about a claim. */
    boolean isFiller(String stem) {
        return fillers.contains(stem);
    }

    /** Returns whether a stem is used by any phrase. */
    boolean isKnown(String stem) {
        return known.contains(stem);
    }

    /** Returns the stems that may be left over beside something that was understood. */
    Set<String> soft() {
        return soft;
    }

    /** Returns every word used, as spelled; typing mistakes are repaired to these. */
    Collection<String> spelled() {
        return spelled;
    }
}
