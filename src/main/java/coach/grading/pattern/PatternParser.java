package coach.grading.pattern;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Nearest;
import coach.text.Source;
import coach.text.Span;
import coach.words.Sentences;
import coach.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Reads one pattern, and collects every mistake in it. */
final class PatternParser {
    private static final int WITHIN_MAX = 40;
    private static final java.util.regex.Pattern NEARNESS = java.util.regex.Pattern.compile("~\\s*(\\S*)\\s*$");

    private final String text;
    private final Lexicon lexicon;
    private final Source source;
    private final Sentences sentences = new Sentences();
    private final List<Diagnostic> problems = new ArrayList<>();

    PatternParser(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.source = new Source("<pattern>", text);
    }

    Pattern parse() {
        int end = text.length();
        int within = Pattern.WITHIN;
        Matcher nearness = NEARNESS.matcher(text);
        if (nearness.find()) {
            end = nearness.start();
            within = nearness(nearness.group(1), nearness.start());
        }
        var groups = new ArrayList<Group>();
        int start = 0;
        while (start <= end) {
            int ampersand = text.indexOf('&', start);
            int stop = ampersand < 0 || ampersand > end ? end : ampersand;
            groups.add(group(start, stop));
            start = stop + 1;
        }
        if (!problems.isEmpty()) {
            throw new CoachException(problems);
        }
        return new Pattern(text, groups, within);
    }

    private int nearness(String number, int at) {
        if (!number.matches("\\d{1,3}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > WITHIN_MAX) {
            problem(
                    at,
                    text.length() - at,
                    "no nearness '~" + number + "'",
                    "end with ~ and 1 to " + WITHIN_MAX + ", such as ~10");
            return Pattern.WITHIN;
        }
        return Integer.parseInt(number);
    }

    private Group group(int start, int end) {
        var phrases = new ArrayList<Phrase>();
        if (text.substring(start, end).isBlank()) {
            problem(
                    Math.min(start, Math.max(0, end - 1)),
                    Math.max(1, end - start),
                    "an empty group",
                    "write words on both sides of &");
        } else {
            int from = start;
            while (from <= end) {
                int bar = text.indexOf('|', from);
                int stop = bar < 0 || bar > end ? end : bar;
                addAlternative(phrases, from, stop);
                from = stop + 1;
            }
        }
        return new Group(text.substring(start, end).strip(), phrases);
    }

    private void addAlternative(List<Phrase> phrases, int start, int end) {
        String alternative = text.substring(start, end).strip();
        int at = start + Math.max(0, text.substring(start, end).indexOf(alternative));
        if (alternative.isEmpty()) {
            problem(at, Math.max(1, end - start), "an empty alternative", "write a word on both sides of |");
        } else if (alternative.startsWith("@")) {
            addNamed(phrases, alternative.substring(1), at);
        } else if (alternative.matches(".*[()\\[\\]{}?~@\"].*")) {
            problem(
                    at,
                    alternative.length(),
                    "'" + alternative + "' has a sign that patterns do not know",
                    "use only words, | between alternatives, & between groups, @name, and ~N at the end");
        } else {
            addPhrase(phrases, alternative, at);
        }
    }

    private void addNamed(List<Phrase> phrases, String name, int at) {
        List<String> words = lexicon.groups().get(name);
        if (words == null) {
            String hint = Nearest.to(name, lexicon.groups().keySet())
                    .map(near -> "did you mean @" + near + "?")
                    .orElse("add it to 'words' of the question, or use one of the built-in groups");
            problem(at, name.length() + 1, "unknown word group '@" + name + "'", hint);
            return;
        }
        for (String word : words) {
            addPhrase(phrases, word, at);
        }
    }

    private void addPhrase(List<Phrase> phrases, String words, int at) {
        List<Token> tokens = sentences.tokens(words);
        if (tokens.isEmpty()) {
            problem(at, Math.max(1, words.length()), "'" + words + "' has no word", "write the word to look for");
            return;
        }
        boolean isPair = tokens.size() == 2 && tokens.stream().noneMatch(Token::isSign);
        String joined =
                isPair ? sentences.stem(tokens.get(0).word() + tokens.get(1).word()) : "";
        phrases.add(new Phrase(
                tokens.stream().map(Token::word).toList(),
                tokens.stream().map(Token::stem).toList(),
                joined));
    }

    private void problem(int at, int length, String message, String hint) {
        problems.add(new Diagnostic(source, new Span(1, at + 1, Math.max(1, length)), message, hint));
    }
}
