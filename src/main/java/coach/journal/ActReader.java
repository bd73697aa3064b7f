package coach.journal;

import coach.interview.Act;
import coach.interview.Act.Part;
import coach.interview.Act.Tick;
import coach.interview.Act.Way;
import coach.rubric.Advice;
import coach.text.CoachException;

/** The other direction of {@link ActWriter}. */
final class ActReader {
    private ActReader() {}

    /**
     * Returns the act of a {@code mocked} event.
     *
     * @throws CoachException where its kind is unknown, or a field is missing or misused
     */
    static Act read(Fields fields) {
        String kind = fields.string("act");
        return switch (kind) {
            case "seated" ->
                new Act.Seated(
                        fields.string("interviewer"),
                        fields.string("candidate"),
                        fields.one("way", Way.values(), EventText::word),
                        fields.string("after"));
            case "taken-down" -> new Act.TakenDown();
            case "revealed" -> new Act.Revealed(fields.string("fact"));
            case "said" -> new Act.Said(fields.string("text"));
            case "ticked" ->
                new Act.Ticked(
                        EventReader.topic(fields),
                        fields.string("criterion"),
                        fields.one("tick", Tick.values(), EventText::word));
            case "jotted" -> new Act.Jotted(fields.string("text"));
            case "scored" -> new Act.Scored(EventReader.topic(fields), fields.integer("score"));
            case "advised" -> new Act.Advised(fields.one("advice", Advice.values(), Advice::id));
            case "compared" -> new Act.Compared();
            case "overruled" ->
                new Act.Overruled(EventReader.topic(fields), fields.integer("score"), fields.string("why"));
            case "fed-back" ->
                new Act.FedBack(fields.one("part", Part.values(), EventText::word), fields.string("text"));
            case "concluded" -> new Act.Concluded();
            case "rated" ->
                new Act.Rated(
                        fields.integer("again"),
                        fields.integer("questions"),
                        fields.integer("help"),
                        fields.string("words"));
            case "linked" ->
                new Act.Linked(fields.one("link", Link.values(), EventText::word) == Link.UP, fields.string("draft"));
            default -> throw fields.problem("act", "unknown act '" + kind + "'");
        };
    }

    /** How a link is written. */
    private enum Link {
        UP,
        DOWN
    }
}
