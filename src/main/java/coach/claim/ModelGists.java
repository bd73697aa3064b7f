package coach.claim;

import coach.claim.Claim.Definition.Meaning;
import coach.claim.Claim.Fitness.Verdict;
import coach.consistency.Lattice;
import coach.consistency.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads from the words that matter how models stand to each other, to stores, to stories and to words. */
final class ModelGists {
    private static final List<Model> SPECTRUM =
            List.of(Model.EVENTUAL, Model.CAUSAL, Model.SEQUENTIAL, Model.LINEARIZABLE);

    private final Phrasebook book;
    private final Gists gists;

    ModelGists(Phrasebook book, Gists gists) {
        this.book = book;
        this.gists = gists;
    }

    /** Reads a comparison of models, a model that a store is said to keep, or what a word is said to mean. */
    Optional<Claim> read(Segments segments, Mentions mentions) {
        Clause clause = segments.clause();
        return letters(clause)
                .or(() -> ordering(clause, mentions))
                .or(() -> rank(clause, mentions))
                .or(() -> strength(clause, mentions))
                .or(() -> keeping(segments, mentions));
    }

    private List<Find> operators(Clause clause) {
        return clause.all(book.kind("op"));
    }

    /** Returns whether an even number of words deny; empty where something is only thought possible. */
    private Optional<Boolean> isSo(Clause clause) {
        return isSo(operators(clause));
    }

    private static Optional<Boolean> isSo(List<Find> operators) {
        List<String> ops = operators.stream().map(Find::id).toList();
        long denials = ops.stream()
                .filter(Set.of("not", "no", "never", "cannot", "prevent")::contains)
                .count();
        return ops.contains("may") ? Optional.empty() : Optional.of(denials % 2 == 0);
    }

    private boolean says(String id, Clause clause) {
        return !gists.in(id, clause.words()).isEmpty();
    }

    private Optional<Claim> letters(Clause clause) {
        List<Find> acid = clause.all(book.kind("acid"));
        List<Find> cap = clause.all(book.kind("cap"));
        Clause rest = clause.without(acid).without(cap);
        if (acid.isEmpty() && cap.isEmpty()) {
            return Optional.empty();
        }
        if (!acid.isEmpty() && !cap.isEmpty()) {
            boolean isOther = says("apart", rest);
            return isOther || says("alike", rest)
                    ? isSo(rest).map(so -> new Claim.Definition(Meaning.ACID_IS_CAP, so != isOther))
                    : Optional.empty();
        }
        boolean isRules = says("rules", rest);
        if (isRules == says("copies", rest)) {
            return Optional.empty();
        }
        Meaning ofAcid = isRules ? Meaning.ACID_IS_RULES : Meaning.ACID_IS_COPIES;
        Meaning ofCap = isRules ? Meaning.CAP_IS_RULES : Meaning.CAP_IS_COPIES;
        List<Find> acting = operators(rest).stream()
                .filter(op -> !op.id().equals("prevent"))
                .toList();
        return isSo(acting).map(so -> new Claim.Definition(cap.isEmpty() ? ofAcid : ofCap, so));
    }

    /** Reads what a model is said to order, and how soon. */
    private Optional<Claim> ordering(Clause clause, Mentions mentions) {
        Optional<Model> model = mentions.isWithoutStore() ? mentions.model() : Optional.empty();
        Clause rest = clause.without(mentions.models());
        return model.flatMap(is -> switch (is) {
            case EVENTUAL -> meaning("prompt", Meaning.CONVERGENCE_IS_PROMPT, rest);
            case SEQUENTIAL -> meaning("clock", Meaning.SEQUENTIAL_IS_CLOCK, rest);
            case CAUSAL ->
                meaning("total", Meaning.CAUSAL_IS_TOTAL, rest)
                        .or(() -> meaning("dependent", Meaning.CAUSAL_IS_DEPENDENT, rest));
            default -> Optional.empty();
        });
    }

    private Optional<Claim> meaning(String id, Meaning meaning, Clause rest) {
        List<Integer> places = gists.in(id, rest.words());
        return places.isEmpty()
                ? Optional.empty()
                : isSo(rest.withoutPlaces(places)).map(so -> new Claim.Definition(meaning, so));
    }

    private static List<Find> named(Mentions mentions) {
        var named = new ArrayList<>(mentions.models());
        named.addAll(mentions.sessions());
        named.sort(Comparator.comparingInt(Find::start));
        return named;
    }

