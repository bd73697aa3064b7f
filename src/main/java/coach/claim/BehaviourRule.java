package coach.claim;

import coach.consistency.Model;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads that a store may, never does, or always does show something: subject, phenomenon or promise, and how sure. */
final class BehaviourRule implements Rule {
    private final Phrasebook book;

    BehaviourRule(Phrasebook book) {
        this.book = book;
    }

    @Override
    public Optional<Claim> read(Clause clause, Optional<Subject> inherited) {
        return stated(clause, inherited)
                .flatMap(
                        said -> said.stance().modality().map(how -> new Claim.Behaviour(said.subject, said.what, how)));
    }

    /** Returns both claims that a sentence may make which is clear up to how sure it is. */
    List<Claim> unsure(Clause clause) {
        return stated(clause, Optional.empty())
                .filter(said -> said.stance().modality().isEmpty())
                .map(said -> List.<Claim>of(
                        new Claim.Behaviour(said.subject, said.what, first(said.stance())),
                        new Claim.Behaviour(said.subject, said.what, second(said.stance()))))
                .orElse(List.of());
    }

    private static Claim.Modality first(Stance stance) {
        return stance.isGood() ? Claim.Modality.NEVER : Claim.Modality.CAN;
    }

    private static Claim.Modality second(Stance stance) {
        return stance.isGood() ? Claim.Modality.CAN : Claim.Modality.ALWAYS;
    }

    /** What is said of what. */
    private record Said(Subject subject, Phenomenon what, Stance stance) {}

    private Optional<Said> stated(Clause clause, Optional<Subject> inherited) {
        var mentions = new Mentions(clause, book);
        Optional<Subject> main = main(mentions);
        if (main.isPresent()) {
            return of(main.get(), clause.without(mentions.models()).without(mentions.stores()));
        }
        boolean isClear = mentions.models().isEmpty() && mentions.stores().isEmpty();
        if (isClear && inherited.isPresent()) {
            return of(inherited.get(), clause);
        }
        if (isClear && !mentions.sessions().isEmpty()) {
            Find first = mentions.sessions().get(0);
            return Model.of(first.id()).flatMap(model -> of(new Subject.OfModel(model), clause.without(first)));
        }
        return Optional.empty();
    }

    private static Optional<Subject> main(Mentions mentions) {
        Optional<Subject> store = mentions.store();
        if (store.isPresent()) {
            boolean isPlain = mentions.models().isEmpty()
                    || mentions.model().filter(model -> model == Model.EVENTUAL).isPresent();
            return isPlain ? store : Optional.empty();
        }
        return mentions.isWithoutStore() ? mentions.model().map(Subject.OfModel::new) : Optional.empty();
    }

    private Optional<Said> of(Subject subject, Clause clause) {
        List<Find> contexts = clause.all(book.kind("context"));
        Clause rest = clause.without(contexts);
        Optional<Find> event = rest.longest(book.kinds("good", "bad"));
        if (event.isEmpty() || contexts.size() > 1) {
            return Optional.empty();
        }
        String context = contexts.isEmpty() ? "" : contexts.get(0).id();
        Optional<Phenomenon> what = inContext(event.get().id(), context);
        rest = rest.without(event.get());
        List<Find> operators = rest.all(book.kind("op"));
        rest = rest.without(operators);
        rest = rest.without(rest.all(book.kind("story")));
        if (what.isEmpty() || !rest.isCovered(book.soft()) || isMixed(rest)) {
            return Optional.empty();
        }
        boolean isGood = event.get().phrase().kind().equals("good");
        return Optional.of(new Said(subject, what.get(), Stance.of(event.get(), isGood, operators)));
    }

    /** Whether a second thing is said as well. */
    private boolean isMixed(Clause rest) {
        return rest.longest(book.kinds("good", "bad", "avail", "local", "rel"))
                .filter(find -> !book.soft().contains(find.phrase().id()))
                .filter(find -> rest.text().substring(find.start(), find.end()).contains(" "))
                .isPresent();
    }

    private static Optional<Phenomenon> inContext(String id, String context) {
        boolean isAgreement =
                Set.of("agree", "never-converge", "disagree-while-writing").contains(id);
        return switch (context) {
            case "stopped" -> isAgreement ? Optional.of(Phenomenon.NEVER_CONVERGE) : Optional.empty();
            case "writing" -> isAgreement ? Optional.of(Phenomenon.DISAGREE_WHILE_WRITING) : Optional.empty();
            default -> Phenomenon.of(id);
        };
    }
}
