package coach.claim;

import coach.consistency.Model;
import coach.history.History;
import coach.store.Case;
import coach.store.Exploration;
import coach.store.Protocol;
import coach.store.Scenario;
import java.util.Optional;

/**
 * One run of one story for one claim.
 *
 * @param label what was looked for, as a clause
 * @param story its words
 * @param of the story on its cluster
 * @param protocol the store
 * @param exploration what was found
 * @param model the model whose definition was asked as well; empty for a store of its own
 * @param isAllowed what the definition says of the surprise; empty where none was asked
 * @param pattern the surprise as a history
 */
public record Trial(
        String label,
        Scenario story,
        Case of,
        Protocol<?> protocol,
        Exploration exploration,
        Optional<Model> model,
        Optional<Boolean> isAllowed,
        History pattern) {
    /** Returns whether the surprise can show; empty where the exploration ended early and no definition was asked. */
    public Optional<Boolean> canShow() {
        if (exploration.witness().isPresent()) {
            return Optional.of(true);
        }
        if (isAllowed.isPresent()) {
            return isAllowed;
        }
        return exploration.isExhaustive() ? Optional.of(false) : Optional.empty();
    }
}
