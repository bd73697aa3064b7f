package coach.interview.ledger;

import coach.estimate.Found;
import coach.grading.Evidence;
import coach.grading.Finding;
import coach.interview.ledger.Ledger.Entry;
import coach.interview.ledger.Ledger.FollowUp;
import coach.interview.ledger.Ledger.Weak;
import coach.question.Question;
import coach.question.Weakness;
import coach.words.Sentences;
import coach.words.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The weaknesses that a candidate named, each with its plan: when it begins, what is measured, and the first step. */
final class Weaknesses {
    private static final int SHARED_STEMS_MIN = 2;
    private static final int STEM_CHARS_MIN = 5;
    private static final Pattern TRIGGER =
            Pattern.compile("(?i)\\b(when|once|if|as soon as|after|above|beyond|before|at)\\b(?:[^,.;]|[,.](?=\\d))*");
    private static final Pattern METRIC = Pattern.compile(
            "(?i)\\b(p9\\d|latency|lag|queue depth|depth|error rate|errors|hit rate|load|utili[sz]ation|cpu|throughput|backlog"
                    + "|size of \\w+|connections|heartbeat|rate(?! limit)|age|staleness|growth|alert\\w*)\\b");
    private static final Pattern LEAD = Pattern.compile("(?i)^\\s*(follow-up )?plan\\s*:?\\s*");

    private final Question question;
    private final List<Finding> findings;
    private final List<Spoken> spoken;

    Weaknesses(Question question, List<Finding> findings, List<Spoken> spoken) {
        this.question = question;
        this.findings = findings;
        this.spoken = spoken;
    }

    /** Returns every weakness that was named, in the order of the question. */
    List<Weak> all() {
        var all = new ArrayList<Weak>();
        for (Weakness weakness : question.weaknesses()) {
            Optional<Evidence> named = first(weakness.id());
            Optional<FollowUp> plan = first(weakness.id() + ".plan").map(this::plan);
            named.or(() -> plan.map(FollowUp::words)).ifPresent(words -> all.add(new Weak(words, plan)));
        }
        return all;
    }

    private Optional<Evidence> first(String criterion) {
        return findings.stream()
                .filter(finding -> finding.criterion().id().equals(criterion))
                .flatMap(finding -> finding.evidence().stream())
                .findFirst();
    }

    /** A plan often takes two sentences: the rest of its answer belongs to it. */
    private FollowUp plan(Evidence words) {
        List<Spoken> sentences = spoken.stream()
                .filter(sentence -> sentence.answer().number() == words.answer())
                .toList();
        String whole = words.text();
        for (Spoken sentence : sentences) {
            if (sentence.meets(words)) {
                whole = sentence.evidence().text();
            }
        }
        String plain = LEAD.matcher(whole).replaceFirst("");
        Matcher trigger = TRIGGER.matcher(plain);
        String when = trigger.find() ? trigger.group().strip() : "";
        Matcher metric = METRIC.matcher(plain);
        String measured = metric.find()
                ? metric.group()
                : Found.in(plain).stream().map(Found::text).findFirst().orElse("");
        String step = plain.replace(when, "")
                .replaceAll("^[\\s,;]+", "")
                .split("[,;]", 2)[0]
                .strip();
        String first =
                (step.isEmpty() ? plain : step).replaceAll("\\s*\\.$", "").strip();
        return new FollowUp(words, when, measured, first);
    }

    /** Takes out of {@code open} the weaknesses that share two words with a decision, and returns them. */
    static List<Weak> taken(List<Weak> open, Entry entry) {
        Set<String> words = stems(entry.choice().text() + " " + entry.option());
        entry.paid().forEach(paid -> words.addAll(stems(paid.text())));
        List<Weak> taken = open.stream()
                .filter(weak -> {
                    Set<String> shared = stems(weak.named().text());
                    shared.retainAll(words);
                    return shared.size() >= SHARED_STEMS_MIN;
                })
                .toList();
        open.removeAll(taken);
        return taken;
    }

    private static Set<String> stems(String text) {
        var stems = new HashSet<String>();
        for (Token token : new Sentences().tokens(text.toLowerCase(Locale.ROOT))) {
            if (token.word().length() >= STEM_CHARS_MIN && !token.isSign()) {
                stems.add(token.stem());
            }
        }
        return stems;
    }
}
