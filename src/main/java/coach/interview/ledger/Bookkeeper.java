package coach.interview.ledger;

import coach.grading.Answer;
import coach.grading.Evidence;
import coach.grading.Finding;
import coach.grading.Kind;
import coach.grading.PartFinding;
import coach.grading.Status;
import coach.interview.AnswerSheet;
import coach.interview.ledger.Ledger.Entry;
import coach.interview.ledger.Ledger.Remark;
import coach.question.Option;
import coach.question.Question;
import coach.question.Tradeoff;
import coach.rubric.Activity;
import coach.rubric.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Makes the ledger of an interview. Pure: the same answers and findings give the same ledger. */
public final class Bookkeeper {
    private final Question question;
    private final List<Finding> findings;
    private final List<Spoken> spoken;
    private final List<Answer> answers;

    private Bookkeeper(Question question, AnswerSheet sheet, List<Finding> findings) {
        this.question = question;
        this.findings = findings;
        this.answers = sheet.answers();
        this.spoken = sheet.answers().stream()
                .filter(answer -> answer.kind() == Kind.STATEMENT)
                .flatMap(answer -> Spoken.in(answer).stream())
                .toList();
    }

    /**
     * Returns the ledger.
     *
     * @param findings those of the sheet, for the question's trade-offs and weaknesses
     * @param bill what the drawing and the amounts cost
     */
    public static Ledger of(Question question, AnswerSheet sheet, List<Finding> findings, Bill bill) {
        var keeper = new Bookkeeper(question, sheet, findings);
        List<Entry> entries = keeper.entries();
        var weak = new ArrayList<>(new Weaknesses(question, findings, keeper.spoken).all());
        weak.removeIf(each -> entries.stream().anyMatch(entry -> entry.choice().equals(each.named())));
        List<Entry> tied = entries.stream()
                .map(entry -> entry.with(Weaknesses.taken(weak, entry)))
                .toList();
        return new Ledger(tied, weak, keeper.remarks(tied), bill.charges(), bill.title());
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (Tradeoff tradeoff : byCertainty()) {
            entry(tradeoff, entries).ifPresent(entries::add);
        }
        entries.sort(Comparator.comparing(entry -> place(entry.id())));
        int number = 1;
        for (Spoken sentence : spoken) {
            boolean isOwn = sentence.answer().activity() == Activity.TRADEOFFS
                    && sentence.chooses()
                    && sentence.weighs()
                    && !sentence.hedges()
                    && findings.stream().noneMatch(finding -> isOfWeakness(finding, sentence))
                    && entries.stream().noneMatch(entry -> holds(entry, sentence));
            if (isOwn) {
                entries.add(own("own-" + number++, sentence));
            }
        }
        return entries;
    }

    /** Trade-offs whose option is named come first, so that a sentence goes to the decision that it names. */
    private List<Tradeoff> byCertainty() {
        return question.tradeoffs().stream()
                .sorted(Comparator.comparing((Tradeoff tradeoff) -> spoken.stream()
                        .filter(Spoken::chooses)
                        .noneMatch(
                                sentence -> sentence.firstOf(tradeoff.options()).isPresent())))
                .toList();
    }

    private int place(String id) {
        List<String> ids = question.tradeoffs().stream().map(Tradeoff::id).toList();
        return ids.indexOf(id);
    }

    private static boolean isOfWeakness(Finding finding, Spoken sentence) {
        Topic topic = finding.criterion().topic();
        return (topic == Topic.WEAKNESSES || topic == Topic.PLANS)
                && finding.evidence().stream().anyMatch(sentence::meets);
    }

    private static boolean holds(Entry entry, Spoken sentence) {
        var all = new ArrayList<Evidence>();
        all.add(entry.choice());
        all.addAll(entry.paid());
        all.addAll(entry.gained());
        all.addAll(entry.money());
        all.addAll(entry.complexity());
        all.addAll(entry.flip());
        return all.stream().anyMatch(sentence::meets);
    }

