package coach.journal;

import coach.interview.Act;
import coach.interview.Event;
import coach.rubric.Activity;
import coach.rubric.Advice;
import coach.rubric.Level;
import coach.rubric.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Events of every kind, with texts chosen to break things. The same seed gives the same events. */
final class RandomEvents {
    private static final int LONG_CHARS = 100_000;
    private static final long SECONDS_MAX = 4_000_000_000L;

    private final SplittableRandom random;
    private final int textCharsMax;

    RandomEvents(long seed, int textCharsMax) {
        this.random = new SplittableRandom(seed);
        this.textCharsMax = textCharsMax;
    }

    /** Returns the events of an interview: it starts, pins two files, and goes on anyhow. */
    static List<Event> interview(long seed, int count) {
        var random = new RandomEvents(seed, 40);
        var events = new ArrayList<Event>(List.of(random.started(), random.pinned(), random.pinned()));
        while (events.size() < count) {
            events.add(random.next());
        }
        return events;
    }

    Event next() {
        List<Supplier<Event>> kinds = List.of(
                this::started,
                this::pinned,
                () -> new Event.Opened(at(), topic()),
                () -> new Event.Answered(at(), topic(), text()),
                () -> new Event.Asked(at(), topic(), text(), one(Event.Reply.values()), texts()),
                () -> new Event.Chose(at(), text()),
                () -> new Event.Assumed(at(), text()),
                () -> new Event.Erased(at(), random.nextInt()),
                () -> new Event.Hinted(at(), topic(), random.nextInt(), random.nextInt()),
                () -> new Event.Probed(at(), topic(), one(Event.ProbeKind.values()), text(), text()),
                () -> new Event.Claimed(at(), topic(), text()),
                () -> new Event.Broke(at(), topic(), text()),
                () -> new Event.Skipped(at(), topic()),
                () -> new Event.Noted(at(), text()),
                () -> new Event.Nudged(at(), one(Activity.values()), one(Event.Nudge.values())),
                () -> new Event.Paused(at()),
                () -> new Event.Resumed(at()),
                () -> new Event.Closed(at()),
                () -> new Event.Settled(at(), text(), one(Event.Ruling.values()), one(Event.Judge.values()), text()),
                () -> new Event.Assessed(at(), one(Activity.values()), random.nextInt()),
                () -> new Event.Finished(at()),
                () -> new Event.Mocked(at(), act()));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    /** Returns an act of any kind. */
    Act act() {
        List<Supplier<Act>> kinds = List.of(
                () -> new Act.Seated(text(), text(), one(Act.Way.values()), text()),
                Act.TakenDown::new,
                () -> new Act.Revealed(text()),
                () -> new Act.Said(text()),
                () -> new Act.Ticked(topic(), text(), one(Act.Tick.values())),
                () -> new Act.Jotted(text()),
                () -> new Act.Scored(topic(), random.nextInt()),
                () -> new Act.Advised(one(Advice.values())),
                Act.Compared::new,
                () -> new Act.Overruled(topic(), random.nextInt(), text()),
                () -> new Act.FedBack(one(Act.Part.values()), text()),
                Act.Concluded::new,
                () -> new Act.Rated(random.nextInt(), random.nextInt(), random.nextInt(), text()),
                () -> new Act.Linked(random.nextBoolean(), text()));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    String text() {
        return switch (random.nextInt(9)) {
            case 0 -> "";
            case 1 -> controls();
            case 2 -> "\\\"'/\\u0000\\\\\"" + '"';
            case 3 -> "\ud83d before \ude00\ud83d after \ude00";
            case 4 -> "\ud83d\ude00 \ud834\udd1e \ud83d\udc69\u200d\ud83d\udcbb \u202e\u2066\u2028\u2029\ufeff";
            case 5 -> "5e1c0a37 {\"event\":\"finished\"}\n" + Lines.header();
            case 6 -> random.nextInt(50) == 0 ? units(LONG_CHARS) : "short";
            case 7 -> units(random.nextInt(textCharsMax));
            default -> "réplicas, W=2, 百万 readers a day";
        };
    }

    private Event started() {
        return new Event.Started(
                at(),
                text(),
                text(),
                one(Level.values()),
                random.nextInt(),
                Arrays.asList(Activity.values()).subList(0, random.nextInt(5)),
                random.nextLong(),
                text());
    }

    private Event pinned() {
        return new Event.Pinned(at(), one(Event.FileKind.values()), text(), text(), text());
    }

    private Instant at() {
        return switch (random.nextInt(20)) {
            case 0 -> Instant.MIN;
            case 1 -> Instant.MAX;
            default -> Instant.ofEpochSecond(random.nextLong(SECONDS_MAX), random.nextInt(1_000_000_000));
        };
    }

    private Topic topic() {
        return one(Topic.values());
    }

    private List<String> texts() {
        return random.ints(random.nextInt(4)).mapToObj(any -> text()).toList();
    }

    /** Any UTF-16 units at all, so that lone surrogates and unassigned characters come up. */
    private String units(int length) {
        var text = new StringBuilder();
        random.ints(length, 0, 0x10000).forEach(unit -> text.append((char) unit));
        return text.toString();
    }

    private static String controls() {
        var text = new StringBuilder();
        for (char c = 0; c < 0xa0; c++) {
            text.append(c);
        }
        return text.toString();
    }

    private <E> E one(E[] all) {
        return all[random.nextInt(all.length)];
    }
}
