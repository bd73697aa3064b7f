package coach.transcript.page;

import coach.transcript.page.Run.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text with emphasis and links, such as one paragraph or one cell of a table. */
public record Words(List<Run> runs) {
    /** No text. */
    public static final Words NONE = new Words(List.of());

    public Words {
        runs = List.copyOf(runs);
    }

    /** Returns plain text. */
    public static Words of(String text) {
        return NONE.then(Style.PLAIN, text);
    }

    /** Returns text in one style. */
    public static Words of(Style style, String text) {
        return NONE.then(style, text);
    }

    /** Returns a number as text. */
    public static Words of(int number) {
        return of(Integer.toString(number));
    }

    /** Returns these words with more plain text after them. */
    public Words then(String text) {
        return then(Style.PLAIN, text);
    }

    /** Returns these words with more text after them. */
    public Words then(Style style, String text) {
        return link(style, text, "");
    }

    /** Returns these words with a text after them that leads to {@code id}. */
    public Words link(Style style, String text, String id) {
        if (text.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(runs);
        all.add(new Run(style, text, id));
        return new Words(all);
    }

    /** Returns these words with others after them. */
    public Words then(Words more) {
        var all = new ArrayList<>(runs);
        all.addAll(more.runs());
        return new Words(all);
    }

    /** Whether there is no text. */
    public boolean isNone() {
        return runs.isEmpty();
    }

    /** Returns the text without emphasis. */
    public String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
