package coach.transcript;

import java.util.List;

/**
 * Something the candidate assumed.
 *
 * @param uses the later answers that use it, as typed; empty where none does
 */
public record Assumption(String text, List<String> uses) {
    public Assumption {
        uses = List.copyOf(uses);
    }
}
