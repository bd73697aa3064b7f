package coach.grading;

import coach.grading.guard.Listing;

/** Why a part came out as it did, as data. Each is rendered in one place. */
public sealed interface Reason {

    /** Returns a clause for a person, without a capital and without a full stop. */
    String text();

    /** Returns the rule that decided, for a person who wants to know it; empty where none did. */
    default String rule() {
        return "";
    }

    /** Returns what kind of ground it is for a decision. */
    Ground ground();

    /**
     * A pattern matched.
     *
     * @param words the words that matched, as typed
     * @param percent how much of the nearest model sentence their sentence covers
     */
    record Matched(String pattern, String words, int percent) implements Reason {
        @Override
        public String text() {
            return "earned by '" + words + "'";
        }

        @Override
        public String rule() {
            return "the pattern '" + pattern + "'";
        }

        @Override
        public Ground ground() {
            return percent >= Ground.NEAR_PERCENT ? Ground.WORDS_AND_SENTENCE : Ground.WORDS;
        }
    }

    /**
     * A sentence covers a model sentence.
     *
     * @param exemplar the author's sentence
     * @param percent how much of its weight is covered
     */
    record Alike(String words, String exemplar, int percent) implements Reason {
        @Override
        public String text() {
            return "earned by '" + words + "', which says what '" + exemplar + "' says";
        }

        @Override
        public String rule() {
            return percent + " % of the model sentence '" + exemplar + "'";
        }

        @Override
        public Ground ground() {
            return Ground.SENTENCE;
        }
    }

    /** A sentence comes near a model sentence, not near enough. */
    record Near(String words, String exemplar, int percent) implements Reason {
        @Override
        public String text() {
            return "'" + words + "' may mean it; a person should decide";
        }

        @Override
        public String rule() {
            return percent + " % of the model sentence '" + exemplar + "'";
        }

        @Override
        public Ground ground() {
            return Ground.NEAR;
        }
    }

    /**
     * What matched is negated.
     *
     * @param cue the negating words, as typed
     * @param isBefore whether they stand before what they negate
     */
    record Negated(String cue, boolean isBefore, String words) implements Reason {
        @Override
        public String text() {
            return "rejected: '" + cue + "' " + (isBefore ? "before" : "after") + " '" + words + "'";
        }

        @Override
        public String rule() {
            return "guard: what is negated does not count";
        }

        @Override
        public Ground ground() {
            return Ground.NEGATED;
        }
    }

    /** A statement says the opposite. */
    record Opposite(String pattern, String words) implements Reason {
        @Override
        public String text() {
            return "contradicted by '" + words + "'";
        }

        @Override
        public String rule() {
            return "a pattern of the opposite, '" + pattern + "'";
        }

        @Override
        public Ground ground() {
            return Ground.OPPOSITE;
        }
    }

    /**
     * It stands in a statement that is false of any system, or in a computation that is far off.
     *
     * @param words the false statement
     * @param correction what is right
     */
    record Untrue(String words, String correction) implements Reason {
        @Override
        public String text() {
            return "it stands with '" + words + "', which is not so: " + correction;
        }

        @Override
        public String rule() {
            return "guard: a false statement takes its sentence back";
        }

        @Override
        public Ground ground() {
            return Ground.OPPOSITE;
        }
    }

    /** The same answer says it and says the opposite. */
    record Disputed(String words, String opposite) implements Reason {
        @Override
        public String text() {
            return "'" + words + "' says it, '" + opposite + "' says the opposite; a person should decide";
        }

        @Override
        public Ground ground() {
            return Ground.DISPUTED;
        }
    }

    /** What matched is only named. */
    record Named(Listing how, String words) implements Reason {
        @Override
        public String text() {
            return "rejected: '" + words + "' stands in " + how.title() + "; say what it does here";
        }

        @Override
        public String rule() {
            return "guard: " + how.title();
        }

        @Override
        public Ground ground() {
            return Ground.NAMED;
        }
    }

    /** What matched stands in a question. */
    record InQuestion(String words) implements Reason {
        @Override
        public String text() {
            return "rejected: '" + words + "' stands in a question; say it as a statement";
        }

        @Override
        public String rule() {
            return "guard: a question is no statement";
        }

        @Override
        public Ground ground() {
            return Ground.NAMED;
        }
    }

    /** What matched is stated where a question is wanted. */
    record Stated(String words) implements Reason {
        @Override
        public String text() {
            return "rejected: '" + words + "' is stated; it has to be asked";
        }

        @Override
        public String rule() {
            return "guard: a statement is no question";
        }

        @Override
        public Ground ground() {
            return Ground.NAMED;
        }
    }

    /**
     * What matched only says back what somebody else wrote.
     *
     * @param source such as "the prompt"
     */
    record Echoed(String source, String words) implements Reason {
        @Override
        public String text() {
            return "rejected: '" + words + "' repeats " + source + "; say it in words of your own";
        }

        @Override
        public String rule() {
            return "guard: what was said by others is no answer";
        }

        @Override
        public Ground ground() {
            return Ground.NAMED;
        }
    }

    /** Nothing was said. */
    record Absent(String needs) implements Reason {
        @Override
        public String text() {
            return "not found: the answer " + needs;
        }

        @Override
        public Ground ground() {
            return Ground.NOTHING;
        }
    }

    /**
     * A claim was run.
     *
     * @param claim how it was read
     */
    record Run(String claim, boolean isHeld) implements Reason {
        @Override
        public String text() {
            return (isHeld ? "held when it was run: '" : "refuted when it was run: '") + claim + "'";
        }

        @Override
        public Ground ground() {
            return isHeld ? Ground.RUN : Ground.OPPOSITE;
        }
    }

    /** The diagram shows it. */
    record InDiagram(String words) implements Reason {
        @Override
        public String text() {
            return "drawn in '" + words.strip() + "'";
        }

        @Override
        public Ground ground() {
            return Ground.DRAWN;
        }
    }

    /** A question asks for the fact. */
    record AskedFor(String words) implements Reason {
        @Override
        public String text() {
            return "asked for by '" + words + "'";
        }

        @Override
        public Ground ground() {
            return Ground.ASKED;
        }
    }

    /** A number is near enough to the expected one. */
    record InRange(String words, String expected) implements Reason {
        @Override
        public String text() {
            return "earned by '" + words + "'; expected is about " + expected;
        }

        @Override
        public Ground ground() {
            return Ground.NUMBER;
        }
    }

    /**
     * A number is too far from the expected one.
     *
     * @param times how far, such as "about 10 times too high"; may be empty
     * @param slip what the author says of this mistake; empty where it is none that is known
     */
    record OutOfRange(String words, String expected, String times, String slip) implements Reason {
        @Override
        public String text() {
            String known = slip.isEmpty() ? "" : ": " + slip.strip().replaceAll("\\.$", "");
            return "'" + words + "' is " + times + ", expected is about " + expected + known;
        }

        @Override
        public Ground ground() {
            return Ground.NUMBER_OFF;
        }
    }
}
