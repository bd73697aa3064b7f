package coach.interview;

import coach.interview.Event.Answered;
import coach.rubric.Activity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines of the diagram with the numbers by which they are taken back. */
public final class BoardLines {
    private BoardLines() {}

    /**
     * One standing input of the components activity that draws something.
     *
     * @param number counted from 1 among the standing ones
     * @param answer its number among all answers ever given, as {@link Event.Erased} has it
     */
    public record Numbered(int number, int answer, String text) {}

    /** Returns the standing diagram lines of a session, oldest first. */
    public static List<Numbered> of(Session session) {
        List<Answered> all = session.all(Answered.class);
        Set<Integer> erased = session.erased();
        var lines = new ArrayList<Numbered>();
        for (int i = 0; i < all.size(); i++) {
            Answered answered = all.get(i);
            if (!erased.contains(i + 1)
                    && answered.topic().activity() == Activity.COMPONENTS
                    && answered.text().lines().anyMatch(line -> AnswerSheet.isDrawing(answered.topic(), line))) {
                lines.add(new Numbered(lines.size() + 1, i + 1, answered.text()));
            }
        }
        return List.copyOf(lines);
    }
}
