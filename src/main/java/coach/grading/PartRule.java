package coach.grading;

import coach.grading.Exemplar.Cover;
import coach.grading.guard.Guard;
import coach.grading.guard.Listing;
import coach.grading.guard.Scope;
import coach.grading.pattern.Hit;
import coach.grading.pattern.Lexicon;
import coach.grading.pattern.Pattern;
import coach.question.Part;
import coach.question.Polarity;
import coach.words.Sentence;
import coach.words.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A part of a criterion, ready to be looked for. */
final class PartRule {
    /** From here a sentence that covers a model sentence counts as saying it. */
    private static final int ALIKE_PERCENT = 65;

    /** A question as short as that need not say that it asks: "DAU?". */
    private static final int SHORT_TOKENS_MAX = 6;

    /** In a question as short as that every telling word must be of the pattern. */
    private static final int BRIEF_TOKENS_MAX = 3;

    /** From here a sentence is near enough that a person should decide. */
    private static final int NEAR_PERCENT = 40;

    private final Part part;
    private final List<Pattern> patterns;
    private final List<Pattern> wrong;
    private final List<Exemplar> exemplars;
    private final List<Exemplar> counterExemplars;

    PartRule(Part part, Lexicon lexicon, Weights weights, Sentences sentences) {
        this.part = part;
        this.patterns =
                part.match().stream().map(text -> Pattern.parse(text, lexicon)).toList();
        this.wrong =
                part.wrong().stream().map(text -> Pattern.parse(text, lexicon)).toList();
        this.exemplars = part.say().stream()
                .map(text -> new Exemplar(text, weights, sentences))
                .toList();
        this.counterExemplars = part.not().stream()
                .map(text -> new Exemplar(text, weights, sentences))
                .toList();
    }

    Part part() {
        return part;
    }

    /** Returns every word that its patterns look for. */
    Set<String> words() {
        var words = new TreeSet<String>();
        patterns.forEach(pattern -> words.addAll(pattern.words()));
        wrong.forEach(pattern -> words.addAll(pattern.words()));
        return words;
    }

    /** Returns where its patterns match, guards not asked. */
    List<Hit> hits(Line line) {
        var hits = new ArrayList<Hit>(0);
        for (Pattern pattern : patterns) {
            hits.addAll(pattern.find(line.sentence()));
        }
        if (isAsked() && line.asks() && line.sentence().tokens().size() <= SHORT_TOKENS_MAX) {
            int tokens = line.sentence().tokens().size();
            patterns.stream()
                    .flatMap(pattern -> pattern.brief(tokens).stream())
                    .flatMap(pattern -> pattern.find(line.sentence()).stream())
                    .filter(hit -> tokens > BRIEF_TOKENS_MAX || coversAll(line.sentence(), hit))
                    .forEach(hits::add);
        }
        return hits;
    }

