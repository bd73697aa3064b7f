package coach.term;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** Offers the word of each {@link Completion} that can stand at the cursor, after the words typed so far. */
final class Offers implements Completer {
    private volatile Supplier<List<Completion>> completions = List::of;

    void use(Supplier<List<Completion>> offered) {
        completions = offered;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        offer(line, candidates);
    }

    void offer(ParsedLine line, List<Candidate> candidates) {
        List<String> typed = line.words().subList(0, line.wordIndex());
        Map<String, Completion> words = new LinkedHashMap<>();
        for (Completion completion : completions.get()) {
            String[] parts = completion.value().split(" ", -1);
            if (typed.size() < parts.length && isAbbreviated(typed, parts)) {
                boolean isLast = typed.size() == parts.length - 1;
                String word = parts[typed.size()];
                if (isLast || !words.containsKey(word)) {
                    words.put(word, isLast ? completion : new Completion(word, "", completion.group()));
                }
            }
        }
        words.forEach((word, completion) -> candidates.add(new Candidate(
                word, word, orNull(completion.group()), orNull(completion.description()), null, null, true)));
    }

    private static boolean isAbbreviated(List<String> typed, String[] parts) {
        for (int i = 0; i < typed.size(); i++) {
            if (!parts[i].toLowerCase(Locale.ROOT).startsWith(typed.get(i).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : BoxLines.heavy(text);
    }
}
