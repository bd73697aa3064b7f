package coach.journal;

import coach.interview.Event;
import coach.rubric.Activity;

/** The fields of each kind of event, by hand: what is on disk does not change when a record component is renamed. */
final class EventWriter implements Event.Cases<Fields> {
    @Override
    public Fields started(Event.Started e) {
        return Fields.of("started", e.at())
                .with("session", e.session())
                .with("question", e.question())
                .with("level", e.level().id())
                .with("minutes", e.minutes())
                .with("activities", e.activities().stream().map(Activity::id).toList())
                .with("seed", e.seed())
                .with("coach", e.coach());
    }

    @Override
    public Fields pinned(Event.Pinned e) {
        return Fields.of("pinned", e.at())
                .with("kind", EventText.word(e.kind()))
                .with("name", e.name())
                .with("sha256", e.sha256())
                .with("text", e.text());
    }

    @Override
    public Fields opened(Event.Opened e) {
        return Fields.of("opened", e.at()).with("topic", e.topic().id());
    }

    @Override
    public Fields answered(Event.Answered e) {
        return Fields.of("answered", e.at()).with("topic", e.topic().id()).with("text", e.text());
    }

    @Override
    public Fields asked(Event.Asked e) {
        return Fields.of("asked", e.at())
                .with("topic", e.topic().id())
                .with("text", e.text())
                .with("reply", EventText.word(e.reply()))
                .with("facts", e.facts());
    }

    @Override
    public Fields chose(Event.Chose e) {
        return Fields.of("chose", e.at()).with("fact", e.fact());
    }

    @Override
    public Fields assumed(Event.Assumed e) {
        return Fields.of("assumed", e.at()).with("text", e.text());
    }

    @Override
    public Fields erased(Event.Erased e) {
        return Fields.of("erased", e.at()).with("number", e.number());
    }

    @Override
    public Fields hinted(Event.Hinted e) {
        return Fields.of("hinted", e.at())
                .with("topic", e.topic().id())
                .with("hint", e.hint())
                .with("rung", e.rung());
    }

    @Override
    public Fields probed(Event.Probed e) {
        return Fields.of("probed", e.at())
                .with("topic", e.topic().id())
                .with("kind", EventText.word(e.kind()))
                .with("id", e.id())
                .with("text", e.text());
    }

    @Override
    public Fields broke(Event.Broke e) {
        return Fields.of("broke", e.at()).with("topic", e.topic().id()).with("fault", e.fault());
    }

    @Override
    public Fields claimed(Event.Claimed e) {
        return Fields.of("claimed", e.at()).with("topic", e.topic().id()).with("text", e.text());
    }

    @Override
    public Fields skipped(Event.Skipped e) {
        return Fields.of("skipped", e.at()).with("topic", e.topic().id());
    }

    @Override
    public Fields noted(Event.Noted e) {
        return Fields.of("noted", e.at()).with("text", e.text());
    }

    @Override
    public Fields nudged(Event.Nudged e) {
        return Fields.of("nudged", e.at()).with("activity", e.activity().id()).with("nudge", EventText.word(e.nudge()));
    }

    @Override
    public Fields paused(Event.Paused e) {
        return Fields.of("paused", e.at());
    }

    @Override
    public Fields resumed(Event.Resumed e) {
        return Fields.of("resumed", e.at());
    }

    @Override
    public Fields closed(Event.Closed e) {
        return Fields.of("closed", e.at());
    }

    @Override
    public Fields assessed(Event.Assessed e) {
        return Fields.of("assessed", e.at()).with("activity", e.activity().id()).with("score", e.score());
    }

    @Override
    public Fields settled(Event.Settled e) {
        return Fields.of("settled", e.at())
                .with("criterion", e.criterion())
                .with("ruling", EventText.word(e.ruling()))
                .with("by", EventText.word(e.by()))
                .with("words", e.words());
    }

    @Override
    public Fields finished(Event.Finished e) {
        return Fields.of("finished", e.at());
    }

    @Override
    public Fields mocked(Event.Mocked e) {
        return e.act().match(new ActWriter(Fields.of("mocked", e.at())));
    }
}
