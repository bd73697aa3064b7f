package coach.interview;

import coach.rubric.Activity;
import coach.rubric.Level;
import coach.rubric.Topic;
import java.time.Instant;
import java.util.List;

/**
 * A fact of an interview, in the past tense. Events are only ever added to: a journal written by an old version can
 * always be read. Grades and verdicts are not events; they are derived.
 */
public sealed interface Event {

    /** Returns when it happened. */
    Instant at();

    /** Dispatches on the kind of event; a new kind breaks the build in every consumer, on purpose. */
    <R> R match(Cases<R> cases);

    /**
     * The session began.
     *
     * @param session the session's name, unique on its disk
     * @param activities those to be gone through; all four unless the candidate chose one
     * @param minutes 35, 45 or 60
     * @param coach the version of the program
     * @param seed fixes every choice the interviewer makes
     */
    record Started(
            Instant at,
            String session,
            String question,
            Level level,
            int minutes,
            List<Activity> activities,
            long seed,
            String coach)
            implements Event {
        public Started {
            activities = List.copyOf(activities);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.started(this);
        }
    }

    /**
     * The full text of a bank file in use was put on record, so that the session can be judged again years later.
     *
     * @param name the file's name as people see it: {@code questions/chat.yaml}
     * @param sha256 of the text in UTF-8, 64 lower-case hexadecimal digits
     */
    record Pinned(Instant at, FileKind kind, String name, String sha256, String text) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pinned(this);
        }
    }

    /** Which file of a bank. */
    enum FileKind {
        QUESTION,
        RUBRIC,
        /** The table of prices. */
        PRICES,
        /** The rules on what does not go together. */
        CONTRADICTIONS
    }

    /** The conversation moved to a topic. */
    record Opened(Instant at, Topic topic) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.opened(this);
        }
    }

    /** The candidate said something on a topic; on the board topic, a line of the diagram or prose. */
    record Answered(Instant at, Topic topic, String text) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.answered(this);
        }
    }

    /**
     * The candidate asked the interviewer, and the interviewer replied.
     *
     * @param facts the facts told, or offered for choice; none where the bank knows nothing of it
     */
    record Asked(Instant at, Topic topic, String text, Reply reply, List<String> facts) implements Event {
        public Asked {
            facts = List.copyOf(facts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.asked(this);
        }
    }

    /** How the interviewer replied to a question. */
    enum Reply {
        /** A person interviews; what they tell follows as events of its own. */
        AWAITED,
        /** The facts were told. */
        TOLD,
        /** It was not clear which fact was meant; these were offered by their subject, without their content. */
        OFFERED,
        /** The bank has no such fact: "what would you assume?". */
        UNKNOWN
    }

    /** The candidate chose one of the offered facts, and was told it. */
    record Chose(Instant at, String fact) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.chose(this);
        }
    }

    /** The candidate stated an assumption where the bank knows nothing. */
    record Assumed(Instant at, String text) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assumed(this);
        }
    }

    /**
     * A line of an earlier answer was taken back; it stays in the journal and leaves the diagram.
     *
     * @param number the answer's number, from 1, in the order of all {@link Answered} events
     */
    record Erased(Instant at, int number) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.erased(this);
        }
    }

    /**
     * A hint was read.
     *
     * @param hint its place in the question's list of hints, from 0
     * @param rung 1 direction, 2 technique, 3 example
     */
    record Hinted(Instant at, Topic topic, int hint, int rung) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.hinted(this);
        }
    }

    /**
     * The interviewer asked something aimed at what was said.
     *
     * @param id the criterion's part, the probe or the curveball it comes from
     * @param text as it was asked
     */
    record Probed(Instant at, Topic topic, ProbeKind kind, String id, String text) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.probed(this);
        }
    }

    /** Why the interviewer asked. */
    enum ProbeKind {
        /** Opens a topic, aimed at what was said or drawn before. */
        AIM,
        /** Asks for the missing half of an answer. */
        FOLLOW_UP,
        /** Tests a weak point. */
        PROBE,
        /** Asks for one sentence on what a consistency model promises here, which is then run. */
        CLAIM,
        /** Takes up a claim that was refuted, or a model that is too weak or too strong for what was named. */
        CHALLENGE,
        /** Takes up a number that is far from what is expected, or asks what a number decides. */
        ESTIMATE,
        /** Holds two places of what was said, computed or drawn against each other. */
        CONTRADICTION,
        /** Changes the problem. */
        CURVEBALL
    }

    /** The candidate claimed something about consistency, to be decided by running it. */
    record Claimed(Instant at, Topic topic, String text) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.claimed(this);
        }
    }

    /**
     * The candidate broke the drawn design on paper; what follows is worked out from the diagram as it stood then.
     *
     * @param fault as it may be typed again: {@code kill db}
     */
    record Broke(Instant at, Topic topic, String fault) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.broke(this);
        }
    }

    /** A topic was left on purpose without an answer. */
    record Skipped(Instant at, Topic topic) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.skipped(this);
        }
    }

    /** The candidate wrote a private note; it is kept, and never graded. */
    record Noted(Instant at, String text) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noted(this);
        }
    }

    /** The clock was mentioned. */
    record Nudged(Instant at, Activity activity, Nudge nudge) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nudged(this);
        }
    }

    /** What the clock said. */
    enum Nudge {
        /** The activity has used its share. */
        ACTIVITY_USED,
        /** Five minutes are left of the whole. */
        FIVE_LEFT,
        /** All the time is used; the interview goes on if the candidate wants. */
        TIME_USED
    }

    /** The clock was stopped. */
    record Paused(Instant at) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paused(this);
        }
    }

    /** The clock went on, after a pause or after the program had ended. */
    record Resumed(Instant at) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resumed(this);
        }
    }

    /** The answering part ended; the self-assessment begins. */
    record Closed(Instant at) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.closed(this);
        }
    }

    /**
     * The candidate judged an activity before seeing the score.
     *
     * @param score 1 (poor) to 5 (strong)
     */
    record Assessed(Instant at, Activity activity, int score) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assessed(this);
        }
    }

    /** The interview is over; the model answers are open. */
    record Finished(Instant at) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.finished(this);
        }
    }

    /**
     * A person settled what the coach could not judge, after the interview. It is kept apart from the coach's own
     * score.
     *
     * @param criterion its id
     * @param words the candidate's words that were shown; may be empty
     */
    record Settled(Instant at, String criterion, Ruling ruling, Judge by, String words) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.settled(this);
        }
    }

    /** Whether the words meet a criterion, as a person sees it. */
    enum Ruling {
        YES,
        PARTLY,
        NO
    }

    /** Who settled it. */
    enum Judge {
        SELF,
        PARTNER
    }

    /** Something happened that only happens where one person interviews another. */
    record Mocked(Instant at, Act act) implements Event {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mocked(this);
        }
    }

    /** One method for each kind of event. */
    interface Cases<R> {
        R started(Started e);

        R pinned(Pinned e);

        R opened(Opened e);

        R answered(Answered e);

        R asked(Asked e);

        R chose(Chose e);

        R assumed(Assumed e);

        R erased(Erased e);

        R hinted(Hinted e);

        R probed(Probed e);

        R claimed(Claimed e);

        R broke(Broke e);

        R skipped(Skipped e);

        R noted(Noted e);

        R nudged(Nudged e);

        R paused(Paused e);

        R resumed(Resumed e);

        R closed(Closed e);

        R assessed(Assessed e);

        R finished(Finished e);

        R settled(Settled e);

        R mocked(Mocked e);
    }
}
