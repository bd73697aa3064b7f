package coach.claim;

import coach.claim.Claim.Definition.Meaning;
import coach.consistency.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a word is said to mean: the C of ACID and the C of CAP, and what some models do and do not order. */
final class DefinitionRule implements Rule {
    private static final Set<String> OPERATORS = Set.of("not", "no", "guarantee", "must", "never");
    private static final Set<String> AROUND = Set.of(
            "about",
            "after",
            "transact",
            "hold",
            "keep",
            "word",
            "thing",
            "term",
            "tabl",
            "satisfi",
            "schema",
            "order",
            "converg",
            "atlast",
            "agre",
            "take",
            "respect",
            "follow",
            "impos",
            "come",
            "talk",
            "through");

    private final Phrasebook book;

    DefinitionRule(Phrasebook book) {
        this.book = book;
    }

    @Override
    public Optional<Claim> read(Clause clause, Optional<Subject> inherited) {
        List<Find> acid = clause.all(book.kind("acid"));
        List<Find> cap = clause.all(book.kind("cap"));
        if (!acid.isEmpty() || !cap.isEmpty()) {
            return letters(clause.without(acid).without(cap), !acid.isEmpty(), !cap.isEmpty());
        }
        var mentions = new Mentions(clause, book);
        Clause rest = clause.without(mentions.models());
        return mentions.isWithoutStore() ? mentions.model().flatMap(model -> ordering(rest, model)) : Optional.empty();
    }

    private Optional<Claim> letters(Clause clause, boolean isAcid, boolean isCap) {
        if (isAcid && isCap) {
            List<Find> relations = clause.all(book.kind("rel"));
            boolean isDifferent = relations.stream().anyMatch(find -> find.id().equals("different"));
            boolean isOther = relations.stream()
                    .anyMatch(find -> !Set.of("different", "same").contains(find.id()));
            return isOther ? Optional.empty() : said(clause, relations, Meaning.ACID_IS_CAP, !isDifferent);
        }
        List<Find> rules = clause.all(book.kind("rules"));
        List<Find> copies = clause.all(book.kind("copies"));
        if (rules.isEmpty() == copies.isEmpty()) {
            return Optional.empty();
        }
        if (rules.isEmpty()) {
            return said(clause, copies, isAcid ? Meaning.ACID_IS_COPIES : Meaning.CAP_IS_COPIES, true);
        }
        return said(clause, rules, isAcid ? Meaning.ACID_IS_RULES : Meaning.CAP_IS_RULES, true);
    }

    private Optional<Claim> ordering(Clause clause, Model model) {
        return switch (model) {
            case EVENTUAL -> ifSaid(clause, "prompt", Meaning.CONVERGENCE_IS_PROMPT);
            case SEQUENTIAL -> ifSaid(clause, "clock", Meaning.SEQUENTIAL_IS_CLOCK);
            case CAUSAL -> {
                Optional<Claim> total = ifSaid(clause, "total", Meaning.CAUSAL_IS_TOTAL);
                yield total.isPresent() ? total : ifSaid(clause, "dependent", Meaning.CAUSAL_IS_DEPENDENT);
            }
            default -> Optional.empty();
        };
    }

    private Optional<Claim> ifSaid(Clause clause, String kind, Meaning meaning) {
        List<Find> finds = clause.all(book.kind(kind));
        return finds.isEmpty() ? Optional.empty() : said(clause, finds, meaning, true);
    }

    private Optional<Claim> said(Clause clause, List<Find> finds, Meaning meaning, boolean isSo) {
        Clause rest = clause.without(finds);
        var operators = new ArrayList<>(rest.all(book.kind("op")));
        var allowed = new TreeSet<>(book.soft());
        allowed.addAll(AROUND);
        boolean isPlain = operators.stream().allMatch(op -> OPERATORS.contains(op.id()));
        if (!isPlain || !rest.without(operators).isCovered(allowed)) {
            return Optional.empty();
        }
        boolean isDenied = operators.stream()
                                .filter(op -> Set.of("not", "no", "never").contains(op.id()))
                                .count()
                        % 2
                == 1;
        return Optional.of(new Claim.Definition(meaning, isSo != isDenied));
    }
}
