package coach.interview.ledger;

import coach.grading.Answer;
import coach.grading.Evidence;
import coach.question.Option;
import coach.words.Sentence;
import coach.words.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of an answer and what it does in a trade-off: it chooses, praises, prices, hedges, or says when to flip.
 */
record Spoken(Answer answer, int start, int end) {
    private static final Pattern COMMITS = Pattern.compile(
            "\\b(i|we)(?:'d|'ll|\u2019d| would| will)? (?:rather |just |therefore |then )?(choose|chose|pick|take|go with|use|decide|prefer"
                    + "|hold|store|keep|put|run|want|split|replicate)\\b|\\bi'd go\\b|\\bwe go\\b|\\bmy choice\\b|\\bdecision:|\\bchoice:");
    private static final Pattern CHOOSES = Pattern.compile(
            "\\b(instead of|rather than|in place of|versus|vs\\.?)\\s+[\\p{L}\\d]|\\b[\\p{L}-]+ over \\p{L}[^.;]*(\\bbecause\\b|\\bsince\\b|\\bas\\b|:)"
                    + "|\\bbecause\\b|\\b\\w+, not \\w+");
    private static final Pattern AGAINST = Pattern.compile(
            "\\b(?:over|instead of|rather than|in place of|versus|vs\\.?)\\s+(?:an?\\s+|the\\s+)?"
                    + "((?:[\\p{L}\\d-]+)(?:\\s+(?!because|since|so|which|that|would|as|and|is|for|to|here)[\\p{L}\\d-]+){0,3})");
    private static final Pattern GAIN = Pattern.compile(
            "\\b(because|since|so that|so|saves?|gives?|makes?|keeps?|survives?|brings?|bounds?|gets|which lets|lets us|avoids?|gain(?:s|ed)?|wins? us|faster|cheaper|simpler)\\b");
    private static final Pattern PRICE = Pattern.compile(
            "\\b(price|costs?|costing|downside|drawback|con|cons|pay|paid|lose|loses|lost|give up|giving up|sacrifice|worse|slower"
                    + "|harder|hard to|hardest|complex|complexity|at the expense|but|however|unfortunately|in return|stateful"
                    + "|more expensive|expensive|extra|overhead|loss|slow|slowly|late|though|although|(?:gets?|too) long|double|twice|waits?|risk|burden|stale|lag)\\b");
    private static final Pattern TURN = Pattern.compile(",? but |;|,? at the price|,? though ");
    private static final Pattern NO_PRICE = Pattern.compile(
            "\\b(costs? (us )?nothing|no (price|costs?|downsides?|drawbacks?|risk|lag)|nothing is lost|never lost|not lost|cheap)\\b");
    private static final Pattern HYPOTHETICAL = Pattern.compile("\\b(would|could|might)\\b");
    private static final Pattern FLIP = Pattern.compile(
            "\\b(would (?:win|be better|switch|take|choose|use|move|flip|go)|wins? (?:when|if)|switch(?:es)? (?:to|when|if)|flip(?:s)? (?:when|if)"
                    + "|change my mind|changes my mind|move to .* (?:when|once|if)|only if|unless|beyond|until we)\\b");
    private static final Pattern HEDGE = Pattern.compile(
            "\\b(it|that|this|all) depends\\b|\\bdepends on\\b|\\bdepending on\\b|\\beither (?:one |way |of them )?(?:would|could|works?|is|will|can)"
                    + "|\\b(?:could|can|might|may) (?:also )?(?:use|take|go with|do|be) (?:either|both)\\b"
                    + "|\\b(?:could|can|might|may) (?:also )?(?:use|take|go with|choose|pick) [^.,;]{1,40} or\\b"
                    + "|\\bboth (?:are|would|could|work|have|options)\\b|\\bnot sure (?:which|whether|if)\\b|\\bmaybe\\b[^.;]{0,60}\\bor\\b"
                    + "|\\bno strong (?:opinion|preference)\\b|\\bwhatever\\b");

    /** Returns the sentences of an answer. */
    static List<Spoken> in(Answer answer) {
        var all = new ArrayList<Spoken>();
        for (Sentence sentence : new Sentences().of(answer.text())) {
            all.add(new Spoken(answer, sentence.start(), sentence.end()));
        }
        return all;
    }

