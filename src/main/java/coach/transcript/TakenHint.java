package coach.transcript;

import coach.rubric.Topic;
import java.util.List;

/**
 * A hint that was read.
 *
 * @param event where it stands in the session
 * @param rung 1 direction, 2 technique, 3 example
 * @param price the percentage that what it helps with loses when it is met afterwards
 * @param helps the criteria it helps with
 */
public record TakenHint(int event, Topic topic, int rung, String text, int price, List<String> helps) {
    public TakenHint {
        helps = List.copyOf(helps);
    }
}
