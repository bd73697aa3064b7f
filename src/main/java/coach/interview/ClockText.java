package coach.interview;

import java.time.Duration;
import java.util.Locale;

/** A time on the interview's clock, in words. */
public final class ClockText {
    private ClockText() {}

    /** Returns minutes and seconds: {@code 7:05}; hours are counted as minutes. */
    public static String of(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
