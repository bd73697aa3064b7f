package coach.journal;

import coach.interview.Event;
import coach.rubric.Level;
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

    static Summary of(Path path, Event.Started start, Journal.Contents contents) {
        List<Event> events = contents.events();
        return new Summary(
                Sessions.id(path),
                path,
                start.question(),
                start.level(),
                start.minutes(),
                start.at(),
                events.get(events.size() - 1).at(),
                Math.toIntExact(
                        events.stream().filter(Event.Answered.class::isInstance).count()),
                events.stream().anyMatch(Event.Finished.class::isInstance),
                contents.damage().isPresent());
    }
}
