package coach.interview;

import coach.claim.Claim;
import coach.claim.Claims;
import coach.claim.Hearing;
import coach.claim.Verdict;
import coach.grading.Evidence;
import coach.grading.Finding;
import coach.grading.PartFinding;
import coach.grading.Reason;
import coach.grading.Result;
import coach.grading.Status;
import coach.interview.AnswerSheet.Made;
import coach.question.Criterion;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.rubric.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What running the candidate's claims says for the score: a criterion of its own in the activity in which they were
 * made. Who claims nothing that can be run has no such criterion; a refuted claim that is put right later does not
 * count.
 */
final class ClaimScore {
    private static final int IMPORTANCE = 2;

    private final Claims claims;

    ClaimScore(Claims claims) {
        this.claims = claims;
    }

    /** Returns the findings for the data and the trade-off activity, where claims were made in them. */
    List<Finding> findings(List<Made> made) {
        var findings = new ArrayList<Finding>();
        finding(made, Activity.DATA, Topic.CONSISTENCY).ifPresent(findings::add);
        finding(made, Activity.TRADEOFFS, Topic.ALTERNATIVES).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> finding(List<Made> all, Activity activity, Topic topic) {
        Map<String, PartFinding> bySubject = new LinkedHashMap<>();
        for (Made made : all) {
            Hearing hearing = claims.hear(made.event().text());
            Verdict verdict = hearing.verdict();
            boolean isDecided = verdict == Verdict.SUPPORTED || verdict == Verdict.REFUTED;
            if (made.event().topic().activity() == activity && isDecided) {
                Claim claim = hearing.reading().claim().orElseThrow();
                bySubject.put(about(claim), part(made, claim, verdict == Verdict.SUPPORTED));
            }
        }
        if (bySubject.isEmpty()) {
            return Optional.empty();
        }
        List<PartFinding> parts = List.copyOf(bySubject.values());
        long held = parts.stream().filter(part -> part.status() == Status.MET).count();
        Result result = held == parts.size() ? Result.MET : held > 0 ? Result.PARTIAL : Result.MISSED;
        List<Evidence> evidence = parts.stream()
                .filter(part -> part.status() == Status.MET)
                .flatMap(part -> part.evidence().stream())
                .toList();
        String why = held == parts.size()
                ? "What was claimed held when it was run."
                : "Of " + parts.size() + " claims " + held
                        + " held when they were run; a refuted one may be put right.";
        return Optional.of(new Finding(criterion(topic), result, evidence, parts, why));
    }

    /** Two claims about the same thing: the later one stands. */
    private static String about(Claim claim) {
        return claim.match(new Subjects());
    }

    private static PartFinding part(Made made, Claim claim, boolean isHeld) {
        String text = made.event().text();
        int start = Math.max(0, made.text().indexOf(text));
        var words = new Evidence(made.answer(), start, start + text.length(), text);
        return new PartFinding(
                "",
                "holds when it is run",
                "",
                isHeld ? Status.MET : Status.CONTRADICTED,
                new Reason.Run(claim.words(), isHeld),
                List.of(words));
    }

    private static Criterion criterion(Topic topic) {
        return new Criterion(
                "claims-" + topic.id(),
                topic,
                "What is claimed about consistency holds when it is run.",
                IMPORTANCE,
                Level.MID,
                "A design that rests on a promise its store does not make fails where nobody looks.",
                new Criterion.Said(List.of()));
    }

    private static final class Subjects implements Claim.Cases<String> {
        @Override
        public String behaviour(Claim.Behaviour claim) {
            return claim.subject().id() + " " + claim.phenomenon().id();
        }

        @Override
        public String availability(Claim.Availability claim) {
            return claim.subject().id() + " available";
        }

        @Override
        public String latency(Claim.Latency claim) {
            return claim.subject().id() + " latency " + claim.access();
        }

        @Override
        public String keeps(Claim.Keeps claim) {
            return claim.subject().id() + " keeps " + claim.model().id();
        }

        @Override
        public String strength(Claim.Strength claim) {
            return claim.one().id() + " and " + claim.other().id();
        }

        @Override
        public String rank(Claim.Rank claim) {
            return claim.model().id() + " among others";
        }

        @Override
        public String definition(Claim.Definition claim) {
            return claim.meaning().name();
        }

        @Override
        public String fitness(Claim.Fitness claim) {
            return claim.scenario();
        }
    }
}
