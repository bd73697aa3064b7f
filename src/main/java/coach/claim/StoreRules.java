package coach.claim;

import coach.claim.Claim.Availability.Side;
import coach.consistency.Model;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what is said about the cost of a store: whether it answers, from where, and which model it keeps. */
final class StoreRules {
    private static final Set<String> KEEPING = Set.of(
            "give", "provid", "offer", "achiev", "enough", "suffici", "suffic", "get", "make", "system", "store",
            "reach", "result", "lead", "impli", "come");

    private final Phrasebook book;

    StoreRules(Phrasebook book) {
        this.book = book;
    }

    /** Reads "stays up on the minority side". */
    Optional<Claim> availability(Spoken spoken) {
        Clause clause = spoken.clause();
        Mentions mentions = spoken.mentions();
        Optional<Subject> subject = subject(mentions, spoken.inherited());
        Clause rest = clause.without(mentions.models()).without(mentions.stores());
        List<Find> sides = rest.all(book.kinds("side", "partition"));
        rest = rest.without(sides);
        List<String> named = sides.stream()
                .map(Find::id)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        Optional<Boolean> isSo = isSo(rest, "avail");
        if (subject.isEmpty() || isSo.isEmpty() || named.size() > 1) {
            return Optional.empty();
        }
        Side side = switch (named.isEmpty() ? "" : named.get(0)) {
            case "minority" -> Side.MINORITY;
            case "majority" -> Side.MAJORITY;
            default -> Side.EVERY;
        };
        return Optional.of(new Claim.Availability(subject.get(), rest.access(), side, isSo.get()));
    }

    /** Reads "reads are local". */
    Optional<Claim> latency(Spoken spoken) {
        Clause clause = spoken.clause();
        Mentions mentions = spoken.mentions();
        Optional<Subject> subject = subject(mentions, spoken.inherited());
        Clause rest = clause.without(mentions.models()).without(mentions.stores());
        Optional<Boolean> isSo = isSo(rest, "local");
        return subject.isEmpty() || isSo.isEmpty()
                ? Optional.empty()
                : Optional.of(new Claim.Latency(subject.get(), rest.access(), isSo.get()));
    }

    /** Reads "R + W > N gives linearizability". */
    Optional<Claim> keeping(Spoken spoken) {
        Clause clause = spoken.clause();
        Mentions mentions = spoken.mentions();
        Optional<Subject> store = mentions.store();
        List<Find> named = mentions.models().isEmpty() ? mentions.sessions() : mentions.models();
        Optional<Model> model = Mentions.only(named);
        boolean isSession = mentions.models().isEmpty();
        boolean isStory = clause.has("enough")
                && !isSession
                && named.get(0).start()
                        < mentions.stores().stream().mapToInt(Find::start).max().orElse(0);
        if (store.isEmpty() || model.isEmpty() || isSession || isStory) {
            return Optional.empty();
        }
        Clause rest = clause.without(mentions.models()).without(mentions.stores());
        List<Find> operators = rest.all(book.kind("op"));
        var allowed = new TreeSet<>(KEEPING);
        allowed.addAll(book.soft());
        if (!rest.without(operators).isCovered(allowed)) {
            return Optional.empty();
        }
        return Stance.of(named.get(0), true, operators)
                .isSo()
                .map(isSo -> new Claim.Keeps(store.get(), model.get(), isSo));
    }

    private static Optional<Subject> subject(Mentions mentions, Optional<Subject> inherited) {
        boolean isBare = mentions.models().isEmpty() && mentions.stores().isEmpty();
        if (isBare) {
            return inherited;
        }
        if (mentions.models().isEmpty()) {
            return mentions.store();
        }
        return mentions.isWithoutStore() ? mentions.model().map(Subject.OfModel::new) : Optional.empty();
    }

    private Optional<Boolean> isSo(Clause clause, String kind) {
        List<Find> said = clause.all(book.kind(kind));
        List<String> signs = said.stream().map(Find::id).distinct().toList();
        if (signs.size() != 1) {
            return Optional.empty();
        }
        Clause rest = clause.without(said);
        List<Find> operators = rest.all(book.kind("op"));
        return rest.without(operators).isCovered(book.soft())
                ? Stance.of(said.get(0), signs.get(0).equals("good"), operators).isSo()
                : Optional.empty();
    }
}
