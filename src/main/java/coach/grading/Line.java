package coach.grading;

import coach.grading.guard.Asking;
import coach.grading.guard.Guard;
import coach.grading.guard.Listing;
import coach.grading.guard.Negation;
import coach.grading.guard.Scope;
import coach.grading.pattern.Hit;
import coach.words.Sentence;
import coach.words.Stretch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence of an answer and what the guards say of it.
 *
 * @param asks whether it asks the interviewer for something
 * @param hidesStatements whether it is a question that states nothing
 * @param listing whether it only names things
 * @param echo what it says back, such as "the prompt"; empty where it is said in own words
 * @param faults what is plainly false in it
 * @param guards those that were asked
 */
record Line(
        Answer answer,
        Sentence sentence,
        List<Scope> negations,
        List<Scope> denials,
        boolean asks,
        boolean hidesStatements,
        Listing listing,
        String echo,
        List<Fault> faults,
        Set<Guard> guards) {

    /**
     * Something plainly false.
     *
     * @param reach the words that do not count for it
     */
    record Fault(Stretch reach, Reason reason) {}

    static Line of(Answer answer, Sentence sentence, Watch watch) {
        boolean isQuestion = answer.kind() == Kind.QUESTION;
        boolean isNegationSeen = watch.has(Guard.NEGATION);
        return new Line(
                answer,
                sentence,
                isNegationSeen ? Negation.in(sentence) : List.of(),
                isNegationSeen ? Negation.denials(sentence) : List.of(),
                isQuestion || Asking.asks(sentence),
                watch.has(Guard.QUESTION) && Asking.hidesStatements(sentence),
                Listing.of(sentence, watch.guards()),
                watch.echo(sentence),
                isQuestion ? List.of() : watch.faults(sentence),
                watch.guards());
    }

    /** Returns this line, judged to be {@code other} where its form alone was not suspicious. */
    Line as(Listing other) {
        return listing == Listing.NONE
                ? new Line(answer, sentence, negations, denials, asks, hidesStatements, other, echo, faults, guards)
                : this;
    }

    /**
     * Returns the first of {@code scopes} that takes {@code hit} back; a cue that the pattern itself names does not.
     */
    static Optional<Scope> over(Hit hit, List<Scope> scopes) {
        return scopes.stream()
                .filter(scope -> hit.groups().stream().anyMatch(scope.reach()::meets))
                .filter(scope -> !isNamed(scope.cue(), hit))
                .findFirst();
    }

    private static boolean isNamed(Stretch cue, Hit hit) {
        for (int i = cue.first(); i <= cue.last(); i++) {
            if (hit.uses(i)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the matched words of each group in the order of the sentence: "order ... chat". */
    String words(Hit hit) {
        var words = new StringBuilder();
        int next = -1;
        for (Stretch group : hit.groups().stream()
                .sorted(Comparator.comparingInt(Stretch::first))
                .toList()) {
            if (group.last() < next) {
                continue;
            }
            words.append(words.length() == 0 ? "" : group.first() <= next ? " " : " \u2026 ");
            words.append(sentence.text(new Stretch(Math.max(next, group.first()), group.last())));
            next = group.last() + 1;
        }
        return words.toString();
    }

    /** Returns the words to show for {@code stretch}: the sentence, or of a long one the clauses around it. */
    Evidence quote(Stretch stretch) {
        return Quotes.around(answer.number(), sentence, stretch);
    }
}
