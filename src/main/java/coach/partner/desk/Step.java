package coach.partner.desk;

import coach.interview.Event;
import coach.term.Rich;
import java.util.List;

/** What something typed led to. */
public sealed interface Step {

    /** Something happened; the events are to be put on disk before anything is shown. */
    record Happened(List<Event> events) implements Step {
        public Happened {
            events = List.copyOf(events);
        }
    }

    /** Nothing happened; something is to be shown to the one who typed, and to nobody else. */
    record Shown(Rich text) implements Step {}

    /** It does not fit now. */
    record Refused(String why, String hint) implements Step {}

    /** The one who typed leaves; the session stays open. */
    record Left(List<Event> events) implements Step {
        public Left {
            events = List.copyOf(events);
        }
    }

    /** The keyboard goes to the other one. */
    record Passed() implements Step {}

    /**
     * The interviewer asks about the door to the network.
     *
     * @param isRenewed whether a new password is wanted
     */
    record DoorAsked(boolean isRenewed) implements Step {}
}
