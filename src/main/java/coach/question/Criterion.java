package coach.question;

import coach.rubric.Level;
import coach.rubric.Topic;
import java.util.List;

/**
 * One thing an answer is judged by.
 *
 * @param id unique in the question, such as {@code fanout} or {@code fanout.money}
 * @param text what a good answer does, as a sentence for people
 * @param importance 1 to 3; its weight inside its topic
 * @param level the lowest level at which it is expected
 * @param why why it matters in this problem
 */
public record Criterion(String id, Topic topic, String text, int importance, Level level, String why, Need need) {

    /** What must be there for a criterion to be met. */
    public sealed interface Need {
        /** Dispatches on the kind of need; a new kind breaks the build in every consumer, on purpose. */
        <R> R match(Cases<R> cases);
    }

    /** One method for each kind of need. */
    public interface Cases<R> {
        R asked(Asked need);

        R said(Said need);

        R computed(Computed need);

        R drawn(Drawn need);

        R placed(Placed need);

        R connected(Connected need);
    }

    /** A fact must have been asked for. */
    public record Asked(Fact fact) implements Need {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.asked(this);
        }
    }

    /** Every part must have been said. */
    public record Said(List<Part> parts) implements Need {
        public Said {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.said(this);
        }
    }

    /** A number must have been computed. */
    public record Computed(Estimate estimate) implements Need {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.computed(this);
        }
    }

    /** A component must be connected in the diagram, or be described in prose. */
    public record Drawn(Component component) implements Need {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.drawn(this);
        }
    }

    /** A component must be placed, in the diagram or in prose. */
    public record Placed(Component component, Placement placement) implements Need {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.placed(this);
        }
    }

    /** A flow must be possible in the diagram, and described where the author asks for it. */
    public record Connected(Flow flow) implements Need {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.connected(this);
        }
    }
}
