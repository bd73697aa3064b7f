package coach.claim;

import coach.consistency.Model;

/** One sentence of theory for what a claim speaks about. */
final class Theory {
    private Theory() {}

    static String of(Subject subject) {
        if (subject instanceof Subject.OfModel of) {
            return of(of.model());
        }
        if (subject instanceof Subject.OfQuorum quorum) {
            return quorum.isOverlapping()
                    ? "R + W > N: every read quorum meets every write quorum, so a finished write is seen; a write that is still"
                            + " going on may be seen by one reader and missed by the next."
                    : "R + W <= N: a read quorum can miss the write quorum altogether.";
        }
        if (subject instanceof Subject.OfFollowers) {
            return "A follower answers from what has reached it; whoever reads there may be behind the leader, and behind what"
                    + " another follower told before.";
        }
        return "A resolver answers from its cache until the time to live is over, however often the record changes meanwhile.";
    }

    static String of(Model model) {
        return model.title() + ": " + model.meaning();
    }
}
