package coach.claim;

import coach.consistency.Model;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sentence about consistency, as people type it, as a {@link Claim}.
 *
 * <p>The text is brought into one spelling; then what it speaks about, what it says of that, and every "not", "may" and
 * "guarantees" are found and struck out. A sentence is understood only where nothing is left that could matter: a wrong
 * reading is worse than none. An object is for one thread; the same text always gives the same reading.
 */
public final class ClaimReader {
    private static final int LETTERS_MAX = 400;
    private static final int OTHERS_MAX = 3;

    private static final Pattern QUESTION = Pattern.compile(
            "[^a-z]*(?:(?:what|why|how|whose|whom)\\b(?!.*\\bis that\\b|ever\\b)|(?:is|are|was|does|do|did|can|could"
                    + "|should|would|will|has|have|tell me|explain|please)\\b)(?!\\s+not\\b|n).*",
            Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("(?<=[a-z0-9)'\"][.!;])\\s+|\\s*[\\r\\n]+\\s*");
    private static final Pattern RESULT =
            Pattern.compile(",?\\s+(?:so|hence|therefore|thus|which means)(?: that)?,?\\s+");
    private static final Pattern REASON = Pattern.compile(",?\\s+(?:because|since|as)\\s+");
    private static final Pattern TURN =
            Pattern.compile("[,;]?\\s+(?:but|although|though|whereas|while|and|yet|unlike)\\s+|;\\s*");

    private final Phrasebook book = Phrasebook.standard();
    private final Wording wording = new Wording(book);
    private final BehaviourRule behaviour = new BehaviourRule(book);
    private final List<Rule> rules;
    private @Nullable GistReader gist;

    /** Makes a reader; compiles all phrases, which takes longer than reading does. */
    public ClaimReader() {
        var models = new ModelRules(book);
        var stores = new StoreRules(book);
        rules = List.of(
                new DefinitionRule(book),
                models::strength,
                models::fitness,
                stores::keeping,
                stores::availability,
                stores::latency,
                behaviour);
    }

    /** Returns how {@code text} is read. Never fails, whatever is in it. */
    public Reading read(String text) {
        if (text.strip().length() > LETTERS_MAX) {
            return none(text, Excuses.TOO_LONG, List.of(), List.of());
        }
        String plain = Spelling.of(text);
        var readings = new ArrayList<Reading>();
        for (String sentence : END.split(plain, -1)) {
            if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
                readings.add(sentence(text, sentence));
            }
        }
        if (readings.size() == 1) {
            return readings.get(0);
        }
        if (readings.stream().allMatch(r -> r.claim().isEmpty()) && plain.indexOf('?') < 0) {
            return sentence(text, String.join("; ", END.split(plain, -1)));
        }
        List<Claim> claims =
                readings.stream().flatMap(r -> r.claim().stream()).distinct().toList();
        if (claims.size() != 1) {
            return none(text, claims.isEmpty() ? Excuses.NOTHING : Excuses.SEVERAL, claims, List.of());
        }
        var notes = new ArrayList<>(
                readings.stream().flatMap(r -> r.notes().stream()).toList());
        notes.add("only one of the sentences is a claim");
        boolean isWhole = readings.stream().allMatch(Reading::isWhole);
        return new Reading(text, Optional.of(claims.get(0)), isWhole, List.of(), "", notes);
    }

