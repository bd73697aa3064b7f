package coach.interview;

import coach.interview.Event.Answered;
import coach.interview.Event.Asked;
import coach.interview.Event.Assessed;
import coach.interview.Event.Assumed;
import coach.interview.Event.Chose;
import coach.interview.Event.Claimed;
import coach.interview.Event.Closed;
import coach.interview.Event.Erased;
import coach.interview.Event.FileKind;
import coach.interview.Event.Finished;
import coach.interview.Event.Hinted;
import coach.interview.Event.Mocked;
import coach.interview.Event.Noted;
import coach.interview.Event.Nudged;
import coach.interview.Event.Opened;
import coach.interview.Event.Paused;
import coach.interview.Event.Pinned;
import coach.interview.Event.Probed;
import coach.interview.Event.Resumed;
import coach.interview.Event.Settled;
import coach.interview.Event.Skipped;
import coach.interview.Event.Started;
import coach.rubric.Activity;
import coach.rubric.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An interview as its events tell it; nothing else is stored.
 *
 * <p>Law: {@code Session.of(a ++ b)} equals {@code Session.of(a).with(b)} wherever {@code a} is not empty.
 */
public final class Session {
    private final List<Event> events;
    private final Started started;
    private final Topic topic;
    private final Phase phase;
    private final Timekeeper time;

    private Session(List<Event> events, Started started, Topic topic, Phase phase, Timekeeper time) {
        this.events = events;
        this.started = started;
        this.topic = topic;
        this.phase = phase;
        this.time = time;
    }

    /**
     * Folds the events of a journal; the first one is the start.
     *
     * @throws IllegalArgumentException if they do not begin with {@link Started}
     */
    public static Session of(List<Event> events) {
        if (events.isEmpty() || !(events.get(0) instanceof Started)) {
            throw new IllegalArgumentException("a session begins with its start");
        }
        Started first = (Started) events.get(0);
        Topic topic = first.activities().get(0).topics().get(0);
        var begun = new Session(
                List.of(first), first, topic, Phase.RUNNING, Timekeeper.start(topic.activity(), first.at()));
        return begun.with(events.subList(1, events.size()));
    }

    /** Returns the session after {@code more} has happened. */
    public Session with(List<Event> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(events);
        all.addAll(more);
        Session next = this;
        for (Event event : more) {
            next = event.match(new Fold(next));
        }
        return new Session(List.copyOf(all), started, next.topic, next.phase, next.time);
    }

    /** Returns all events, oldest first. */
    public List<Event> events() {
        return events;
    }

    /** Returns how the session began. */
    public Started started() {
        return started;
    }

    /** Returns the topic that is open. */
    public Topic topic() {
        return topic;
    }

    /** Returns where the interview stands. */
    public Phase phase() {
        return phase;
    }

    /** Returns the topics of the chosen activities, in their natural order. */
    public List<Topic> topics() {
        return Arrays.stream(Topic.values())
                .filter(each -> started.activities().contains(each.activity()))
                .toList();
    }

