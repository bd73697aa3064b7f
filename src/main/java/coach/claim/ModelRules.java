package coach.claim;

import coach.claim.Claim.Fitness.Verdict;
import coach.claim.Claim.Strength.Relation;
import coach.consistency.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how two models stand to each other, and whether a model suits a story. */
final class ModelRules {
    private static final Set<String> PLAIN_OPERATORS = Set.of("not", "guarantee", "must");

    private static final Set<String> BESIDE =
            Set.of("store", "system", "data", "servic", "count", "valu", "databas", "consist");

    private final Phrasebook book;

    ModelRules(Phrasebook book) {
        this.book = book;
    }

    /** Reads "sequential is weaker than linearizable". */
    Optional<Claim> strength(Spoken spoken) {
        Clause clause = spoken.clause();
        Mentions mentions = spoken.mentions();
        var named = new ArrayList<>(mentions.models());
        named.addAll(mentions.sessions());
        named.sort(Comparator.comparingInt(Find::start));
        List<Model> models = named.stream()
                .flatMap(find -> Model.of(find.id()).stream())
                .distinct()
                .toList();
        Clause rest = clause.without(named);
        List<Find> relations = rest.all(book.kind("rel"));
        rest = rest.without(relations);
        List<Find> operators = rest.all(book.kind("op"));
        List<String> said = relations.stream().map(Find::id).distinct().toList();
        boolean isPlain = operators.stream().allMatch(op -> op.id().equals("not"));
        boolean isCovered = rest.without(operators).isCovered(book.soft());
        if (models.size() != 2 || said.size() != 1 || !isPlain || !isCovered || !mentions.isWithoutStore()) {
            return Optional.empty();
        }
        boolean isSo = operators.size() % 2 == 0;
        return Optional.of(related(models.get(0), said.get(0), models.get(1), isSo));
    }

    /** Returns what is claimed by naming a relation between two models. */
    static Claim related(Model one, String relation, Model other, boolean isSo) {
        return switch (relation) {
            case "stronger" -> new Claim.Strength(one, Relation.STRONGER, other, isSo);
            case "weaker" -> new Claim.Strength(one, Relation.WEAKER, other, isSo);
            case "implies" -> new Claim.Strength(one, Relation.IMPLIES, other, isSo);
            case "implied" -> new Claim.Strength(other, Relation.IMPLIES, one, isSo);
            case "same" -> new Claim.Strength(one, Relation.SAME, other, isSo);
            default -> new Claim.Strength(one, Relation.SAME, other, !isSo);
        };
    }

    /** Reads "likes are fine with eventual". */
    Optional<Claim> fitness(Spoken spoken) {
        Clause clause = spoken.clause();
        Mentions mentions = spoken.mentions();
        List<Find> named = mentions.models().isEmpty() ? mentions.sessions() : mentions.models();
        Optional<Model> model = Mentions.only(named);
        Clause rest = clause.without(named);
        List<Find> stories = rest.all(book.kind("story"));
        List<String> story = stories.stream().map(Find::id).distinct().toList();
        rest = rest.without(stories);
        List<Find> fits = rest.all(book.kind("fit"));
        List<String> said = fits.stream().map(Find::id).distinct().toList();
        rest = rest.without(fits);
        List<Find> operators = rest.all(book.kind("op"));
        Set<String> allowed = said.isEmpty() ? BESIDE : book.soft();
        if (model.isEmpty()
                || story.size() != 1
                || said.size() > 1
                || !rest.without(operators).isCovered(allowed)) {
            return Optional.empty();
        }
        boolean isForbidden = clause.text().contains(" must not ");
        return (isForbidden ? Optional.of(Verdict.TOO_WEAK) : verdict(said, operators))
                .map(verdict -> new Claim.Fitness(story.get(0), verdict, model.get()));
    }

    private static Optional<Verdict> verdict(List<String> said, List<Find> operators) {
        List<String> ops = operators.stream().map(Find::id).toList();
        if (ops.contains("may") || ops.contains("never") || ops.contains("prevent")) {
            return Optional.empty();
        }
        boolean isDenied = ops.stream()
                                .filter(op -> Set.of("not", "no", "cannot").contains(op))
                                .count()
                        % 2
                == 1;
        if (said.isEmpty()) {
            boolean isCan = ops.equals(List.of("can")) || ops.equals(List.of("cannot"));
            return isCan ? Optional.of(isDenied ? Verdict.TOO_WEAK : Verdict.ENOUGH) : Optional.empty();
        }
        boolean isPlain = ops.stream()
                .allMatch(op -> PLAIN_OPERATORS.contains(op)
                        || Set.of("no", "can", "cannot").contains(op));
        Verdict verdict = switch (said.get(0)) {
            case "enough" -> Verdict.ENOUGH;
            case "needed" -> Verdict.NEEDED;
            case "too-weak" -> Verdict.TOO_WEAK;
            default -> Verdict.MORE_THAN_NEEDED;
        };
        return isPlain ? Optional.of(isDenied ? denied(verdict) : verdict) : Optional.empty();
    }

    /** Returns what is said where {@code verdict} is denied. */
    static Verdict denied(Verdict verdict) {
        return switch (verdict) {
            case ENOUGH -> Verdict.TOO_WEAK;
            case TOO_WEAK -> Verdict.ENOUGH;
            case NEEDED -> Verdict.MORE_THAN_NEEDED;
            case MORE_THAN_NEEDED -> Verdict.NEEDED;
        };
    }
}
