package coach.claim;

import coach.history.History;
import coach.store.Exploration;
import coach.store.Run;
import java.util.List;
import java.util.Optional;

/**
 * What became of a claim.
 *
 * @param because why, in one or two sentences that name what was run and how many executions there are
 * @param theory one sentence of theory; empty where there is nothing to add
 * @param trials all that was run, the deciding one first
 * @param shown a history that shows it where no run does; empty mostly
 */
public record Decision(Verdict verdict, String because, String theory, List<Trial> trials, Optional<History> shown) {
    public Decision {
        trials = List.copyOf(trials);
    }

    /** Returns the trial with the execution that proves or breaks the claim; empty where "never" is the answer. */
    public Optional<Trial> deciding() {
        return trials.stream()
                .filter(trial -> trial.exploration().witness().isPresent())
                .findFirst();
    }

    /** Returns the execution that proves or breaks the claim; empty where "never" is the answer. */
    public Optional<Run> witness() {
        return deciding().flatMap(trial -> trial.exploration().witness());
    }

    /** Returns how many executions were looked at, each whole one; situations where an exploration ended early. */
    public long executions() {
        long sum = 0;
        for (Trial trial : trials) {
            Exploration e = trial.exploration();
            long one = e.isExhaustive() ? e.executions() : e.situations();
            sum = one > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + one;
        }
        return sum;
    }

    /** Returns whether every execution of every story was looked at. */
    public boolean isExhaustive() {
        return !trials.isEmpty()
                && trials.stream()
                        .map(Trial::exploration)
                        .allMatch(e -> e.isExhaustive() || e.witness().isPresent());
    }
}