    private static List<Model> models(List<Find> named) {
        return named.stream()
                .flatMap(find -> Model.of(find.id()).stream())
                .distinct()
                .toList();
    }

    private Optional<Claim> rank(Clause clause, Mentions mentions) {
        List<Model> models = models(named(mentions));
        Clause rest = clause.without(named(mentions));
        Optional<Boolean> so = isSo(rest.withoutPlaces(gists.in("strongest", rest.words())));
        if (!mentions.isWithoutStore() || so.isEmpty()) {
            return Optional.empty();
        }
        if (models.size() == 3 && says("between", rest)) {
            boolean isRising = Lattice.implies(models.get(2), models.get(1));
            Model low = models.get(isRising ? 1 : 2);
            Model high = models.get(isRising ? 2 : 1);
            return Optional.of(new Claim.Rank(models.get(0), List.of(low), List.of(high), so.get()));
        }
        boolean isStrongest = says("strongest", rest);
        if (models.size() != 1 || says("available", rest) || isStrongest == says("weakest", rest)) {
            return Optional.empty();
        }
        List<Model> others =
                SPECTRUM.stream().filter(model -> model != models.get(0)).toList();
        return Optional.of(new Claim.Rank(
                models.get(0), isStrongest ? others : List.of(), isStrongest ? List.of() : others, so.get()));
    }

    private Optional<Claim> strength(Clause clause, Mentions mentions) {
        List<Find> named = named(mentions);
        List<Model> models = models(named);
        if (models.size() != 2 || !mentions.isWithoutStore()) {
            return Optional.empty();
        }
        Clause rest = clause.without(named);
        Optional<Boolean> so = isSo(rest.withoutPlaces(gists.in("one-way", rest.words())));
        Model one = models.get(0);
        Model other = models.get(1);
        return so.flatMap(is -> relation(rest)
                .map(said -> ModelRules.related(one, said.equals("one-way") ? "stronger" : said, other, is)));
    }

    private Optional<String> relation(Clause rest) {
        List<String> said = List.of("one-way", "stronger", "weaker", "implied", "implies", "different", "same").stream()
                .filter(id -> says(id, rest))
                .toList();
        boolean isClear = said.size() == 1 || (!said.isEmpty() && said.get(0).equals("one-way"));
        return isClear ? Optional.of(said.get(0)) : Optional.empty();
    }

    private Optional<Claim> keeping(Segments segments, Mentions mentions) {
        Clause clause = segments.clause();
        Optional<Subject> store = mentions.store();
        Optional<Model> model = Mentions.only(mentions.models());
        Clause rest = clause.without(mentions.models()).without(mentions.stores());
        boolean isEvent = gists.all().stream()
                .filter(Gist::isEvent)
                .anyMatch(
                        gist -> gist.steps().size() > 1 && gist.in(rest.words()).isPresent());
        if (store.isEmpty() || model.isEmpty() || isEvent) {
            return Optional.empty();
        }
        Find named = mentions.models().get(0);
        List<Find> acting = operators(rest).stream()
                .filter(op -> segments.segment(op) == segments.segment(named))
                .toList();
        return Stance.of(named, true, acting).isSo().map(so -> new Claim.Keeps(store.get(), model.get(), so));
    }

    /** Reads whether a model suits a story. */
    Optional<Claim> fitness(Segments segments, Mentions mentions) {
        Clause clause = segments.clause();
        List<Find> named = mentions.models().isEmpty() ? mentions.sessions() : mentions.models();
        Optional<Model> model = Mentions.only(named);
        Clause rest = clause.without(named);
        List<String> stories =
                rest.all(book.kind("story")).stream().map(Find::id).distinct().toList();
        Optional<String> fits = List.of("more-than-needed", "too-weak", "needed", "enough").stream()
                .filter(id -> says(id, rest))
                .findFirst();
        Optional<Boolean> so = fits.flatMap(id -> {
            List<Integer> places = gists.in(id, rest.words());
            return isSo(segments.around(places, operators(rest.withoutPlaces(places))));
        });
        boolean isClear = fits.isPresent() && stories.size() == 1 && so.isPresent();
        if (model.isEmpty() || !isClear) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.valueOf(fits.get().toUpperCase(Locale.ROOT).replace('-', '_'));
        return Optional.of(
                new Claim.Fitness(stories.get(0), so.get() ? verdict : ModelRules.denied(verdict), model.get()));
    }
}
