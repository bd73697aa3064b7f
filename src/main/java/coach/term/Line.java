package coach.term;

import java.util.ArrayList;
import java.util.List;

/** One line that is laid out: it will not be broken any further. */
record Line(List<Run> runs) {
    static final Line EMPTY = new Line(List.of());

    Line {
        runs = List.copyOf(runs);
    }

    static Line of(Ink ink, String text) {
        return new Line(List.of(new Run(ink, text)));
    }

    int columns() {
        return runs.stream().mapToInt(run -> Columns.of(run.text())).sum();
    }

    Line then(Line other) {
        var both = new ArrayList<>(runs);
        both.addAll(other.runs);
        return new Line(both);
    }

    /** Returns this line with spaces up to {@code columns}. */
    Line padded(int columns) {
        int missing = columns - columns();
        return missing <= 0 ? this : then(of(Ink.PLAIN, " ".repeat(missing)));
    }

    /** Returns the text in {@code palette}, without spaces at its end. */
    String render(Palette palette) {
        int last = runs.size() - 1;
        while (last >= 0 && runs.get(last).text().isBlank()) {
            last--;
        }
        var text = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            Run run = runs.get(i);
            text.append(palette.dress(run.ink(), i == last ? run.text().stripTrailing() : run.text()));
        }
        return text.toString();
    }
}
