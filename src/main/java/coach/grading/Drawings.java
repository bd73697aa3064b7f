package coach.grading;

import coach.question.Question;
import java.util.List;

/** What the board makes of a diagram's lines; filled in by those who know the notation. */
public interface Drawings {
    /** Reads no notation: every line is prose. */
    Drawings NONE = new Drawings() {
        @Override
        public boolean reads(String line) {
            return false;
        }

        @Override
        public DrawnFacts facts(Question question, List<Answer> drawn) {
            return DrawnFacts.NONE;
        }
    };

    /** Whether {@code line} is in the diagram's notation. */
    boolean reads(String line);

    /** Returns what the lines, all of kind {@link Kind#DRAWING}, show of the question's components and flows. */
    DrawnFacts facts(Question question, List<Answer> drawn);
}
