package coach.estimate;

import java.util.List;
import java.util.Optional;

/**
 * A line of an estimate, computed.
 *
 * @param line its number, from 1
 * @param text as typed, without the space around it
 * @param name the name it gives its result; empty where it gives none
 * @param value the result
 * @param result the result for a person
 * @param steps one for each operation, in the order of computing
 * @param also the same result in other units and as an order of magnitude, the most telling first
 * @param notes how something was read that could be read in another way
 * @param stated how the results that the line itself states compare
 */
public record Worked(
        int line,
        String text,
        String name,
        Quantity value,
        String result,
        List<Step> steps,
        List<String> also,
        List<String> notes,
        List<Stated> stated) {
    public Worked {
        steps = List.copyOf(steps);
        also = List.copyOf(also);
        notes = List.copyOf(notes);
        stated = List.copyOf(stated);
    }

    /** One operation: {@code 500M users * 40 messages/day} and what it gives. */
    public record Step(String expression, String result) {}

    /**
     * A result that was stated.
     *
     * @param text as typed
     * @param ratio how many times the right value it is
     * @param suspicion the likely mistake; empty where both agree or nothing explains it
     */
    public record Stated(String text, Rational ratio, Optional<Suspicion> suspicion) {
        /** Whether it is right but for rounding, a factor of 1.3. */
        public boolean agrees() {
            return Recomputation.agrees(ratio);
        }

        /** Returns one sentence for a person. */
        public String says() {
            if (agrees()) {
                return "'" + text + "' is right" + (ratio.equals(Rational.ONE) ? "." : ", rounded.");
            }
            boolean isHigh = ratio.compareTo(Rational.ONE) > 0;
            Rational factor = isHigh ? ratio : Rational.ONE.dividedBy(ratio);
            return "'%s' is %s times too %s%s."
                    .formatted(
                            text,
                            QuantityText.people(Quantity.of(factor), Period.SECOND),
                            isHigh ? "high" : "low",
                            suspicion.map(s -> ": " + s.text()).orElse(""));
        }
    }

    /** Whether everything it states is right. */
    public boolean agrees() {
        return stated.stream().allMatch(Stated::agrees);
    }
}
