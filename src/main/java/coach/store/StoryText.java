package coach.store;

import coach.history.Ink;
import coach.text.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a run of a scenario in numbered short sentences, in the words of its story.
 *
 * <pre>
 *  1  Alice writes Lunch? to the message at Dublin.
 *     Dublin sends message=Lunch? to Oregon and Tokyo.
 *  2  Oregon receives message=Lunch? from Dublin.
 *  3  Bob reads the message at Oregon: Lunch?.
 * </pre>
 */
public final class StoryText {
    private static final String INDENT = "    ";

    private StoryText() {}

    /** Returns the story without numbers, a sentence each; the surprise last where the run shows it. */
    public static List<String> sentences(Scenario scenario, Run run) {
        var narrator = new Narrator(scenario, run);
        Beats beats = Beats.of(run);
        var all = new ArrayList<String>();
        for (Beat beat : beats.all()) {
            all.addAll(narrator.told(beat));
            all.addAll(narrator.sent(beat));
        }
        all.addAll(narrator.end(beats));
        if (!narrator.surprise().isEmpty()) {
            all.add(narrator.surprise());
        }
        return all;
    }

    /** Returns the story with a number for each moment, those of {code SpaceTimeText}, ending in a line feed. */
    public static String tell(Scenario scenario, Run run, Ink ink, int width) {
        var narrator = new Narrator(scenario, run);
        Beats beats = Beats.of(run);
        var out = new StringBuilder();
        for (int i = 0; i < beats.all().size(); i++) {
            Beat beat = beats.all().get(i);
            var sentences = new ArrayList<>(narrator.told(beat));
            sentences.addAll(narrator.sent(beat));
            String head = "%2d  ".formatted(i + 1);
            for (String sentence : sentences) {
                append(out, head, sentence, ink, width);
                head = " ".repeat(head.length());
            }
        }
        narrator.end(beats).forEach(sentence -> append(out, INDENT, sentence, ink, width));
        if (!narrator.surprise().isEmpty()) {
            append(out, INDENT, narrator.surprise(), ink, width);
        }
        return out.toString();
    }

    /** Returns any text in lines of at most {@code width} columns, in the signs of an ink. */
    public static List<String> wrap(String text, Ink ink, int width) {
        return Lettering.wrap(Lettering.of(Printable.line(text), ink), width);
    }

    private static void append(StringBuilder out, String head, String sentence, Ink ink, int width) {
        String lead = head;
        for (String line : Lettering.wrap(Lettering.of(Printable.line(sentence), ink), width - head.length())) {
            out.append(lead).append(line).append('\n');
            lead = " ".repeat(head.length());
        }
    }
}
