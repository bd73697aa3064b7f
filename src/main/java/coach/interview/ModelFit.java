package coach.interview;

import coach.claim.Toll;
import coach.consistency.Lattice;
import coach.consistency.Model;
import coach.interview.Event.Answered;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Probed;
import coach.question.ConsistencyNeed;
import coach.words.Stems;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the model a candidate chose for a kind of data against what that data needs: too weak shows what goes wrong in
 * this problem, too strong asks for the price. The needed model itself is not named.
 */
final class ModelFit {
    private static final int CHALLENGES_MAX = 3;
    private static final int WORD_CHARS_MIN = 4;
    /** Words that most operations share say nothing about which one is meant. */
    private static final Set<String> COMMON = Set.of(
            "read", "reads", "reading", "write", "writes", "writing", "show", "send", "sending", "user", "users");

    private final Casebook casebook;

    ModelFit(Casebook casebook) {
        this.casebook = casebook;
    }

    /** Returns what is asked; empty where the model fits, or it is not sure what it was chosen for. */
    Optional<Probed> of(Session session, Answered answered, Instant now) {
        List<Probed> before = session.all(Probed.class).stream()
                .filter(probed -> probed.kind() == ProbeKind.CHALLENGE)
                .toList();
        if (before.size() >= CHALLENGES_MAX) {
            return Optional.empty();
        }
        for (String sentence : answered.text().split("[.;\\n]", -1)) {
            List<Model> models = List.copyOf(casebook.claims().models(sentence));
            Optional<ConsistencyNeed> need = models.size() == 1 ? meant(sentence) : Optional.empty();
            if (need.isPresent()
                    && before.stream()
                            .noneMatch(probed -> probed.id().equals(need.get().id()))) {
                return challenge(need.get(), models.get(0), now);
            }
        }
        return Optional.empty();
    }

    /** Returns the one need whose operation and data share most words with a sentence; empty where two do. */
    private Optional<ConsistencyNeed> meant(String sentence) {
        Set<String> said = stems(sentence);
        List<ConsistencyNeed> needs = casebook.question().consistency().stream()
                .filter(need -> shared(need, said) > 0)
                .sorted(Comparator.comparing((ConsistencyNeed need) -> -shared(need, said)))
                .toList();
        boolean isClear =
                !needs.isEmpty() && (needs.size() == 1 || shared(needs.get(0), said) > shared(needs.get(1), said));
        return isClear ? Optional.of(needs.get(0)) : Optional.empty();
    }

    private static long shared(ConsistencyNeed need, Set<String> said) {
        return stems(need.operation() + " " + need.kind()).stream()
                .filter(said::contains)
                .count();
    }

    private static Set<String> stems(String text) {
        var stemmer = new Stems();
        var stems = new HashSet<String>();
        for (String word : text.toLowerCase(java.util.Locale.ROOT).split("[^a-z]+", -1)) {
            if (word.length() >= WORD_CHARS_MIN && !COMMON.contains(word)) {
                stems.add(stemmer.of(word));
            }
        }
        return stems;
    }

    private Optional<Probed> challenge(ConsistencyNeed need, Model chosen, Instant now) {
        String operation = "'" + need.operation() + "'";
        if (!Lattice.implies(chosen, need.model())) {
            return Optional.of(new Probed(
                    now,
                    coach.rubric.Topic.CONSISTENCY,
                    ProbeKind.CHALLENGE,
                    need.id(),
                    "For " + operation + ", with what you chose, this can happen: "
                            + need.anomaly().story().strip() + " Is that acceptable?"));
        }
        boolean isCostly = chosen != need.model() && Lattice.implies(chosen, Model.SEQUENTIAL);
        return isCostly
                ? Optional.of(new Probed(
                        now,
                        coach.rubric.Topic.CONSISTENCY,
                        ProbeKind.CHALLENGE,
                        need.id(),
                        "For " + operation + " that is a strong choice. " + Toll.of(chosen, need.model())
                                + " What does it buy here that nothing weaker gives?"))
                : Optional.empty();
    }
}
