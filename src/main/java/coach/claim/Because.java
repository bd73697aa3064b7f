package coach.claim;

import coach.consistency.Model;
import java.util.Optional;

/** Says what a trial found and how sure it is. */
final class Because {
    private Because() {}

    /** Returns one or two sentences. */
    static String of(Trial trial) {
        String store = trial.protocol().title();
        if (trial.exploration().witness().isPresent()) {
            return "It happens in the execution below, the smallest there is on this store (" + store + "): "
                    + Count.of(trial.exploration().witness().get()) + ".";
        }
        String looked = trial.exploration().isExhaustive()
                ? "It never happens in " + Count.of(trial.exploration()) + " of the story on this store (" + store + ")"
                : "It was not found in " + Count.of(trial.exploration()) + " of the story on this store (" + store
                        + "), which are not all";
        return looked + definition(trial) + ".";
    }

    private static String definition(Trial trial) {
        Optional<Boolean> isAllowed = trial.isAllowed();
        if (isAllowed.isEmpty()) {
            return "";
        }
        String model = trial.model().map(Model::title).orElse("");
        return isAllowed.get()
                ? ", but the definition of " + model + " allows it: another store of that model may show it"
                : ", and the definition of " + model + " forbids it on every store";
    }
}