    private Optional<Entry> entry(Tradeoff tradeoff, List<Entry> before) {
        List<PartFinding> parts = finding(tradeoff.id()).map(Finding::parts).orElse(List.of());
        List<Spoken> about = spoken.stream()
                .filter(sentence -> parts.stream()
                                .filter(part -> part.status() == Status.MET)
                                .flatMap(part -> part.evidence().stream())
                                .anyMatch(sentence::meets)
                        || (sentence.answer().activity() == Activity.TRADEOFFS
                                && sentence.chooses()
                                && tradeoff.options().stream().anyMatch(option -> sentence.names(option.name()))))
                .toList();
        return about.stream()
                .filter(sentence -> (sentence.chooses() || sentence.gain().isPresent()) && !sentence.hedges())
                .filter(sentence -> before.stream().noneMatch(entry -> sentence.meets(entry.choice())))
                .findFirst()
                .map(choice -> made(tradeoff, choice, parts));
    }

    private Entry made(Tradeoff tradeoff, Spoken choice, List<PartFinding> parts) {
        List<Spoken> around = around(choice, parts);
        Optional<Option> option = choice.firstOf(tradeoff.options());
        var alternatives = new LinkedHashSet<String>(choice.weighedAgainst());
        for (Option other : tradeoff.options()) {
            boolean isOther = option.isEmpty() || !option.get().equals(other);
            if (isOther && around.stream().anyMatch(sentence -> sentence.names(other.name()))) {
                alternatives.add(other.name());
            }
        }
        return new Entry(
                tradeoff.id(),
                tradeoff.decision(),
                option.map(Option::name).orElse(""),
                choice.evidence(),
                List.copyOf(alternatives),
                around.stream().flatMap(sentence -> sentence.gain().stream()).toList(),
                around.stream().flatMap(sentence -> sentence.price().stream()).toList(),
                evidence(tradeoff.id() + ".money"),
                evidence(tradeoff.id() + ".complexity"),
                around.stream().flatMap(sentence -> sentence.flip().stream()).toList(),
                List.of());
    }

    private Entry own(String id, Spoken choice) {
        List<Spoken> around = around(choice, List.of());
        return new Entry(
                id,
                "",
                "",
                choice.evidence(),
                choice.weighedAgainst(),
                around.stream().flatMap(sentence -> sentence.gain().stream()).toList(),
                around.stream().flatMap(sentence -> sentence.price().stream()).toList(),
                List.of(),
                List.of(),
                around.stream().flatMap(sentence -> sentence.flip().stream()).toList(),
                List.of());
    }

    /** Returns the sentences of the answer that chooses, and those that earned the rest of the decision. */
    private List<Spoken> around(Spoken choice, List<PartFinding> parts) {
        return spoken.stream()
                .filter(sentence ->
                        sentence.answer().number() == choice.answer().number()
                                || parts.stream()
                                        .filter(part -> part.status() == Status.MET)
                                        .flatMap(part -> part.evidence().stream())
                                        .anyMatch(sentence::meets))
                .toList();
    }

    private Optional<Finding> finding(String id) {
        return findings.stream()
                .filter(finding -> finding.criterion().id().equals(id))
                .findFirst();
    }

    private List<Evidence> evidence(String id) {
        return finding(id).map(Finding::evidence).orElse(List.of()).stream()
                .filter(each -> answers.get(each.answer() - 1).kind() != Kind.DRAWING)
                .toList();
    }

    private List<Remark> remarks(List<Entry> entries) {
        var remarks = new ArrayList<Remark>();
        entries.stream()
                .filter(entry -> !entry.gained().isEmpty() && !entry.hasLosingSide())
                .forEach(entry -> remarks.add(new Remark(Remark.Kind.NO_LOSING_SIDE, entry.choice())));
        for (Spoken sentence : spoken) {
            boolean isOpen = sentence.answer().activity() == Activity.TRADEOFFS
                    && sentence.hedges()
                    && spoken.stream()
                            .filter(other ->
                                    other.answer().number() == sentence.answer().number())
                            .noneMatch(Spoken::commits);
            if (isOpen) {
                remarks.add(new Remark(Remark.Kind.HEDGED, sentence.evidence()));
            }
        }
        return remarks;
    }
}
