package coach.claim;

import coach.consistency.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The models and stores that a clause names. */
final class Mentions {
    private static final Pattern QUORUM =
            Pattern.compile("(?<= )(?:(?:if|when|whenever|while) (?:us |run )?)?(qstore[x0-9]+)(?= )");

    private static final Needs NOTHING = new Needs(List.of());

    private final List<Find> models;
    private final List<Find> sessions;
    private final List<Find> stores;
    private final List<Subject> storeSubjects = new ArrayList<>();

    /** Looks for what {@code clause} names. */
    Mentions(Clause clause, Phrasebook book) {
        models = clause.all(book.kind("model"));
        sessions = clause.all(book.kind("session"));
        stores = new ArrayList<>();
        Matcher matcher = QUORUM.matcher(clause.text());
        while (matcher.find()) {
            stores.add(new Find(new Phrase("store", "", false, NOTHING, QUORUM), matcher.start(), matcher.end()));
            Quorums.of(matcher.group(1)).ifPresent(storeSubjects::add);
        }
        for (Find find : clause.all(book.kind("followers"))) {
            stores.add(find);
            storeSubjects.add(new Subject.OfFollowers());
        }
        for (Find find : clause.all(book.kind("dns"))) {
            stores.add(find);
            storeSubjects.add(new Subject.OfDns());
        }
    }

    /** Returns where models are named, session guarantees not among them. */
    List<Find> models() {
        return models;
    }

    /** Returns where session guarantees are named. */
    List<Find> sessions() {
        return sessions;
    }

    /** Returns where stores are named. */
    List<Find> stores() {
        return stores;
    }

    /** Returns the store, where just one is named. */
    Optional<Subject> store() {
        List<Subject> distinct = storeSubjects.stream().distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
    }

    /** Returns the model, where just one is named and it is no session guarantee. */
    Optional<Model> model() {
        return only(models);
    }

    /** Returns the one model named in {@code finds}. */
    static Optional<Model> only(List<Find> finds) {
        List<String> ids = finds.stream().map(Find::id).distinct().toList();
        return ids.size() == 1 ? Model.of(ids.get(0)) : Optional.empty();
    }

    /** Returns whether no store is named. */
    boolean isWithoutStore() {
        return stores.isEmpty();
    }
}