    /**
     * Returns the models that a sentence names, session guarantees among them, whether or not it claims anything; none
     * where it is too long to be one sentence.
     */
    public Set<Model> models(String sentence) {
        if (sentence.strip().length() > LETTERS_MAX) {
            return Set.of();
        }
        var mentions =
                new Mentions(wording.of(Spelling.signs(Spelling.of(sentence))).clause(), book);
        return Stream.concat(mentions.models().stream(), mentions.sessions().stream())
                .flatMap(find -> Model.of(find.id()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Model.class)));
    }

    private Reading sentence(String text, String sentence) {
        boolean isQuestion =
                sentence.contains("?") || QUESTION.matcher(sentence).matches();
        var denials = Denials.of(sentence);
        var quorums = new Quorums();
        String marked = Spelling.signs(quorums.mark(denials.rest()));
        if (!quorums.problem().isEmpty()) {
            return none(text, quorums.problem(), List.of(), List.of());
        }
        var notes = new ArrayList<>(quorums.notes());
        Wording.Worded worded = wording.of(marked);
        notes.addAll(worded.notes());
        List<Claim> read = denied(claims(marked, worded), denials.count());
        if (isQuestion) {
            return none(text, Excuses.QUESTION, read, notes);
        }
        if (read.size() == 1) {
            return new Reading(text, Optional.of(read.get(0)), true, List.of(), "", notes);
        }
        if (read.size() > 1) {
            return none(text, Excuses.SEVERAL, read, notes);
        }
        List<Claim> gists = denied(gist().read(marked, wording).map(List::of).orElse(List.of()), denials.count());
        if (!gists.isEmpty()) {
            return new Reading(text, Optional.of(gists.get(0)), false, List.of(), "", notes);
        }
        return none(text, Excuses.of(worded, book), denied(guesses(worded), denials.count()), notes);
    }

    /** Returns the second reader; most sentences do without it, and compiling its phrases takes a while. */
    private GistReader gist() {
        GistReader known = gist;
        if (known == null) {
            known = new GistReader(book);
            gist = known;
        }
        return known;
    }

    private static List<Claim> denied(List<Claim> claims, int times) {
        List<Claim> denied = claims;
        for (int i = 0; i < times; i++) {
            denied = denied.stream().map(Denial::of).toList();
        }
        return denied;
    }

    private List<Claim> claims(String marked, Wording.Worded worded) {
        Optional<Claim> whole = claim(worded.clause(), Optional.empty());
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        return parts(marked);
    }

    private List<Claim> parts(String marked) {
        String[] result = RESULT.split(marked, 2);
        if (result.length == 2) {
            return led(result[0], result[1]);
        }
        String[] reason = REASON.split(marked, 2);
        return reason.length == 2 ? led(reason[1], reason[0]) : turned(marked);
    }

    /** Returns the claim made by {@code main}, for which {@code ground} is given as the reason. */
    private List<Claim> led(String ground, String main) {
        Wording.Worded grounds = wording.of(ground);
        Wording.Worded mains = wording.of(main);
        boolean isKnown = grounds.unknown().isEmpty() && mains.unknown().isEmpty();
        return isKnown
                ? claim(mains.clause(), subject(grounds.clause())).map(List::of).orElse(List.of())
                : List.of();
    }

    /** Returns what both halves of a sentence with "and" or "but" claim. */
    private List<Claim> turned(String marked) {
        String[] halves = TURN.split(marked, 2);
        if (halves.length != 2) {
            return List.of();
        }
        Clause first = wording.of(halves[0]).clause();
        Optional<Claim> one = claim(first, Optional.empty());
        Optional<Claim> other = claim(wording.of(halves[1]).clause(), subject(first));
        return one.isPresent() && other.isPresent()
                ? List.copyOf(new LinkedHashSet<>(List.of(one.get(), other.get())))
                : List.of();
    }

    private Optional<Subject> subject(Clause clause) {
        var mentions = new Mentions(clause, book);
        return mentions.store().or(() -> mentions.model().map(Subject.OfModel::new));
    }

    private Optional<Claim> claim(Clause clause, Optional<Subject> inherited) {
        Optional<Claim> plain = byRules(clause, inherited);
        if (plain.isPresent()) {
            return plain;
        }
        List<Find> operators = clause.all(book.kind("op"));
        return operators.isEmpty() ? plain : byRules(clause.hoisted(operators), inherited);
    }

    private Optional<Claim> byRules(Clause clause, Optional<Subject> inherited) {
        var spoken = Spoken.of(clause, inherited, book);
        for (Rule rule : rules) {
            Optional<Claim> claim = rule.read(spoken);
            if (claim.isPresent()) {
                return claim;
            }
        }
        return Optional.empty();
    }

    private List<Claim> guesses(Wording.Worded worded) {
        var guesses = new LinkedHashSet<Claim>(behaviour.unsure(Spoken.of(worded.clause(), Optional.empty(), book)));
        if (!worded.unknown().isEmpty()) {
            claim(worded.clause().withoutWords(worded.unknownStems()), Optional.empty())
                    .ifPresent(guesses::add);
        }
        return List.copyOf(guesses);
    }

    private static Reading none(String text, String why, List<Claim> others, List<String> notes) {
        return new Reading(
                text, Optional.empty(), true, others.stream().limit(OTHERS_MAX).toList(), why, notes);
    }

    /** A sentence behind "it is not true that". */
    private record Denials(String rest, int count) {
        private static final Pattern PREFIX = Pattern.compile("^\\W*(?:(?:no|nope|well|but|and|so|nah),?\\s+)*(?:"
                + "(?:it|that|this)(?:'?s|\\s+is|\\s+was)\\s+(?:just\\s+|simply\\s+|plain\\s+|also\\s+|a\\s+bit\\s+)?"
                + "(?:not\\s+(?:really\\s+)?"
                + "(?:true|the\\s+case|so|right|correct)|false|wrong|a\\s+myth"
                + "|a\\s+misconception|a\\s+lie|untrue|incorrect|nonsense)"
                + "(?:\\s+to\\s+(?:say|claim|think|believe|assume))?\\s+that"
                + "|it\\s+(?:isn'?t|ain'?t)\\s+(?:true|the\\s+case|so|right|correct)\\s+that"
                + "|(?:i\\s+)?(?:do\\s+not|don'?t)\\s+(?:think|believe)(?:\\s+that)?"
                + ")\\s+");

        static Denials of(String sentence) {
            String rest = Spelling.withoutLead(sentence);
            int count = 0;
            for (var matcher = PREFIX.matcher(rest); matcher.find() && count < 3; matcher = PREFIX.matcher(rest)) {
                rest = Spelling.withoutLead(rest.substring(matcher.end()));
                count++;
            }
            return new Denials(rest.strip(), count);
        }
    }

    /** Signs and short forms that are no words. */
    private static final class Spelling {
        private static final String LEAD =
                "^\\W*(?:(?:so|like|ok|okay|well|and|but|yeah|right|sure|basically|honestly|look"
                        + "|i mean|i'd say|i would say|what i'd say is|what i would say is"
                        + "|you know|the thing is|basically what i'd say is)\\b"
                        + "(?: that)?,?\\s+)+";
        private static final String OWN =
                "\\bwhat (?:i|you|u|we|they|he|she)(?:'ve| have| had| has)? (?:just |yourself )?"
                        + "(?:wrote|written|posted|changed|saved|edited|updated|write)\\b(?: (?:yourself|themselves))?";

        private static final String CUT_OFF = "\\b(?:cut off|isolated|separated|away|disconnected|split off) from"
                + " (?:the |a |its )?(?:quorum|majority|rest|others|leader)\\b";

        static String of(String text) {
            return text.toLowerCase(Locale.ROOT)
                    .replace('\u2019', '\'')
                    .replaceAll("[\\p{Cc}\\s&&[^\\r\\n]]+", " ")
                    .replaceAll("\\bb/c\\b", "because")
                    .replaceAll("\\bc\\*", "cassandra")
                    .replaceAll("\\bcass\\b", "cassandra")
                    .replaceAll("causal\\s?\\+|causal plus", "causalplus")
                    .replaceAll("happens?[- ]before", "happensbefore")
                    .replaceAll("\\bin any order\\b", "in different order")
                    .replaceAll("\\b(?:have|has|had|having) to\\b", "must")
                    .replaceAll(",? ?\\bno (?:problem|exceptions?|doubt|wonder|matter what|questions? asked)\\b", " ")
                    .replaceAll(CUT_OFF, "on the minority side")
                    .replaceAll("^correct me if [^:,]*[:,]\\s*(.*?)\\?*$", "$1")
                    .replaceAll(OWN, "your own write")
                    .replaceAll("\\bsaves? (?:you|us|me|anyone|people) from\\b", "prevent")
                    .strip();
        }

        static String withoutLead(String sentence) {
            return sentence.replaceFirst(LEAD, "");
        }

        static String signs(String marked) {
            return marked.replaceAll("(?:!=|<>|\u2260)", " different ")
                    .replaceAll("(?:->|=>|\u2192|\u21d2)", " implies ")
                    .replaceAll("(?<=[a-z )])<{1,3}(?=[a-z (])", " weaker ")
                    .replaceAll("(?<=[a-z )])>{1,3}(?=[a-z (])", " stronger ")
                    .replaceAll("(?<=[a-z] )={1,3}(?= [a-z])", " same ");
        }
    }
}
