package coach.journal;

import coach.interview.Event;
import coach.rubric.Level;
import coach.text.CoachException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * One line of the list of sessions.
 *
 * @param id the session's name, unique in its folder
 * @param path of its journal
 * @param minutes the time it was begun with
 * @param last when the last event happened
 * @param answers how many answers were given, erased ones included
 * @param isFinished whether the score was shown
 * @param isDamaged whether bytes after the last readable line are unreadable
 */
public record Summary(
        String id,
        Path path,
        String question,
        Level level,
        int minutes,
        Instant started,
        Instant last,
        int answers,
        boolean isFinished,
        boolean isDamaged) {

    /**
     * Sums up what could be read of the journal at {@code path}. Only the first event is read in full: the texts of
     * bank files make up most of a journal.
     *
     * @throws CoachException where there is no first event, or this version does not know it
     */
    static Summary of(Path path, Lines.Recovered lines) {
        List<String> payloads = lines.payloads();
        if (payloads.isEmpty() || !(EventText.read(payloads.get(0)) instanceof Event.Started start)) {
            throw new CoachException("holds no session: nothing was saved in it");
        }
        int answers = 0;
        boolean isFinished = false;
        for (String payload : payloads) {
            String kind = Fields.head(payload).string("event");
            answers += kind.equals("answered") ? 1 : 0;
            isFinished |= kind.equals("finished");
        }
        Instant last = Fields.head(payloads.get(payloads.size() - 1)).instant("at");
        return new Summary(
                Sessions.id(path),
                path,
                start.question(),
                start.level(),
                start.minutes(),
                start.at(),
                last,
                answers,
                isFinished,
                lines.damage().isPresent());
    }
}
