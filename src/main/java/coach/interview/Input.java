package coach.interview;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Nearest;
import coach.text.Source;
import coach.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a candidate typed, read. */
public sealed interface Input {

    /** Something said to the interviewer; not blank. */
    record Speech(String text) implements Input {}

    /** An empty line: the wish to go on. */
    record Blank() implements Input {}

    /**
     * A command.
     *
     * @param argument what follows it, stripped; empty where nothing does
     */
    record Command(Verb verb, String argument) implements Input {}

    /**
     * Reads one input: a command where it starts with a slash and a letter, speech otherwise. Commands may be
     * abbreviated as long as they stay unique: {@code /hi}.
     *
     * @throws CoachException if a command is unknown or ambiguous, or its argument is missing
     */
    static Input parse(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return new Blank();
        }
        if (!text.matches("(?s)/[A-Za-z].*")) {
            return new Speech(text);
        }
        String[] words = text.split("\\s+", 2);
        String argument = words.length > 1 ? words[1].strip() : "";
        List<Verb> found = Verb.matching(words[0]);
        if (found.size() == 1) {
            return command(text, found.get(0), argument);
        }
        throw found.isEmpty() ? unknown(text, words[0]) : ambiguous(text, words[0], found);
    }

    private static Input command(String text, Verb verb, String argument) {
        boolean isNeeded = !verb.argument().isEmpty() && !verb.argument().startsWith("[");
        if (isNeeded && argument.isEmpty()) {
            throw complaint(
                    text,
                    text,
                    verb.typed() + " needs " + verb.argument(),
                    "type " + verb.typed() + " " + verb.argument());
        }
        return new Command(verb, argument);
    }

    private static CoachException unknown(String text, String word) {
        List<String> known = Arrays.stream(Verb.values()).map(Verb::typed).toList();
        String hint = Nearest.to(word, known)
                .map(name -> "did you mean " + name + "?")
                .orElse("/help lists the commands");
        return complaint(text, word, "unknown command " + word, hint);
    }

    private static CoachException ambiguous(String text, String word, List<Verb> found) {
        String names = found.stream().map(Verb::typed).collect(Collectors.joining(" or "));
        return complaint(text, word, word + " may mean several commands", "type " + names);
    }

    private static CoachException complaint(String text, String word, String message, String hint) {
        String first = text.lines().findFirst().orElse("");
        int length = Math.max(1, Math.min(word.length(), first.length()));
        return new CoachException(
                List.of(new Diagnostic(new Source("input", text), new Span(1, 1, length), message, hint)));
    }
}
