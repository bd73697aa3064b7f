package coach.claim;

import coach.claim.Claim.Availability.Side;
import coach.consistency.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what the strict rules could not: the words that matter, wherever they stand, whatever stands between them.
 * Where two different things may be meant, nothing is read.
 */
final class GistReader {
    private static final Set<String> CONTRAST =
            Set.of("unlik", "than", "versus", "vs", "instead", "compar", "contrast");
    private static final Set<String> FITS = Set.of("enough", "needed", "too-weak", "more-than-needed");

    private final Phrasebook book;
    private final Gists gists = Gists.standard();
    private final ModelGists relations;

    GistReader(Phrasebook book) {
        this.book = book;
        this.relations = new ModelGists(book, gists);
    }

    /**
     * Returns the one claim that a text makes; empty where none or several may be meant.
     *
     * @param text in lower case, quorum settings as one word
     */
    Optional<Claim> read(String text, Wording wording) {
        var segments = new Segments(text, wording);
        Clause clause = segments.clause();
        var mentions = new Mentions(clause, book);
        if (!gists.in("veto", clause.words()).isEmpty()) {
            return Optional.empty();
        }
        Optional<Claim> relation = relations.read(segments, mentions);
        if (relation.isPresent()) {
            return relation;
        }
        Optional<Claim> fit = relations.fitness(segments, mentions);
        if (fit.isPresent() && isFitFirst(segments, mentions)) {
            return fit;
        }
        Optional<Claim> said = subject(clause, mentions).flatMap(subject -> of(subject, segments, mentions));
        return said.isPresent() ? said : fit;
    }

    /** Whether a model is said to suit, or not to, where it is named: what follows is the reason. */
    private boolean isFitFirst(Segments segments, Mentions mentions) {
        return !names(mentions).isEmpty()
                && isFit(
                        segments,
                        segments.places(segments.segment(names(mentions).get(0))));
    }

    private boolean isFit(Segments segments, List<Integer> places) {
        List<String> words = places.stream().map(segments.clause().words()::get).toList();
        return FITS.stream().anyMatch(id -> !gists.in(id, words).isEmpty());
    }

    private static List<Find> names(Mentions mentions) {
        var names = new ArrayList<Find>(mentions.models());
        names.addAll(mentions.stores());
        names.addAll(mentions.sessions());
        return names;
    }

    /** Returns what the clause is about; of two models, the one that is not only compared with. */
    private static Optional<Subject> subject(Clause clause, Mentions mentions) {
        List<Find> models = mentions.models().stream()
                .filter(find -> !isCompared(clause, find))
                .toList();
        Optional<Subject> store = mentions.store();
        if (store.isPresent()) {
            boolean isPlain = models.stream().allMatch(find -> find.id().equals(Model.EVENTUAL.id()));
            return isPlain ? store : Optional.empty();
        }
        if (!mentions.isWithoutStore()) {
            return Optional.empty();
        }
        Optional<Model> model = Mentions.only(models);
        return model.isPresent() || !models.isEmpty()
                ? model.map(Subject.OfModel::new)
                : Mentions.only(mentions.sessions()).map(Subject.OfModel::new);
    }

    private static boolean isCompared(Clause clause, Find find) {
        String[] before = clause.text().substring(0, find.start()).strip().split(" ", -1);
        return CONTRAST.contains(before[before.length - 1]);
    }

    /** The words of a clause, with the names in it struck out. */
    private static Clause nameless(Clause clause, Mentions mentions) {
        return clause.without(mentions.models()).without(mentions.stores());
    }

    private Optional<Claim> of(Subject subject, Segments segments, Mentions mentions) {
        Clause named = nameless(segments.clause(), mentions);
        Clause rest = isSession(subject, mentions) ? named.without(mentions.sessions()) : named;
        List<String> words = rest.words();
        List<Sighting> seen = new ArrayList<>();
        for (Gist gist : gists.all()) {
            if (gist.isEvent()) {
                gist.in(words).ifPresent(places -> seen.add(new Sighting(gist, places)));
            }
        }
        if (isFitFirst(segments, mentions)) {
            List<Integer> beside =
                    segments.places(segments.segment(names(mentions).get(0)));
            seen.removeIf(sighting -> sighting.places().stream().noneMatch(beside::contains));
        }
        seen.sort(Comparator.comparingInt(Sighting::weight).reversed().thenComparingInt(Sighting::span));
        return seen.isEmpty() ? Optional.empty() : claim(subject, rest, seen, new Said(segments, mentions));
    }

