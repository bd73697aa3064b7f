package coach.interview;

import coach.board.Board;
import coach.board.review.FindingText;
import coach.board.review.Review;
import coach.interview.Event.Answered;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Probed;
import coach.question.Option;
import coach.question.Tradeoff;
import coach.rubric.Level;
import coach.rubric.Topic;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Aims the opening of a topic at what the candidate said or drew before: the choices that were made, the single point
 * of failure in the drawing, the weaknesses that still need a plan. Nothing is named that the candidate has not named.
 */
final class Aim {
    private static final int DECISIONS_MAX = 2;
    private static final int QUOTE_CHARS_MAX = 90;

    private final Casebook casebook;

    Aim(Casebook casebook) {
        this.casebook = casebook;
    }

    /** Returns what is added when {@code topic} is opened; empty where nothing said before bears on it. */
    Optional<Probed> at(Session session, Topic topic, Instant now) {
        boolean isAimed = session.all(Probed.class).stream()
                .anyMatch(probed -> probed.topic() == topic && probed.kind() == ProbeKind.AIM);
        if (isAimed) {
            return Optional.empty();
        }
        return switch (topic) {
            case ALTERNATIVES -> decisions(session, now);
            case WEAKNESSES -> new Breaking(casebook).aim(session, now).or(() -> drawnWeakness(session, now));
            case PLANS -> namedWeaknesses(session, now);
            default -> Optional.empty();
        };
    }

    private Optional<Probed> decisions(Session session, Instant now) {
        Level level = session.started().level();
        List<Answered> said = session.standing();
        List<Tradeoff> open = casebook.question().tradeoffs().stream()
                .filter(tradeoff -> level.includes(tradeoff.level()))
                .filter(tradeoff -> mentioned(tradeoff, said).isPresent())
                .sorted(Comparator.comparing(tradeoff -> -tradeoff.importance()))
                .limit(DECISIONS_MAX)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String text = open.stream()
                .map(tradeoff -> "You named '%s'. %s"
                        .formatted(mentioned(tradeoff, said).orElseThrow().name(), tradeoff.decision()))
                .collect(Collectors.joining("\n"));
        return Optional.of(
                new Probed(now, Topic.ALTERNATIVES, ProbeKind.AIM, open.get(0).id(), text));
    }

    private static Optional<Option> mentioned(Tradeoff tradeoff, List<Answered> said) {
        return tradeoff.options().stream()
                .filter(option -> {
                    var word = Pattern.compile(
                            "\\b" + Pattern.quote(option.name().toLowerCase(Locale.ROOT)) + "(s|es)?\\b");
                    return said.stream()
                            .anyMatch(answer -> word.matcher(answer.text().toLowerCase(Locale.ROOT))
                                    .find());
                })
                .findFirst();
    }

    private Optional<Probed> drawnWeakness(Session session, Instant now) {
        Board board = AnswerSheet.of(session).board();
        return Review.of(board, casebook.question()).structural().stream()
                .findFirst()
                .map(finding -> new Probed(
                        now, Topic.WEAKNESSES, ProbeKind.AIM, "drawing", "In the drawing: " + FindingText.of(finding)));
    }

    private static Optional<Probed> namedWeaknesses(Session session, Instant now) {
        String named = session.answers(Topic.WEAKNESSES)
                .map(answer -> "- " + shortened(answer.text()))
                .collect(Collectors.joining("\n"));
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(new Probed(now, Topic.PLANS, ProbeKind.AIM, "named", "You named:\n" + named));
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ').strip();
        return line.length() <= QUOTE_CHARS_MAX
                ? line
                : line.substring(0, QUOTE_CHARS_MAX - 3).stripTrailing() + "...";
    }
}
