package coach.interview;

import coach.rubric.Advice;
import coach.rubric.Topic;

/**
 * What happens only where one person interviews another: the content of an {@link Event.Mocked}. What the interviewer
 * shows through the common events ({@link Event.Opened}, {@link Event.Hinted}, {@link Event.Probed}) is not repeated
 * here.
 */
public sealed interface Act {

    /** Dispatches on the kind of act; a new kind breaks the build in every consumer, on purpose. */
    <R> R match(Cases<R> cases);

    /**
     * Two people took their seats.
     *
     * @param interviewer the name the partner goes by; may be empty
     * @param candidate the name the candidate goes by; may be empty
     * @param after the session after which the two changed roles; empty where they did not
     */
    record Seated(String interviewer, String candidate, Way way, String after) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.seated(this);
        }
    }

    /** How two people sit. */
    enum Way {
        /** One terminal, passed to and fro. */
        ONE_TERMINAL,
        /** A terminal each. */
        TWO_TERMINALS,
        /** In person, with a printed packet; entered afterwards. */
        PAPER
    }

    /** What is recorded at the same instant was said aloud, and typed by the interviewer. */
    record TakenDown() implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.takenDown(this);
        }
    }

    /** The interviewer told a fact, because it was asked for. */
    record Revealed(String fact) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.revealed(this);
        }
    }

    /** The interviewer said something to the candidate. */
    record Said(String text) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.said(this);
        }
    }

    /** The interviewer ticked a criterion, or took the tick back. */
    record Ticked(Topic topic, String criterion, Tick tick) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ticked(this);
        }
    }

    /** What a tick says; pressed again, it goes to the next. */
    enum Tick {
        MET,
        PARTLY,
        TAKEN_BACK;

        /** Returns what the next press of the key means. */
        public Tick next() {
            return switch (this) {
                case MET -> PARTLY;
                case PARTLY -> TAKEN_BACK;
                case TAKEN_BACK -> MET;
            };
        }
    }

    /** The interviewer wrote a private note. */
    record Jotted(String text) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.jotted(this);
        }
    }

    /**
     * The interviewer scored a topic before seeing the coach's score.
     *
     * @param score 1 (poor) to 5 (strong), or 0 where the interviewer cannot judge
     */
    record Scored(Topic topic, int score) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.scored(this);
        }
    }

    /** The interviewer answered whether to advance the candidate, before seeing the coach's advice. */
    record Advised(Advice advice) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.advised(this);
        }
    }

    /** Both scores were shown side by side; the interviewer's own scores stand from here on. */
    record Compared() implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.compared(this);
        }
    }

    /**
     * The interviewer overruled the coach on a topic.
     *
     * @param score 1 to 5
     * @param why the reason given
     */
    record Overruled(Topic topic, int score, String why) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.overruled(this);
        }
    }

    /** The interviewer gave one part of the feedback. */
    record FedBack(Part part, String text) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fedBack(this);
        }
    }

    /** The parts of good feedback, in their order. */
    enum Part {
        SHOWN,
        MISSED,
        MATTERS,
        NEXT
    }

    /** The feedback is over; the candidate rates the interviewer. */
    record Concluded() implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.concluded(this);
        }
    }

    /**
     * The candidate rated the interviewer, each from 1 to 5.
     *
     * @param again whether they would sit with them again
     * @param questions how good the questions were
     * @param help how much the hints and the feedback helped
     * @param words anything else; may be empty
     */
    record Rated(int again, int questions, int help, String words) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rated(this);
        }
    }

    /**
     * The candidate's terminal came or went.
     *
     * @param isUp whether it is there now
     * @param draft what stood typed and not yet sent when it went; empty where nothing did
     */
    record Linked(boolean isUp, String draft) implements Act {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linked(this);
        }
    }

    /** One method for each kind of act. */
    interface Cases<R> {
        R seated(Seated act);

        R takenDown(TakenDown act);

        R revealed(Revealed act);

        R said(Said act);

        R ticked(Ticked act);

        R jotted(Jotted act);

        R scored(Scored act);

        R advised(Advised act);

        R compared(Compared act);

        R overruled(Overruled act);

        R fedBack(FedBack act);

        R concluded(Concluded act);

        R rated(Rated act);

        R linked(Linked act);
    }
}