    private String lower() {
        return answer.text().substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** Returns the whole sentence as evidence. */
    Evidence evidence() {
        return piece(start, end);
    }

    private Evidence piece(int from, int to) {
        return new Evidence(answer.number(), from, to, answer.text().substring(from, to));
    }

    /** Whether {@code other} stands in this sentence, in part at least. */
    boolean meets(Evidence other) {
        return other.answer() == answer.number() && other.start() < end && start < other.end();
    }

    /** Whether it decides between things, or gives a reason for what is done. */
    boolean chooses() {
        return !isAboutAnother() && !isOfAlternative() && (weighs() || commits());
    }

    /** Whether it sets one thing against another, or gives a reason. */
    boolean weighs() {
        return CHOOSES.matcher(lower()).find();
    }

    /** Whether it says in so many words what is done. */
    boolean commits() {
        return COMMITS.matcher(lower()).find();
    }

    /** Whether it leaves open what is done. */
    boolean hedges() {
        return HEDGE.matcher(lower()).find();
    }

    /** Whether it names something, in the singular or the plural. */
    boolean names(String thing) {
        return place(thing) >= 0;
    }

    private int place(String thing) {
        Matcher matcher = Pattern.compile("\\b" + Pattern.quote(thing.toLowerCase(Locale.ROOT)) + "(s|es)?\\b")
                .matcher(lower());
        return matcher.find() ? matcher.start() : -1;
    }

    /** Returns the option that is named first and not behind "instead of"; empty where none is. */
    Optional<Option> firstOf(List<Option> options) {
        Matcher against = AGAINST.matcher(lower());
        int limit = against.find() ? against.start() : Integer.MAX_VALUE;
        Option first = null;
        int best = Integer.MAX_VALUE;
        for (Option option : options) {
            int place = place(option.name());
            if (place >= 0 && place < best && place < limit) {
                first = option;
                best = place;
            }
        }
        return Optional.ofNullable(first);
    }

    /** Returns what it sets the choice against: the words behind "over" and "instead of". */
    List<String> weighedAgainst() {
        var found = new ArrayList<String>();
        Matcher matcher = AGAINST.matcher(lower());
        while (matcher.find()) {
            boolean isNumber = matcher.group(1).matches("\\d.*");
            if (!isNumber) {
                found.add(answer.text().substring(start + matcher.start(1), start + matcher.end(1)));
            }
        }
        return found;
    }

    /** Returns the words that say what is gained: from "because" on; empty where nothing is. */
    Optional<Evidence> gain() {
        if (isAboutAnother() || isOfAlternative()) {
            return Optional.empty();
        }
        Matcher gain = GAIN.matcher(lower());
        if (!gain.find()) {
            return Optional.empty();
        }
        Matcher price = PRICE.matcher(lower());
        boolean isPriceFirst = price.find() && price.start() < gain.start();
        Matcher turn = TURN.matcher(lower());
        int stop = turn.find(gain.start()) ? start + turn.start() : end;
        return isPriceFirst || stop <= start + gain.start()
                ? Optional.empty()
                : Optional.of(piece(start + gain.start(), stop));
    }

    /** Returns the sentence where it says what is paid or lost; empty where it does not. */
    Optional<Evidence> price() {
        boolean isPrice =
                PRICE.matcher(NO_PRICE.matcher(lower()).replaceAll("")).find();
        return !isAboutAnother() && isPrice ? Optional.of(evidence()) : Optional.empty();
    }

    /** Returns the sentence where it says when the other choice is right. */
    Optional<Evidence> flip() {
        return FLIP.matcher(lower()).find() ? Optional.of(evidence()) : Optional.empty();
    }

    /** "MySQL would give us transactions" praises what was not chosen. */
    private boolean isOfAlternative() {
        return HYPOTHETICAL.matcher(lower()).find() && !weighs();
    }

    /** Weaknesses and plans are booked by themselves. */
    private boolean isAboutAnother() {
        return lower().startsWith("plan:") || lower().startsWith("weakness");
    }
}
