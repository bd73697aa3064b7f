package coach.encoder;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a sentence into the pieces of words that the model knows, by number: lower case, no accents, each sign by
 * itself, and of a word always the longest known beginning (Wu and others: Google's Neural Machine Translation System,
 * 2016).
 */
final class WordPieces {
    private static final int WORD_MAX = 100;

    private final Map<String, Integer> numbers;
    private final int start;
    private final int end;
    private final int unknown;

    private WordPieces(Map<String, Integer> numbers) {
        this.numbers = numbers;
        this.start = special("[CLS]");
        this.end = special("[SEP]");
        this.unknown = special("[UNK]");
    }

    private int special(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary has no " + name);
        }
        return number;
    }

    /**
     * Reads the vocabulary from a {@code tokenizer.json}: the object {@code model.vocab}, of a number for each piece.
     *
     * @throws IllegalArgumentException if it holds none
     */
    static WordPieces read(Reader source) throws IOException {
        var numbers = new HashMap<String, Integer>(65_536);
        try (JsonReader json = new JsonReader(source)) {
            enter(json, "model");
            enter(json, "vocab");
            json.beginObject();
            while (json.hasNext()) {
                numbers.put(json.nextName(), json.nextInt());
            }
        }
        return new WordPieces(numbers);
    }

    private static void enter(JsonReader json, String name) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals(name)) {
                return;
            }
            json.skipValue();
        }
        throw new IllegalArgumentException("the tokenizer has no '" + name + "'");
    }

    /** Returns the numbers of a text's pieces between those of start and end, at most {@code most} of them. */
    int[] of(String text, int most) {
        var pieces = new ArrayList<Integer>();
        pieces.add(start);
        for (String word : words(text)) {
            cut(word, pieces);
        }
        List<Integer> kept = pieces.subList(0, Math.min(pieces.size(), most - 1));
        kept.add(end);
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        plain.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.NON_SPACING_MARK) {
                return;
            }
            boolean isGap = Character.isWhitespace(point) || Character.isSpaceChar(point) || isControl(point);
            boolean isAlone = isSign(point) || Character.isIdeographic(point);
            if (isGap || isAlone) {
                finish(word, words);
            }
            if (isAlone) {
                words.add(Character.toString(point));
            } else if (!isGap) {
                word.appendCodePoint(point);
            }
        });
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isControl(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || point == 0xfffd;
    }

    /** All printable ASCII that is neither letter nor digit counts as a sign, as in the original. */
    private static boolean isSign(int point) {
        if (point < 128) {
            return point > ' ' && !Character.isLetterOrDigit(point);
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private void cut(String word, List<Integer> pieces) {
        var cut = new ArrayList<Integer>();
        int from = 0;
        while (from < word.length()) {
            int to = word.length() <= WORD_MAX ? word.length() : from;
            while (to > from && !numbers.containsKey(piece(word, from, to))) {
                to--;
            }
            if (to == from) {
                pieces.add(unknown);
                return;
            }
            cut.add(numbers.getOrDefault(piece(word, from, to), unknown));
            from = to;
        }
        pieces.addAll(cut);
    }

    private static String piece(String word, int from, int to) {
        return (from == 0 ? "" : "##") + word.substring(from, to);
    }
}
