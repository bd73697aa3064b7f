package coach.interview;

import coach.interview.Event.Answered;
import coach.interview.Event.Asked;
import coach.interview.Event.Assessed;
import coach.interview.Event.Assumed;
import coach.interview.Event.Chose;
import coach.interview.Event.Closed;
import coach.interview.Event.Erased;
import coach.interview.Event.Hinted;
import coach.interview.Event.Noted;
import coach.interview.Event.Nudge;
import coach.interview.Event.Nudged;
import coach.interview.Event.Opened;
import coach.interview.Event.Paused;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Probed;
import coach.interview.Event.Reply;
import coach.interview.Event.Resumed;
import coach.interview.Event.Skipped;
import coach.interview.Event.Started;
import coach.rubric.Activity;
import coach.rubric.Advice;
import coach.rubric.Level;
import coach.rubric.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random but possible sequences of events, from a seed. */
final class SomeEvents {
    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private SomeEvents() {}

    static Started started() {
        return new Started(START, "chat-1", "chat", Level.SENIOR, 45, List.of(Activity.values()), 7, "1.0.0");
    }

    static List<Event> of(long seed, int length) {
        var random = new SplittableRandom(seed);
        var events = new ArrayList<Event>(List.of(started()));
        Instant at = START;
        for (int i = 0; i < length; i++) {
            at = at.plusMillis(random.nextInt(90_000));
            events.add(next(random, at, i));
        }
        return events;
    }

    private static Event next(SplittableRandom random, Instant at, int i) {
        Topic topic = List.of(Topic.values()).get(random.nextInt(Topic.values().length));
        return switch (random.nextInt(18)) {
            case 0 -> new Opened(at, topic);
            case 1, 2, 3 -> new Answered(at, topic, "answer " + i);
            case 4 -> new Asked(at, topic, "question " + i + "?", Reply.TOLD, List.of("fact" + random.nextInt(3)));
            case 5 -> new Asked(at, topic, "question " + i + "?", Reply.UNKNOWN, List.of());
            case 6 -> new Chose(at, "fact" + random.nextInt(3));
            case 7 -> new Assumed(at, "assumption " + i);
            case 8 -> new Erased(at, 1 + random.nextInt(5));
            case 9 -> new Hinted(at, topic, random.nextInt(4), 1 + random.nextInt(3));
            case 10 -> new Probed(at, topic, ProbeKind.PROBE, "probe", "why " + i);
            case 11 -> new Skipped(at, topic);
            case 12 -> new Noted(at, "note " + i);
            case 13 -> new Nudged(at, topic.activity(), Nudge.ACTIVITY_USED);
            case 15 -> new Event.Claimed(at, topic, "causal is weaker than sequential");
            case 16 -> new Event.Mocked(at, act(random, topic, i));
            case 14 -> random.nextBoolean() ? new Paused(at) : new Resumed(at);
            default ->
                random.nextInt(8) == 0 ? new Closed(at) : new Assessed(at, topic.activity(), 1 + random.nextInt(5));
        };
    }

    private static Act act(SplittableRandom random, Topic topic, int i) {
        return switch (random.nextInt(14)) {
            case 0 -> new Act.Seated("Bob", "Ada", Act.Way.ONE_TERMINAL, "");
            case 1 -> new Act.TakenDown();
            case 2 -> new Act.Revealed("fact" + random.nextInt(3));
            case 3 -> new Act.Said("said " + i);
            case 4 ->
                new Act.Ticked(
                        topic,
                        "criterion" + random.nextInt(3),
                        List.of(Act.Tick.values()).get(random.nextInt(3)));
            case 5 -> new Act.Jotted("jotted " + i);
            case 6 -> new Act.Scored(topic, random.nextInt(6));
            case 7 -> new Act.Advised(List.of(Advice.values()).get(random.nextInt(6)));
            case 8 -> new Act.Compared();
            case 9 -> new Act.Overruled(topic, 1 + random.nextInt(5), "because " + i);
            case 10 -> new Act.FedBack(List.of(Act.Part.values()).get(random.nextInt(4)), "feedback " + i);
            case 11 -> new Act.Concluded();
            case 12 -> new Act.Rated(5, 4, 3, "words " + i);
            default -> new Act.Linked(random.nextBoolean(), "draft " + i);
        };
    }
}
