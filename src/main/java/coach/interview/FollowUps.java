package coach.interview;

import coach.grading.Finding;
import coach.grading.PartFinding;
import coach.grading.Reason;
import coach.grading.Result;
import coach.grading.Status;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Probed;
import coach.interview.conflict.Conflict;
import coach.question.Curveball;
import coach.question.Probe;
import coach.rubric.Activity;
import coach.rubric.Topic;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The questions an interviewer aims at the weak points of what was said: at most one when a topic is left, at most
 * {@value #ACTIVITY_MAX} about half-said things in an activity, at most {@value #FOLLOW_UPS_MAX} in an interview; at
 * most {@value #CONFLICTS_MAX} where two places do not go together; and then one change of the problem late in it.
 */
final class FollowUps {
    private static final int FOLLOW_UPS_MAX = 8;
    private static final int ACTIVITY_MAX = 2;
    private static final int CONFLICTS_MAX = 3;

    /** Before the trade-offs only what breaks the design is taken up; there is still time to find the rest oneself. */
    private static final int EARLY_WEIGHT = 3;

    private static final Set<Topic> CONFLICT_TOPICS = EnumSet.range(Topic.BOARD, Topic.WEAKNESSES);

    private final Casebook casebook;

    FollowUps(Casebook casebook) {
        this.casebook = casebook;
    }

    /**
     * Returns what is asked before the session's topic is left: first about what may have been meant, the likeliest at
     * the front, then about a half-given answer, then about what was only named; then a probe whose criteria are not
     * met; at the end of the weaknesses, a curveball.
     */
    Optional<Probed> onLeaving(Session session, Instant now) {
        Topic topic = session.topic();
        if (!session.isTouched(topic) || topic == Topic.QUESTIONS) {
            return Optional.empty();
        }
        Optional<Probed> conflict = conflict(session, now);
        if (conflict.isPresent()) {
            return conflict;
        }
        if (isAsked(session, topic)) {
            return Optional.empty();
        }
        List<Probed> asked = session.all(Probed.class).stream()
                .filter(FollowUps::isOfAnswers)
                .toList();
        if (topic == Topic.WEAKNESSES && asked.stream().noneMatch(each -> each.kind() == ProbeKind.CURVEBALL)) {
            Optional<Probed> curveball = curveball(session, now);
            if (curveball.isPresent()) {
                return curveball;
            }
        }
        if (asked.size() >= FOLLOW_UPS_MAX) {
            return Optional.empty();
        }
        List<Finding> findings = casebook.findings(session).stream()
                .filter(finding ->
                        session.started().level().includes(finding.criterion().level()))
                .toList();
        long used = asked.stream()
                .filter(each ->
                        each.kind() == ProbeKind.FOLLOW_UP && each.topic().activity() == topic.activity())
                .count();
        Optional<Probed> followUp = used < ACTIVITY_MAX ? followUp(topic, findings, now) : Optional.empty();
        return followUp.or(() -> probe(session, topic, findings, now));
    }

    private static boolean isAsked(Session session, Topic topic) {
        return session.all(Probed.class).stream()
                .anyMatch(probed -> probed.topic() == topic && probed.kind() != ProbeKind.AIM && isOfAnswers(probed));
    }

    /** Claims, numbers and contradictions are taken up by themselves, and do not use up the questions about answers. */
    private static boolean isOfAnswers(Probed probed) {
        return switch (probed.kind()) {
            case CLAIM, CHALLENGE, ESTIMATE, CONTRADICTION -> false;
            case AIM, FOLLOW_UP, PROBE, CURVEBALL -> true;
        };
    }

    /**
     * Returns a question about two places that do not go together: once a topic, before the change of the problem, the
     * heaviest first; among those of equal weight the seed decides.
     */
    private Optional<Probed> conflict(Session session, Instant now) {
        List<Probed> all = session.all(Probed.class);
        List<Probed> asked = all.stream()
                .filter(probed -> probed.kind() == ProbeKind.CONTRADICTION)
                .toList();
        boolean isOver = all.stream().anyMatch(probed -> probed.kind() == ProbeKind.CURVEBALL)
                || asked.size() >= CONFLICTS_MAX
                || asked.stream().anyMatch(probed -> probed.topic() == session.topic());
        if (isOver || !CONFLICT_TOPICS.contains(session.topic())) {
            return Optional.empty();
        }
        boolean isEarly = session.topic().activity() != Activity.TRADEOFFS;
        List<Conflict> open = casebook.conflicts(session).stream()
                .filter(each -> asked.stream()
                        .noneMatch(probed -> probed.id().equals(each.rule().id()) || each.isQuotedIn(probed.text())))
                .filter(each -> !isEarly || each.rule().weight() >= EARLY_WEIGHT)
                .toList();
        List<Conflict> heaviest = open.stream()
                .filter(each -> each.rule().weight() == open.get(0).rule().weight())
                .toList();
        if (heaviest.isEmpty()) {
            return Optional.empty();
        }
        var random = new SplittableRandom(session.started().seed() + asked.size());
        Conflict chosen = heaviest.get(random.nextInt(heaviest.size()));
        return Optional.of(new Probed(
                now, session.topic(), ProbeKind.CONTRADICTION, chosen.rule().id(), chosen.ask()));
    }

    /** A part that a question may open: what was near it, and how much it is worth. */
    private record Chance(Finding finding, PartFinding part) {
        private int order() {
            return switch (part.status()) {
                case POSSIBLE -> 0;
                case LISTED -> 2;
                case MET, CONTRADICTED, MISSED -> 1;
            };
        }

        private int likeness() {
            return part.reason() instanceof Reason.Near near ? near.percent() : 0;
        }

        /** Whether asking may help: something was said of it. What was refuted is not fished for. */
        private boolean isOpen() {
            boolean isHalf = finding.result() == Result.PARTIAL && part.status() != Status.MET;
            return !part.ask().isEmpty()
                    && (part.status() == Status.POSSIBLE || part.status() == Status.LISTED || isHalf);
        }
    }

    private static Optional<Probed> followUp(Topic topic, List<Finding> findings, Instant now) {
        return findings.stream()
                .filter(finding -> finding.criterion().topic() == topic && finding.result() != Result.MET)
                .flatMap(finding -> finding.parts().stream().map(part -> new Chance(finding, part)))
                .filter(Chance::isOpen)
                .min(Comparator.comparingInt(Chance::order)
                        .thenComparing(chance -> -chance.likeness())
                        .thenComparing(chance -> -chance.finding().criterion().importance()))
                .map(chance -> new Probed(
                        now,
                        topic,
                        ProbeKind.FOLLOW_UP,
                        chance.finding().criterion().id(),
                        chance.part().ask()));
    }

    private Optional<Probed> probe(Session session, Topic topic, List<Finding> findings, Instant now) {
        List<String> open = findings.stream()
                .filter(finding -> finding.result() == Result.MISSED || finding.result() == Result.PARTIAL)
                .map(finding -> finding.criterion().id())
                .toList();
        return casebook.question().probes().stream()
                .filter(probe -> probe.topic() == topic && !isUsed(session, probe))
                .filter(probe -> probe.missing().stream().anyMatch(open::contains))
                .findFirst()
                .map(probe -> new Probed(now, topic, ProbeKind.PROBE, probe.id(), probe.ask()));
    }

    private static boolean isUsed(Session session, Probe probe) {
        return session.all(Probed.class).stream().anyMatch(probed -> probed.id().equals(probe.id()));
    }

    private Optional<Probed> curveball(Session session, Instant now) {
        List<Curveball> curveballs = casebook.question().curveballs();
        boolean isWhole = session.started().activities().size() == Activity.values().length;
        if (curveballs.isEmpty() || !isWhole) {
            return Optional.empty();
        }
        int choice = new SplittableRandom(session.started().seed()).nextInt(curveballs.size());
        Curveball chosen = curveballs.get(choice);
        return Optional.of(new Probed(now, session.topic(), ProbeKind.CURVEBALL, chosen.id(), chosen.says()));
    }
}