    private static boolean isSession(Subject subject, Mentions mentions) {
        return mentions.models().isEmpty()
                && subject instanceof Subject.OfModel
                && !mentions.sessions().isEmpty();
    }

    /** A gist and where its words stand. */
    private record Sighting(Gist gist, List<Integer> places) {
        int weight() {
            return places.size();
        }

        int span() {
            return places.get(places.size() - 1) - places.get(0);
        }
    }

    /** What is being read, cut into segments, and the names in it. */
    private record Said(Segments segments, Mentions mentions) {}

    /** Returns the words that act on what is said: beside it, and beside the name where nothing else is said there. */
    private List<Find> acting(Clause struck, List<Sighting> seen, Said said) {
        List<Find> all = struck.all(book.kind("op"));
        List<Integer> places = seen.get(0).places();
        Segments segments = said.segments();
        var acting = new ArrayList<Find>(segments.around(places, all));
        List<Find> names = names(said.mentions());
        if (names.isEmpty()) {
            return acting;
        }
        int subject = segments.segment(names.get(0));
        List<Integer> beside = segments.places(subject);
        boolean isOther = seen.stream().anyMatch(s -> s.places().stream().anyMatch(beside::contains));
        if (!isOther) {
            all.stream().filter(find -> segments.segment(find) == subject).forEach(acting::add);
            acting.sort(Comparator.comparingInt(Find::start));
        }
        return acting;
    }

    private Optional<Claim> claim(Subject subject, Clause rest, List<Sighting> seen, Said said) {
        Sighting best = seen.get(0);
        boolean isGood = best.gist().sign().equals("good");
        String id = best.gist().id();
        var known = new ArrayList<Integer>(best.places());
        if (isAgreement(id)) {
            known.addAll(gists.in("writing", rest.words()));
            known.addAll(gists.in("stopped", rest.words()));
        }
        Clause struck = rest.withoutPlaces(known);
        if (struck.has("onli") || isBothSides(rest)) {
            return Optional.empty();
        }
        int start = rest.start(best.places().get(0));
        boolean isName = isGood && best.places().size() <= 2;
        Stance stance = Stance.of(isName, start, isGood, acting(struck, seen, said));
        return switch (id) {
            case "available" ->
                isSo(stance).map(so -> new Claim.Availability(subject, rest.access(), side(rest, subject), so));
            case "local" -> isSo(stance).map(so -> new Claim.Latency(subject, rest.access(), so));
            default ->
                inContext(id, rest.words())
                        .flatMap(what -> stance.modality().map(how -> new Claim.Behaviour(subject, what, how)));
        };
    }

    private Optional<Phenomenon> inContext(String id, List<String> words) {
        boolean isAgreement = isAgreement(id);
        if (isAgreement
                && gists.of("writing").stream().anyMatch(gist -> gist.in(words).isPresent())) {
            return Optional.of(Phenomenon.DISAGREE_WHILE_WRITING);
        }
        if (isAgreement
                && gists.of("stopped").stream().anyMatch(gist -> gist.in(words).isPresent())) {
            return Optional.of(Phenomenon.NEVER_CONVERGE);
        }
        return Phenomenon.of(id);
    }

    /** A store that "may carry on" is said to carry on. */
    private static Optional<Boolean> isSo(Stance stance) {
        return stance.force() == Stance.Force.MAY ? Optional.of(stance.isGood()) : stance.isSo();
    }

    private static boolean isAgreement(String id) {
        return Set.of("agree", "never-converge", "disagree-while-writing").contains(id);
    }

    private boolean isBothSides(Clause rest) {
        return rest.all(book.kind("side")).stream().map(Find::id).distinct().count() > 1;
    }

    private Side side(Clause rest, Subject subject) {
        int down = Outage.count(rest.words());
        if (down > 0) {
            int all = subject instanceof Subject.OfQuorum quorum ? quorum.n() : Partition.NODES;
            return 2 * (all - down) > all ? Side.MAJORITY : Side.MINORITY;
        }
        Set<String> named = new TreeSet<>();
        for (Find find : rest.all(book.kind("side"))) {
            named.add(find.id());
        }
        if (named.isEmpty() || named.contains("every")) {
            return Side.EVERY;
        }
        return named.contains("minority") ? Side.MINORITY : Side.MAJORITY;
    }
}
