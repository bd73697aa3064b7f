package coach.interview;

import java.util.List;

/** What an input led to. */
public sealed interface Outcome {

    /** Something happened; the events are to be put on disk before anything is shown. */
    record Happened(List<Event> events) implements Outcome {
        public Happened {
            events = List.copyOf(events);
        }
    }

    /** Nothing happened; something is to be shown. */
    record Shown(View view) implements Outcome {}

    /**
     * The diagram is to be changed as a whole, in the candidate's own editor.
     *
     * @param lines as they stand, ended by line feeds
     */
    record Editing(String lines) implements Outcome {}

    /** The input does not fit now. */
    record Refused(String why, String hint) implements Outcome {}

    /** The candidate leaves; the session stays open. */
    record Left(List<Event> events) implements Outcome {
        public Left {
            events = List.copyOf(events);
        }
    }

    /** What can be looked at without anything happening. */
    enum View {
        TIME,
        BOARD,
        LEDGER,
        NOTES,
        FACTS,
        WHY,
        HELP,
        /** The topics on which nothing was said yet. */
        OPEN_TOPICS
    }
}
