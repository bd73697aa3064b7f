package coach.board.failure;

import coach.question.Question;
import coach.question.RequirementKind;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is known of the load beside the board.
 *
 * @param reads a second, at the peak; empty where nobody said it
 * @param writes a second, at the peak; empty where nobody said it
 * @param latencyMillis what users are promised to wait at most; empty where nobody said it
 * @param from whose words these are: "the question", "your answer"
 */
public record Load(OptionalDouble reads, OptionalDouble writes, OptionalDouble latencyMillis, String from) {
    /** Nothing is known. */
    public static final Load UNKNOWN =
            new Load(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "");

    private static final Pattern RATIO = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*:\\s*(\\d+(?:\\.\\d+)?).*");
    private static final Pattern PEAK = Pattern.compile("(?i)peak|busiest|evening|rush|burst");
    private static final Pattern WAITS =
            Pattern.compile("(?i).*(latency|within|in less than|under|p9\\d|percentile|below|faster than|respond).*");

    /** Returns the figures of a question: its peak rate, split by its ratio of reads to writes. */
    public static Load of(Question question) {
        OptionalDouble peak = Amounts.rate(question.workload().peakRate().value());
        Matcher ratio = RATIO.matcher(question.workload().readWriteRatio().value());
        double reads = ratio.matches() ? Double.parseDouble(ratio.group(1)) : 1;
        double writes = ratio.matches() ? Double.parseDouble(ratio.group(2)) : 1;
        Stream<String> promises = question.requirements().stream()
                .filter(each -> each.kind() == RequirementKind.NON_FUNCTIONAL)
                .map(each -> each.text());
        OptionalDouble latency = latency(promises);
        if (peak.isEmpty()) {
            return new Load(peak, peak, latency, "the question");
        }
        double most = Math.max(reads, writes);
        return new Load(
                OptionalDouble.of(peak.getAsDouble() * reads / most),
                OptionalDouble.of(peak.getAsDouble() * writes / most),
                latency,
                "the question");
    }

    /**
     * Returns the figures that a person said: the rate in the last sentence that speaks of a peak, else the last rate;
     * sentences that speak of writing give the rate of writes.
     */
    public static Load said(List<String> sentences) {
        OptionalDouble reads = OptionalDouble.empty();
        OptionalDouble writes = OptionalDouble.empty();
        boolean isPeak = false;
        for (String sentence : sentences) {
            OptionalDouble rate = Amounts.rate(sentence);
            boolean isMore = PEAK.matcher(sentence).find();
            if (rate.isPresent() && (isMore || !isPeak)) {
                boolean isWrite =
                        sentence.matches("(?i).*\\b(writ\\w+|posts?|sends?|messages?|uploads?|inserts?|updates?)\\b.*");
                boolean isRead = sentence.matches("(?i).*\\b(reads?|loads?|views?|queries|look-?ups?|fetches)\\b.*");
                writes = isWrite || !isRead ? rate : writes;
                reads = isRead || !isWrite ? rate : reads;
                isPeak |= isMore;
            }
        }
        return new Load(reads, writes, latency(sentences.stream()), "your answers");
    }

    private static OptionalDouble latency(Stream<String> texts) {
        return texts.filter(text -> WAITS.matcher(text).matches())
                .map(Amounts::millis)
                .flatMapToDouble(OptionalDouble::stream)
                .filter(millis -> millis >= 1 && millis <= 60_000)
                .findFirst();
    }

    /** Returns the rate of reads or of writes. */
    OptionalDouble rate(boolean isWrite) {
        return isWrite ? writes : reads;
    }
}
