package coach.claim;

import java.util.ArrayList;
import java.util.List;

/** Why a sentence was not understood, and what would be. */
final class Excuses {
    private static final String SUCH_AS =
            " Understood would be: \"with eventual consistency you may miss your own write\","
                    + " or \"sequential is weaker than linearizable\".";

    /** A text of more than one sentence's length. */
    static final String TOO_LONG = "This is too long for one claim; say it in one sentence." + SUCH_AS;

    /** Something that asks. */
    static final String QUESTION = "This asks and does not claim; say what you think is so." + SUCH_AS;

    /** More than one claim. */
    static final String SEVERAL = "This says more than one thing; say one at a time.";

    /** Nothing that can be decided. */
    static final String NOTHING = "This says nothing that a run could decide." + SUCH_AS;

    private Excuses() {}

    /** Returns what is missing in a sentence, or what in it is not known. */
    static String of(Wording.Worded worded, Phrasebook book) {
        Clause clause = worded.clause();
        var mentions = new Mentions(clause, book);
        var missing = new ArrayList<String>();
        if (mentions.models().isEmpty()
                && mentions.sessions().isEmpty()
                && mentions.isWithoutStore()
                && !clause.has("acid")
                && !clause.has("cap")) {
            missing.add("which consistency model or store it is about");
        }
        boolean isSaid = clause.longest(book.kinds("good", "bad", "avail", "local", "rel", "fit"))
                .isPresent();
        if (!isSaid) {
            missing.add("what that model or store may, never or always does");
        }
        if (!missing.isEmpty()) {
            return "It is not said " + String.join(", nor ", missing) + "." + SUCH_AS;
        }
        List<String> unknown = worded.unknown().stream().distinct().limit(3).toList();
        if (!unknown.isEmpty()) {
            return "I cannot place '" + String.join("', '", unknown) + "' here." + SUCH_AS;
        }
        return "I am not sure how this fits together; a shorter sentence would help." + SUCH_AS;
    }
}