    /** Returns the events of one kind, oldest first. */
    public <E extends Event> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Returns the acts of one kind, oldest first; none where nobody interviews but the coach. */
    public <A extends Act> List<A> acts(Class<A> kind) {
        return all(Mocked.class).stream()
                .map(Mocked::act)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Returns the last event. */
    public Event last() {
        return events.get(events.size() - 1);
    }

    /** Returns the text of the bank file that was used; empty in a session that ended before it was pinned. */
    public Optional<Pinned> pinned(FileKind kind) {
        return all(Pinned.class).stream()
                .filter(pinned -> pinned.kind() == kind)
                .findFirst();
    }

    /** Whether something was said on {@code which}: an answer, a question, or words that the interviewer ticked. */
    public boolean isTouched(Topic which) {
        return answers(which).findAny().isPresent()
                || acts(Act.Ticked.class).stream().anyMatch(ticked -> ticked.topic() == which)
                || all(Asked.class).stream().anyMatch(asked -> asked.topic() == which);
    }

    /** Whether {@code which} was left on purpose and not answered afterwards. */
    public boolean isSkipped(Topic which) {
        return !isTouched(which) && all(Skipped.class).stream().anyMatch(skipped -> skipped.topic() == which);
    }

    /** Returns the topics on which nothing was said, skipped ones among them. */
    public List<Topic> untouched() {
        return topics().stream().filter(each -> !isTouched(each)).toList();
    }

    /** Returns the standing answers on one topic, erased ones left out. */
    public Stream<Answered> answers(Topic which) {
        return standing().stream().filter(answered -> answered.topic() == which);
    }

    /** Returns all standing answers, erased ones left out, oldest first. */
    public List<Answered> standing() {
        List<Answered> answered = all(Answered.class);
        Set<Integer> erased = erased();
        return IntStream.range(0, answered.size())
                .filter(i -> !erased.contains(i + 1))
                .mapToObj(answered::get)
                .toList();
    }

    /** Returns the numbers of the answers that were taken back, counted from 1 over all answers. */
    public Set<Integer> erased() {
        return all(Erased.class).stream().map(Erased::number).collect(Collectors.toSet());
    }

    /** Returns the facts that were told so far, in the order in which they were told, each once. */
    public List<String> toldFacts() {
        return told(events);
    }

    /** Returns the facts that had been told when {@code event}, one of this session's own, happened. */
    public List<String> toldBefore(Event event) {
        int place = events.lastIndexOf(event);
        return told(events.subList(0, Math.max(0, place)));
    }

    private static List<String> told(List<Event> events) {
        return events.stream()
                .flatMap(event -> {
                    if (event instanceof Asked asked && asked.reply() == Event.Reply.TOLD) {
                        return asked.facts().stream();
                    }
                    if (event instanceof Mocked mocked && mocked.act() instanceof Act.Revealed revealed) {
                        return Stream.of(revealed.fact());
                    }
                    return event instanceof Chose chose ? Stream.of(chose.fact()) : Stream.empty();
                })
                .distinct()
                .toList();
    }

    /** Returns the time spent on one activity at {@code now}; pauses and interruptions are not counted. */
    public Duration spent(Activity activity, Instant now) {
        return time.spent(activity, now);
    }

    /** Returns the time spent on all activities at {@code now}. */
    public Duration spent(Instant now) {
        return time.total(now);
    }

    /** Returns the time spent on one activity up to the last event. */
    public Duration spent(Activity activity) {
        return time.spent(activity, last().at());
    }

    private Session at(Event event, Topic next, Phase nextPhase) {
        boolean isRunning = nextPhase == Phase.RUNNING;
        return new Session(events, started, next, nextPhase, time.at(event.at(), next.activity(), isRunning));
    }

    /** Applies one event to a session. */
    private record Fold(Session before) implements Event.Cases<Session> {
        private Session same(Event event) {
            return before.at(event, before.topic, before.phase);
        }

        @Override
        public Session started(Started e) {
            throw new IllegalArgumentException("a session starts once");
        }

        @Override
        public Session pinned(Pinned e) {
            return same(e);
        }

        @Override
        public Session opened(Opened e) {
            return before.at(e, e.topic(), before.phase);
        }

        @Override
        public Session answered(Answered e) {
            return same(e);
        }

        @Override
        public Session asked(Asked e) {
            return same(e);
        }

        @Override
        public Session chose(Chose e) {
            return same(e);
        }

        @Override
        public Session assumed(Assumed e) {
            return same(e);
        }

        @Override
        public Session erased(Erased e) {
            return same(e);
        }

        @Override
        public Session hinted(Hinted e) {
            return same(e);
        }

        @Override
        public Session probed(Probed e) {
            return same(e);
        }

        @Override
        public Session claimed(Claimed e) {
            return same(e);
        }

        @Override
        public Session broke(Event.Broke e) {
            return same(e);
        }

        @Override
        public Session skipped(Skipped e) {
            return same(e);
        }

        @Override
        public Session noted(Noted e) {
            return same(e);
        }

        @Override
        public Session nudged(Nudged e) {
            return same(e);
        }

        @Override
        public Session paused(Paused e) {
            return before.at(e, before.topic, Phase.PAUSED);
        }

        @Override
        public Session resumed(Resumed e) {
            Phase phase = before.phase == Phase.PAUSED ? Phase.RUNNING : before.phase;
            Timekeeper time = before.time.resume(e.at());
            boolean isRunning = phase == Phase.RUNNING;
            return new Session(
                    before.events,
                    before.started,
                    before.topic,
                    phase,
                    new Timekeeper(time.spent(), time.activity(), isRunning, e.at()));
        }

        @Override
        public Session closed(Closed e) {
            return before.at(e, before.topic, Phase.ASSESSING);
        }

        @Override
        public Session assessed(Assessed e) {
            return same(e);
        }

        @Override
        public Session settled(Settled e) {
            return same(e);
        }

        @Override
        public Session finished(Finished e) {
            return before.at(e, before.topic, Phase.OVER);
        }

        @Override
        public Session mocked(Mocked e) {
            return same(e);
        }
    }
}
