package coach.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A text cut at commas and conjunctions, so that a "not" counts only where it stands. */
final class Segments {
    private static final Pattern CUT = Pattern.compile(
            "\\s*[,;:()\u2013\u2014]+\\s*"
                    + "|\\s-+\\s"
                    + "|\\s+(?=(?:but|whereas|while|though|although|otherwise|because|since|yet|if|so|unless|once|when|whenever)\\s)");

    private final Clause clause;
    private final List<Integer> segmentOf = new ArrayList<>();

    /** Cuts {@code text}, which is in lower case. */
    Segments(String text, Wording wording) {
        var words = new ArrayList<String>();
        String[] parts = CUT.split(text, -1);
        for (int i = 0; i < parts.length; i++) {
            for (String word : wording.of(parts[i]).clause().words()) {
                words.add(word);
                segmentOf.add(i);
            }
        }
        clause = new Clause(" " + String.join(" ", words) + " ");
    }

    /** Returns the whole text as one clause. */
    Clause clause() {
        return clause;
    }

    /**
     * Returns those of {@code finds} that stand in a segment with one of the words at {@code places}, or between such.
     */
    List<Find> around(List<Integer> places, List<Find> finds) {
        int first = segmentOf.get(places.get(0));
        int last = segmentOf.get(places.get(places.size() - 1));
        return finds.stream()
                .filter(find -> {
                    int segment = segment(find);
                    return segment >= first && segment <= last;
                })
                .toList();
    }

    /** Returns the segment in which something was found. */
    int segment(Find find) {
        return segmentOf.get(place(find));
    }

    /** Returns the places of the words of a segment. */
    List<Integer> places(int segment) {
        return IntStream.range(0, segmentOf.size())
                .filter(i -> segmentOf.get(i) == segment)
                .boxed()
                .toList();
    }

    private int place(Find find) {
        int place = 0;
        for (int i = 1; i < find.start(); i++) {
            place += clause.text().charAt(i) == ' ' ? 1 : 0;
        }
        return place;
    }
}
