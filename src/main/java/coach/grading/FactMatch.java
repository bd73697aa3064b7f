package coach.grading;

import coach.question.Fact;
import java.util.List;

/** What the interviewer does with a question of the candidate. */
public sealed interface FactMatch {
    /** Returns the facts meant, offered or nearest, best first. */
    List<Fact> facts();

    /** It is clear what was asked for: tell these facts. */
    record Told(List<Fact> facts) implements FactMatch {
        public Told {
            facts = List.copyOf(facts);
        }
    }

    /** It is not clear: offer these facts by their subject, at most three, and "none of these". */
    record Offered(List<Fact> facts) implements FactMatch {
        public Offered {
            facts = List.copyOf(facts);
        }
    }

    /** The bank knows nothing of it: ask what the candidate would assume. The nearest facts may still be listed. */
    record Unknown(List<Fact> facts) implements FactMatch {
        public Unknown {
            facts = List.copyOf(facts);
        }
    }
}
