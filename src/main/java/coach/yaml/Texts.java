package coach.yaml;

import java.util.List;

/** One text, or a list of texts, where a file may hold either. */
record Texts(List<String> values) {
    /** No text. */
    static final Texts NONE = new Texts(List.of());

    Texts {
        values = List.copyOf(values);
    }
}
