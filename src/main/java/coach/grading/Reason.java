package coach.grading;

import coach.grading.guard.Listing;

/** Why a part came out as it did, as data. Each is rendered in one place. */
public sealed interface Reason {

    /** Returns a clause for a person, without a capital and without a full stop. */
    String text();

    /**
     * A pattern matched.
     *
     * @param words the words that matched, as typed
     */
    record Matched(String pattern, String words) implements Reason {
        @Override
        public String text() {
            return "earned by '" + words + "'";
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
    }

    /** A sentence comes near a model sentence, not near enough. */
    record Near(String words, String exemplar, int percent) implements Reason {
        @Override
        public String text() {
            return "'" + words + "' may mean it; a person should decide";
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
    }

    /** A statement says the opposite. */
    record Opposite(String pattern, String words) implements Reason {
        @Override
        public String text() {
            return "contradicted by '" + words + "'";
        }
    }

    /** The same answer says it and says the opposite. */
    record Disputed(String words, String opposite) implements Reason {
        @Override
        public String text() {
            return "'" + words + "' says it, '" + opposite + "' says the opposite; a person should decide";
        }
    }

    /** What matched is only named. */
    record Named(Listing how, String words) implements Reason {
        @Override
        public String text() {
            return "rejected: '" + words + "' stands in " + how.title() + "; say what it does here";
        }
    }

    /** What matched stands in a question. */
    record InQuestion(String words) implements Reason {
        @Override
        public String text() {
            return "rejected: '" + words + "' stands in a question; say it as a statement";
        }
    }

    /** Nothing was said. */
    record Absent(String needs) implements Reason {
        @Override
        public String text() {
            return "not found: the answer " + needs;
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
    }

    /** The diagram shows it. */
    record InDiagram(String words) implements Reason {
        @Override
        public String text() {
            return "drawn in '" + words.strip() + "'";
        }
    }

    /** A question asks for the fact. */
    record AskedFor(String words) implements Reason {
        @Override
        public String text() {
            return "asked for by '" + words + "'";
        }
    }

    /** A number is near enough to the expected one. */
    record InRange(String words, String expected) implements Reason {
        @Override
        public String text() {
            return "earned by '" + words + "'; expected is about " + expected;
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
    }
}