    private static boolean coversAll(Sentence sentence, Hit hit) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (!hit.uses(i) && Concepts.isTelling(sentence.tokens().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of {@code hits} is not taken back by a negation; the line counts towards a crowd. */
    boolean stands(Line line, List<Hit> hits) {
        return hits.stream().anyMatch(hit -> Line.over(hit, guards(line)).isEmpty());
    }

    /** Returns what keeps the nearest pattern from matching any of {@code lines}, as advice to its author. */
    String lack(List<Line> lines) {
        String advice = "write a pattern for it";
        int least = Integer.MAX_VALUE;
        for (Pattern pattern : patterns) {
            for (Line line : lines) {
                List<String> lacking = pattern.lacking(line.sentence());
                if (lacking.size() < least) {
                    least = lacking.size();
                    advice = lacking.isEmpty()
                            ? "all groups of '" + pattern.text() + "' are there, but not within " + pattern.within()
                                    + " tokens"
                            : "'" + pattern.text() + "' lacks '" + lacking.get(0) + "'";
                }
            }
        }
        return advice;
    }

    /** Judges the part; {@code hits} holds what {@link #hits} returned for each line. */
    PartFinding judge(List<Line> lines, List<List<Hit>> hits) {
        var sightings = new ArrayList<Sighting>();
        for (int i = 0; i < lines.size(); i++) {
            look(lines.get(i), hits.get(i)).ifPresent(sightings::add);
        }
        Sighting best = null;
        for (Sighting sighting : sightings) {
            Sighting weighed = sighting.against(sightings);
            if (best == null || weighed.isBetterThan(best)) {
                best = weighed;
            }
        }
        return best == null
                ? found(Status.MISSED, new Reason.Absent(part.needs()), List.of())
                : found(best.status(), best.reason(), List.of(best.evidence()));
    }

    private PartFinding found(Status status, Reason reason, List<Evidence> evidence) {
        return new PartFinding(part.id(), part.needs(), part.ask(), status, reason, evidence);
    }

    private Optional<Sighting> look(Line line, List<Hit> hits) {
        Optional<Sighting> opposite = opposite(line);
        if (opposite.isPresent()) {
            return opposite;
        }
        Cover cover = best(line, exemplars);
        int percent = cover == null ? 0 : cover.percent();
        Sighting rejected = null;
        for (Hit hit : hits) {
            Optional<Sighting> untrue = untrue(line, hit, percent);
            if (untrue.isPresent()) {
                return untrue;
            }
            Optional<Scope> negation = Line.over(hit, guards(line));
            Optional<Reason> objection =
                    negation.<Reason>map(scope -> negated(line, hit, scope)).or(() -> objection(line, line.words(hit)));
            if (objection.isEmpty()) {
                Reason reason = new Reason.Matched(hit.pattern().text(), line.words(hit), percent);
                return Optional.of(new Sighting(Status.MET, reason, line.quote(hit.whole()), percent));
            }
            if (rejected == null) {
                Status status = negation.isPresent()
                        ? Status.CONTRADICTED
                        : isOfWrongForm(line) ? Status.MISSED : Status.LISTED;
                rejected = new Sighting(status, objection.get(), line.quote(hit.whole()), percent);
            }
        }
        return rejected != null ? Optional.of(rejected) : alike(line, cover);
    }

    private static Optional<Sighting> untrue(Line line, Hit hit, int percent) {
        return line.faults().stream()
                .filter(fault -> hit.groups().stream().anyMatch(fault.reach()::meets))
                .findFirst()
                .map(fault -> new Sighting(Status.CONTRADICTED, fault.reason(), line.quote(hit.whole()), percent));
    }

    private Optional<Sighting> alike(Line line, @Nullable Cover cover) {
        if (cover == null || cover.percent() < NEAR_PERCENT || !line.faults().isEmpty()) {
            return Optional.empty();
        }
        Cover counter = best(line, counterExemplars);
        if (counter != null && counter.percent() >= cover.percent()) {
            return Optional.empty();
        }
        Evidence quote = line.quote(cover.stretch());
        String words = line.sentence().text(cover.stretch());
        if (objection(line, words).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                cover.percent() >= ALIKE_PERCENT
                        ? new Sighting(
                                Status.MET,
                                new Reason.Alike(words, cover.exemplar(), cover.percent()),
                                quote,
                                cover.percent())
                        : new Sighting(
                                Status.POSSIBLE,
                                new Reason.Near(words, cover.exemplar(), cover.percent()),
                                quote,
                                cover.percent()));
    }

    private Optional<Sighting> opposite(Line line) {
        if (line.hidesStatements() || !line.guards().contains(Guard.CONTRADICTION)) {
            return Optional.empty();
        }
        for (Pattern pattern : wrong) {
            for (Hit hit : pattern.find(line.sentence())) {
                if (Line.over(hit, line.negations()).isEmpty()) {
                    Reason reason = new Reason.Opposite(pattern.text(), line.words(hit));
                    return Optional.of(new Sighting(Status.CONTRADICTED, reason, line.quote(hit.whole()), 0));
                }
            }
        }
        return Optional.empty();
    }

    private static Reason negated(Line line, Hit hit, Scope scope) {
        String words = hit.groups().stream()
                .filter(scope.reach()::meets)
                .findFirst()
                .map(line.sentence()::text)
                .orElseThrow();
        return new Reason.Negated(line.sentence().text(scope.cue()), scope.isBefore(), words);
    }

    private boolean isAsked() {
        return part.polarity() == Polarity.ASKED;
    }

    /** Whether the line is a question where a statement is due, or the reverse. */
    private boolean isOfWrongForm(Line line) {
        return isAsked() ? line.guards().contains(Guard.QUESTION) && !line.asks() : line.hidesStatements();
    }

    private Optional<Reason> objection(Line line, String words) {
        if (isOfWrongForm(line)) {
            return Optional.of(isAsked() ? new Reason.Stated(words) : new Reason.InQuestion(words));
        }
        if (!line.echo().isEmpty()) {
            return Optional.of(new Reason.Echoed(line.echo(), words));
        }
        boolean isListed = line.listing() != Listing.NONE && !(isAsked() && line.listing() == Listing.BARE);
        return !isListed ? Optional.empty() : Optional.of(new Reason.Named(line.listing(), words));
    }

    private List<Scope> guards(Line line) {
        return switch (part.polarity()) {
            case PLAIN -> line.negations();
            case ANY -> line.denials();
            case ASKED -> List.of();
        };
    }

    private static @Nullable Cover best(Line line, List<Exemplar> exemplars) {
        Cover best = null;
        for (Exemplar exemplar : exemplars) {
            Cover cover = exemplar.cover(line);
            if (cover != null && (best == null || cover.percent() > best.percent())) {
                best = cover;
            }
        }
        return best;
    }
}
