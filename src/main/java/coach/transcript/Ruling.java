package coach.transcript;

import coach.claim.Hearing;
import coach.rubric.Topic;
import java.time.Duration;

/**
 * A claim that was run, and what came of it.
 *
 * @param event where the claim stands in the session
 * @param elapsed on the interview's clock
 */
public record Ruling(int event, Topic topic, Duration elapsed, String text, Hearing hearing) {}
