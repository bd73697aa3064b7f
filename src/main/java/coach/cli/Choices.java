package coach.cli;

import coach.text.CoachException;
import coach.yaml.Bank;
import coach.yaml.Summary;
import java.util.List;
import java.util.SplittableRandom;

/** What is chosen for a person who did not choose. */
final class Choices {
    private Choices() {}

    /** Returns the question that a seed stands for. */
    static String question(Bank bank, long seed) {
        List<String> ids = bank.questions().stream().map(Summary::id).sorted().toList();
        if (ids.isEmpty()) {
            throw new CoachException("the bank has no questions; name a folder that has some with --bank DIR");
        }
        return ids.get(new SplittableRandom(seed).nextInt(ids.size()));
    }
}
