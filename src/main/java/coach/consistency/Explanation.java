package coach.consistency;

import coach.history.Imported;
import coach.history.Ink;
import coach.history.Op;
import coach.history.Picture;
import coach.history.TimelineSvg;
import coach.history.TimelineText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Why a model forbids a history, ready to be shown.
 *
 * @param model the model
 * @param core the operations that play a part, by index in the history
 * @param because the reason, about the history's operations
 * @param sentences the reason in words
 * @param fixes single changes that would make the core allowed, in words
 * @param picture the core as a drawing, its contradicting operations marked
 */
public record Explanation(
        Model model, List<Integer> core, Because because, List<String> sentences, List<String> fixes, Picture picture) {
    private static final int FIXES_MAX = 4;
    private static final int MARKED_MAX = 2;

    public Explanation {
        core = List.copyOf(core);
        sentences = List.copyOf(sentences);
        fixes = List.copyOf(fixes);
    }

    /**
     * Explains why {@code model} forbids a history, given the checker's reason; {@code budget} is for each check on the
     * way.
     */
    static Explanation of(Imported imported, Model model, Because because, Budget budget) {
        var history = imported.history();
        Shrink.Core core = Shrink.of(history, model, because, budget);
        int decimals = imported.decimals();
        List<String> fixes = Repair.of(history.only(core.ops()), model, budget, decimals).stream()
                .map(Repair.Fix::sentence)
                .limit(FIXES_MAX)
                .toList();
        return new Explanation(
                model,
                core.ops(),
                core.because(),
                Sentences.of(core.because(), model, history, decimals),
                fixes,
                new Picture(history, core.ops(), marked(imported, core), List.of(), imported.annotations(), decimals));
    }

    /** Marks the two that contradict each other most plainly: reads of what was lost, or the last two reads. */
    private static Set<Integer> marked(Imported imported, Shrink.Core core) {
        Set<Integer> marked = new HashSet<>(core.because().match(new Offenders()));
        marked.remove(Witness.INIT);
        if (!marked.isEmpty()) {
            return marked;
        }
        var reads = new ArrayList<Integer>();
        for (int i : core.ops()) {
            Op op = imported.history().ops().get(i);
            if (op.tells()) {
                reads.add(i);
            }
        }
        return new HashSet<>(reads.subList(Math.max(0, reads.size() - MARKED_MAX), reads.size()));
    }

    /** Returns the sentences as one text. */
    public String text() {
        return String.join(" ", sentences);
    }

    /** Draws the core in characters. */
    public String draw(Ink ink, int width) {
        return TimelineText.draw(picture, ink, width);
    }

    /** Draws the core as SVG, with the sentences below it, and {@code again}: how to see it again. */
    public String svg(String again) {
        var captions = new ArrayList<>(sentences);
        captions.add(again);
        return TimelineSvg.draw(picture, model.title() + ": violated", captions);
    }
}
