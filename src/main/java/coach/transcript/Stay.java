package coach.transcript;

import coach.rubric.Activity;
import java.time.Duration;

/** A stretch of an interview in one activity, on the interview's clock. */
public record Stay(Activity activity, Duration from, Duration to) {}
