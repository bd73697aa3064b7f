package coach.claim;

import coach.history.Ink;
import coach.history.Picture;
import coach.history.TimelineText;
import coach.store.SpaceTimeText;
import coach.store.StoryText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in a few lines how a sentence was read and what came of it. */
public final class HearingText {
    private HearingText() {}

    /** Returns how the sentence was read, in one or two sentences. */
    public static String reading(Reading reading) {
        String notes = reading.notes().isEmpty() ? "" : " (" + String.join("; ", reading.notes()) + ")";
        if (reading.claim().isPresent()) {
            String how = reading.isWhole()
                    ? ""
                    : " Only the main words were read; if you mean something else, say it shorter.";
            return "Read as: " + reading.claim().get().words() + "." + notes + how;
        }
        var text =
                new StringBuilder("Not read as a claim: ").append(reading.why()).append(notes);
        if (!reading.others().isEmpty()) {
            text.append(" Perhaps you mean:");
            for (int i = 0; i < reading.others().size(); i++) {
                text.append("\n  ")
                        .append(i + 1)
                        .append(". ")
                        .append(reading.others().get(i).words())
                        .append('.');
            }
        }
        return text.toString();
    }

    /** Returns the verdict as a word or two. */
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> "Supported";
            case REFUTED -> "Refuted";
            case DEPENDS -> "Depends";
            case NOT_UNDERSTOOD -> "Not decided";
        };
    }

    /** Returns how the sentence was read and what came of it, on one line. */
    public static String brief(Hearing hearing) {
        String decided = hearing.decision()
                .map(d -> " " + verdict(d.verdict()) + ". " + d.because()
                        + (d.theory().isEmpty() ? "" : " " + d.theory()))
                .orElse("");
        return (reading(hearing.reading()) + decided).replace('\n', ' ');
    }

    /**
     * Draws the execution that decides as a space-time diagram, or the history that the definition speaks of as a
     * timeline; empty where there is neither.
     */
    public static Optional<String> drawing(Decision decision, Ink ink, int width) {
        return decision.deciding()
                .flatMap(trial ->
                        trial.exploration().witness().map(run -> SpaceTimeText.draw(trial.story(), run, ink, width)))
                .or(() -> decision.shown().map(history -> TimelineText.draw(Picture.of(history), ink, width)));
    }

    /** Returns all of it as text, lines wrapped at {@code width} columns. */
    public static String of(Hearing hearing, Ink ink, int width) {
        List<String> parts = new ArrayList<>();
        parts.add(wrapped(reading(hearing.reading()), ink, width));
        hearing.decision().ifPresent(decision -> {
            parts.add(wrapped(verdict(decision.verdict()) + ". " + decision.because(), ink, width));
            drawing(decision, ink, width).ifPresent(drawing -> parts.add("\n" + drawing));
            if (!decision.theory().isEmpty()) {
                parts.add(wrapped(decision.theory(), ink, width));
            }
        });
        return String.join("\n", parts) + "\n";
    }

    private static String wrapped(String text, Ink ink, int width) {
        return text.lines()
                .flatMap(line -> StoryText.wrap(line, ink, width).stream())
                .collect(Collectors.joining("\n"));
    }
}
