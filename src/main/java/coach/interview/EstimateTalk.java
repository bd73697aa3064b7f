package coach.interview;

import coach.board.Board;
import coach.estimate.Formula;
import coach.estimate.Found;
import coach.estimate.Quantity;
import coach.estimate.Recomputation;
import coach.estimate.Suspicion;
import coach.grading.Answer;
import coach.grading.Finding;
import coach.grading.Kind;
import coach.grading.PartFinding;
import coach.grading.Reason;
import coach.interview.Event.Answered;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Probed;
import coach.question.Estimate;
import coach.rubric.Activity;
import coach.rubric.Level;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the interviewer makes of a number: one that is far from what the question expects is taken up, with the line and
 * the likely slip; after the first good one, once, what it decides is asked. The expected number is not told.
 */
final class EstimateTalk {
    private static final int SLIPS_MAX = 3;
    private static final String DECISION = "decision";

    private final Casebook casebook;

    EstimateTalk(Casebook casebook) {
        this.casebook = casebook;
    }

    /** Returns what is added to what the interviewer heard; empty where nothing is to be said of its numbers. */
    List<Event> after(Session session, List<Event> heard, Instant now) {
        if (heard.size() != 1
                || !(heard.get(0) instanceof Answered answered)
                || answered.topic().activity() != Activity.DATA) {
            return List.of();
        }
        return slip(session, answered, now)
                .or(() -> decision(session, answered, now))
                .<List<Event>>map(List::of)
                .orElse(List.of());
    }

    private List<Probed> asked(Session session) {
        return session.all(Probed.class).stream()
                .filter(probed -> probed.kind() == ProbeKind.ESTIMATE)
                .toList();
    }

    /** A number is compared line by line, so that the line that went wrong can be named. */
    private Optional<Probed> slip(Session session, Answered answered, Instant now) {
        List<Probed> before = asked(session);
        if (before.stream().filter(probed -> !probed.id().equals(DECISION)).count() >= SLIPS_MAX) {
            return Optional.empty();
        }
        for (String line :
                answered.text().lines().filter(each -> !each.isBlank()).toList()) {
            boolean isCorrected = Recomputation.in(line).stream().anyMatch(each -> !each.agrees());
            if (isCorrected) {
                continue;
            }
            for (Estimate estimate : expected(session)) {
                boolean isTaken = before.stream().anyMatch(probed -> probed.id().equals(estimate.id()));
                Optional<Reason.OutOfRange> off = isTaken ? Optional.empty() : off(estimate, line);
                if (off.isPresent()) {
                    String text = SlipText.of(line, off.get(), suspicion(estimate, off.get()));
                    return Optional.of(new Probed(now, answered.topic(), ProbeKind.ESTIMATE, estimate.id(), text));
                }
            }
        }
        return Optional.empty();
    }

    private List<Estimate> expected(Session session) {
        Level level = session.started().level();
        return casebook.question().estimates().stream()
                .filter(estimate -> level.includes(estimate.level()))
                .toList();
    }

    /**
     * Returns how far a line is off; empty where it is right for any estimate, or about none. What is called the peak
     * is not right because it is the average.
     */
    private Optional<Reason.OutOfRange> off(Estimate estimate, String line) {
        List<Finding> findings = findings(line);
        boolean isPeak = line.toLowerCase(Locale.ROOT).contains("peak");
        boolean isRightElsewhere = findings.stream()
                .filter(finding -> !isPeak || finding.criterion().text().contains("peak"))
                .anyMatch(finding -> reason(finding) instanceof Reason.InRange);
        return isRightElsewhere
                ? Optional.empty()
                : findings.stream()
                        .filter(finding -> finding.criterion().id().equals(estimate.id()))
                        .map(EstimateTalk::reason)
                        .filter(Reason.OutOfRange.class::isInstance)
                        .map(Reason.OutOfRange.class::cast)
                        .findFirst();
    }

    private List<Finding> findings(String line) {
        var answer = new Answer(1, Activity.DATA, Kind.STATEMENT, line);
        return casebook.findings(new AnswerSheet(List.of(answer), List.of(0), Map.of(), Board.empty(), List.of()));
    }

    private static Reason reason(Finding finding) {
        List<PartFinding> parts = finding.parts();
        return parts.get(0).reason();
    }

    private static Optional<Suspicion> suspicion(Estimate estimate, Reason.OutOfRange off) {
        Quantity expected = Quantity.parse(estimate.expected());
        List<Found> found = Found.in(off.words());
        Quantity stated = found.isEmpty() ? null : found.get(0).like(expected);
        return stated == null
                ? Optional.empty()
                : Suspicion.against(Formula.parse(estimate.formula()), estimate.text(), stated);
    }

    private Optional<Probed> decision(Session session, Answered answered, Instant now) {
        boolean isAsked = asked(session).stream().anyMatch(probed -> probed.id().equals(DECISION));
        if (isAsked) {
            return Optional.empty();
        }
        return findings(answered.text()).stream()
                .map(EstimateTalk::reason)
                .filter(Reason.InRange.class::isInstance)
                .map(reason -> ((Reason.InRange) reason).words())
                .findFirst()
                .map(words -> new Probed(
                        now,
                        answered.topic(),
                        ProbeKind.ESTIMATE,
                        DECISION,
                        "Which decision does this number change: '" + words + "'?"));
    }
}
