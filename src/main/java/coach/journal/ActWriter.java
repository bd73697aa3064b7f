package coach.journal;

import coach.interview.Act;

/** The fields of each kind of act, by hand, as {@link EventWriter} writes those of events; the kind is {@code act}. */
final class ActWriter implements Act.Cases<Fields> {
    private final Fields event;

    /** Makes a writer that completes {@code event}, whose kind and instant are set. */
    ActWriter(Fields event) {
        this.event = event;
    }

    private Fields act(String kind) {
        return event.with("act", kind);
    }

    @Override
    public Fields seated(Act.Seated act) {
        return act("seated")
                .with("interviewer", act.interviewer())
                .with("candidate", act.candidate())
                .with("way", EventText.word(act.way()))
                .with("after", act.after());
    }

    @Override
    public Fields takenDown(Act.TakenDown act) {
        return act("taken-down");
    }

    @Override
    public Fields revealed(Act.Revealed act) {
        return act("revealed").with("fact", act.fact());
    }

    @Override
    public Fields said(Act.Said act) {
        return act("said").with("text", act.text());
    }

    @Override
    public Fields ticked(Act.Ticked act) {
        return act("ticked")
                .with("topic", act.topic().id())
                .with("criterion", act.criterion())
                .with("tick", EventText.word(act.tick()));
    }

    @Override
    public Fields jotted(Act.Jotted act) {
        return act("jotted").with("text", act.text());
    }

    @Override
    public Fields scored(Act.Scored act) {
        return act("scored").with("topic", act.topic().id()).with("score", act.score());
    }

    @Override
    public Fields advised(Act.Advised act) {
        return act("advised").with("advice", act.advice().id());
    }

    @Override
    public Fields compared(Act.Compared act) {
        return act("compared");
    }

    @Override
    public Fields overruled(Act.Overruled act) {
        return act("overruled")
                .with("topic", act.topic().id())
                .with("score", act.score())
                .with("why", act.why());
    }

    @Override
    public Fields fedBack(Act.FedBack act) {
        return act("fed-back").with("part", EventText.word(act.part())).with("text", act.text());
    }

    @Override
    public Fields concluded(Act.Concluded act) {
        return act("concluded");
    }

    @Override
    public Fields rated(Act.Rated act) {
        return act("rated")
                .with("again", act.again())
                .with("questions", act.questions())
                .with("help", act.help())
                .with("words", act.words());
    }

    @Override
    public Fields linked(Act.Linked act) {
        return act("linked").with("link", act.isUp() ? "up" : "down").with("draft", act.draft());
    }
}
