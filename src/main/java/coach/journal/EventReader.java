package coach.journal;

import coach.interview.Event;
import coach.interview.Event.FileKind;
import coach.interview.Event.Judge;
import coach.interview.Event.Nudge;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Reply;
import coach.interview.Event.Ruling;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.rubric.Topic;
import coach.text.CoachException;
import java.time.Instant;

/** The other direction of {@link EventWriter}. */
final class EventReader {
    private EventReader() {}

    /**
     * Returns the event.
     *
     * @throws CoachException where its kind is unknown, or a field is missing or misused
     */
    static Event read(Fields fields) {
        String kind = fields.string("event");
        Instant at = fields.instant("at");
        return switch (kind) {
            case "started" -> started(at, fields);
            case "pinned" -> pinned(at, fields);
            case "opened" -> new Event.Opened(at, topic(fields));
            case "answered" -> new Event.Answered(at, topic(fields), fields.string("text"));
            case "asked" -> asked(at, fields);
            case "chose" -> new Event.Chose(at, fields.string("fact"));
            case "assumed" -> new Event.Assumed(at, fields.string("text"));
            case "erased" -> new Event.Erased(at, fields.integer("number"));
            case "hinted" -> new Event.Hinted(at, topic(fields), fields.integer("hint"), fields.integer("rung"));
            case "probed" -> probed(at, fields);
            case "broke" -> new Event.Broke(at, topic(fields), fields.string("fault"));
            case "claimed" -> new Event.Claimed(at, topic(fields), fields.string("text"));
            case "skipped" -> new Event.Skipped(at, topic(fields));
            case "noted" -> new Event.Noted(at, fields.string("text"));
            case "nudged" ->
                new Event.Nudged(at, activity(fields), fields.one("nudge", Nudge.values(), EventText::word));
            case "paused" -> new Event.Paused(at);
            case "resumed" -> new Event.Resumed(at);
            case "closed" -> new Event.Closed(at);
            case "assessed" -> new Event.Assessed(at, activity(fields), fields.integer("score"));
            case "settled" -> settled(at, fields);
            case "finished" -> new Event.Finished(at);
            case "mocked" -> new Event.Mocked(at, ActReader.read(fields));
            default -> throw fields.problem("event", "unknown event '" + kind + "'");
        };
    }

    private static Event started(Instant at, Fields fields) {
        return new Event.Started(
                at,
                fields.string("session"),
                fields.string("question"),
                fields.one("level", Level.values(), Level::id),
                fields.integer("minutes"),
                fields.many("activities", Activity.values(), Activity::id),
                fields.number("seed"),
                fields.string("coach"));
    }

    private static Event pinned(Instant at, Fields fields) {
        return new Event.Pinned(
                at,
                fields.one("kind", FileKind.values(), EventText::word),
                fields.string("name"),
                fields.string("sha256"),
                fields.string("text"));
    }

    private static Event asked(Instant at, Fields fields) {
        return new Event.Asked(
                at,
                topic(fields),
                fields.string("text"),
                fields.one("reply", Reply.values(), EventText::word),
                fields.strings("facts"));
    }

    private static Event settled(Instant at, Fields fields) {
        return new Event.Settled(
                at,
                fields.string("criterion"),
                fields.one("ruling", Ruling.values(), EventText::word),
                fields.one("by", Judge.values(), EventText::word),
                fields.string("words"));
    }

    private static Event probed(Instant at, Fields fields) {
        return new Event.Probed(
                at,
                topic(fields),
                fields.one("kind", ProbeKind.values(), EventText::word),
                fields.string("id"),
                fields.string("text"));
    }

    static Topic topic(Fields fields) {
        return fields.one("topic", Topic.values(), Topic::id);
    }

    private static Activity activity(Fields fields) {
        return fields.one("activity", Activity.values(), Activity::id);
    }
}
