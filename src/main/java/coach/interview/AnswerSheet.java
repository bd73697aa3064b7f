package coach.interview;

import coach.board.Board;
import coach.board.BoardLine;
import coach.grading.Answer;
import coach.grading.Kind;
import coach.interview.Event.Answered;
import coach.interview.Event.Asked;
import coach.interview.Event.Assumed;
import coach.interview.Event.Chose;
import coach.interview.Event.Claimed;
import coach.interview.Event.Reply;
import coach.rubric.Activity;
import coach.rubric.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a candidate said, as it is graded: answers in the order in which they were given, and the diagram they
 * draw together. Erased lines are left out; private notes are never in it.
 *
 * @param answers numbered from 1 in their order; an answer on the components that mixes drawing and prose is several
 * @param positions for each answer, where its event stands in the session
 * @param told the facts that were told, by id, with the number of the answer that asked for them
 * @param board the diagram; its mentions name answers by the same numbers
 * @param claims what was claimed to be run, in order
 */
public record AnswerSheet(
        List<Answer> answers, List<Integer> positions, Map<String, Integer> told, Board board, List<Made> claims) {
    /**
     * A claim.
     *
     * @param answer the number of the answer that holds its words
     * @param text the whole of that answer
     */
    public record Made(Claimed event, int answer, String text) {}

    public AnswerSheet {
        answers = List.copyOf(answers);
        positions = List.copyOf(positions);
        told = Map.copyOf(told);
        claims = List.copyOf(claims);
    }

    /** Collects the sheet of a session. */
    public static AnswerSheet of(Session session) {
        Set<Integer> erased = session.erased();
        var sheet = new Collector();
        int number = 0;
        List<Event> events = session.events();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event instanceof Answered answered) {
                number++;
                if (!erased.contains(number)) {
                    sheet.say(i, answered);
                }
            } else if (event instanceof Asked asked) {
                sheet.ask(i, asked);
            } else if (event instanceof Chose chose) {
                sheet.told.putIfAbsent(chose.fact(), sheet.answers.size());
            } else if (event instanceof Event.Mocked mocked && mocked.act() instanceof Act.Revealed revealed) {
                sheet.reveal(revealed.fact());
            } else if (event instanceof Assumed assumed) {
                sheet.add(i, Activity.REFINE, Kind.STATEMENT, assumed.text());
            } else if (event instanceof Claimed claimed) {
                sheet.claim(i, claimed);
            }
        }
        return new AnswerSheet(sheet.answers, sheet.positions, sheet.told, sheet.board, sheet.claims);
    }

    /** Returns whether a line said on a topic is a part of the diagram. */
    public static boolean isDrawing(Topic topic, String line) {
        return topic.activity() == Activity.COMPONENTS && BoardLine.looksLikeNotation(line);
    }

    /** Returns where the event of the answer with {@code number} stands in the session. */
    public int position(int number) {
        return positions.get(number - 1);
    }

    private static final class Collector {
        private final List<Answer> answers = new ArrayList<>();
        private final List<Integer> positions = new ArrayList<>();
        private final Map<String, Integer> told = new LinkedHashMap<>();
        private final List<Made> claims = new ArrayList<>();
        private Board board = Board.empty();

        private void say(int position, Answered answered) {
            boolean hasDrawing = answered.text().lines().anyMatch(line -> isDrawing(answered.topic(), line));
            if (!hasDrawing) {
                add(position, answered.topic().activity(), Kind.STATEMENT, answered.text());
                return;
            }
            answered.text().lines().filter(line -> !line.isBlank()).forEach(line -> {
                boolean isDrawing = isDrawing(answered.topic(), line);
                add(position, answered.topic().activity(), isDrawing ? Kind.DRAWING : Kind.STATEMENT, line);
                if (isDrawing) {
                    board = board.with(answers.size(), line).board();
                }
            });
        }

        /** A claim that was asked for is the answer before it; another is an answer of its own. */
        private void claim(int position, Claimed claimed) {
            boolean isSaid =
                    !answers.isEmpty() && answers.get(answers.size() - 1).text().contains(claimed.text());
            if (!isSaid) {
                add(position, claimed.topic().activity(), Kind.CLAIM, claimed.text());
            }
            claims.add(new Made(
                    claimed, answers.size(), answers.get(answers.size() - 1).text()));
        }

        private void ask(int position, Asked asked) {
            add(position, asked.topic().activity(), Kind.QUESTION, asked.text());
            if (asked.reply() == Reply.TOLD) {
                asked.facts().forEach(fact -> told.putIfAbsent(fact, answers.size()));
            }
        }

        /** A person told it: the question before it is what asked for it, and without one no words prove that. */
        private void reveal(String fact) {
            for (int i = answers.size() - 1; i >= 0; i--) {
                if (answers.get(i).kind() == Kind.QUESTION) {
                    told.putIfAbsent(fact, i + 1);
                    return;
                }
            }
        }

        private void add(int position, Activity activity, Kind kind, String text) {
            answers.add(new Answer(answers.size() + 1, activity, kind, text));
            positions.add(position);
        }
    }
}
