package coach.estimate;

import coach.estimate.Formula.Operator;
import coach.estimate.Formula.Step;
import coach.estimate.Formula.Term;
import org.jspecify.annotations.Nullable;

/** What stands around a formula: names with values, and readings that only people who talk allow. */
interface Scope {
    /** The notation of authors: no names, and every number means what its unit says. */
    Scope STRICT = new Scope() {
        @Override
        public @Nullable Term named(Lexemes at) {
            return null;
        }

        @Override
        public @Nullable String unknown(String word) {
            return null;
        }

        @Override
        public void skipFiller(Lexemes at) {}

        @Override
        public @Nullable Step joined(Term left, Operator operator, Term right) {
            return null;
        }
    };

    /** Takes a name that stands at the place and returns its value; null and nothing taken where none does. */
    @Nullable Term named(Lexemes at);

    /** Returns what to do about a word that has no value; null where words never have one. */
    @Nullable String unknown(String word);

    /** Takes what may stand behind a number and means nothing, such as the x of "3x". */
    void skipFiller(Lexemes at);

    /** Joins two terms in a reading of its own; null where plain arithmetic is meant. */
    @Nullable Step joined(Term left, Operator operator, Term right);
}
