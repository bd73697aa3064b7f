package coach.partner.desk;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Nearest;
import coach.text.Source;
import coach.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one of two people typed, read: a command where it starts with a slash and a letter, else speech.
 *
 * @param verb the command; empty for speech
 * @param text what follows the command, or the speech, stripped
 */
record Typed<V extends Typed.Spelt>(Optional<V> verb, String text) {

    /** A command as it is typed and explained. */
    interface Spelt {
        /** Returns the constant's name. */
        String name();

        /** Returns the form of its argument; in brackets where it may be left out, empty where it takes none. */
        String argument();

        /** Returns what it does, as a phrase in lower case. */
        String help();

        /** Returns what is typed: {@code /tell}. */
        default String typed() {
            return "/" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads a line. Commands may be abbreviated as long as they stay unique.
     *
     * @throws CoachException if a command is unknown or ambiguous, or its argument is missing
     */
    static <V extends Spelt> Typed<V> of(String line, List<V> verbs) {
        String text = line.strip();
        if (!text.matches("(?s)/[A-Za-z].*")) {
            return new Typed<>(Optional.empty(), text);
        }
        String[] words = text.split("\\s+", 2);
        String word = words[0].toLowerCase(Locale.ROOT);
        String argument = words.length > 1 ? words[1].strip() : "";
        List<V> found = matching(word, verbs);
        if (found.size() != 1) {
            throw complaint(text, words[0], found.isEmpty() ? nearest(word, verbs) : "type " + names(found, " or "));
        }
        V verb = found.get(0);
        boolean isNeeded = !verb.argument().isEmpty() && !verb.argument().startsWith("[");
        if (isNeeded && argument.isEmpty()) {
            throw complaint(text, words[0], "type " + verb.typed() + " " + verb.argument());
        }
        return new Typed<>(Optional.of(verb), argument);
    }

    private static <V extends Spelt> List<V> matching(String word, List<V> verbs) {
        List<V> exact = verbs.stream().filter(verb -> verb.typed().equals(word)).toList();
        return exact.isEmpty()
                ? verbs.stream().filter(verb -> verb.typed().startsWith(word)).toList()
                : exact;
    }

    private static String nearest(String word, List<? extends Spelt> verbs) {
        return Nearest.to(word, verbs.stream().map(Spelt::typed).toList())
                .map(name -> "did you mean " + name + "?")
                .orElse("/help lists the commands");
    }

    private static String names(List<? extends Spelt> verbs, String between) {
        return verbs.stream().map(Spelt::typed).collect(Collectors.joining(between));
    }

    private static CoachException complaint(String text, String word, String hint) {
        String first = text.lines().findFirst().orElse("");
        int length = Math.max(1, Math.min(word.length(), first.length()));
        return new CoachException(List.of(new Diagnostic(
                new Source("input", text), new Span(1, 1, length), word + " cannot be followed as it stands", hint)));
    }
}
