package coach.claim;

import java.util.List;
import java.util.Optional;

/**
 * How a sentence was read.
 *
 * @param claim what it was taken to say; empty where it is no claim or not surely understood
 * @param others what else it may mean, most likely first
 * @param why where nothing was understood: what is missing, and what would be understood; else empty
 * @param isWhole whether every word counted; otherwise only the words that matter did, wherever they stood, so that
 *     what was read should be looked at twice
 * @param notes what was assumed or corrected on the way, such as a typing mistake or numbers put in for R + W > N
 */
public record Reading(
        String text, Optional<Claim> claim, boolean isWhole, List<Claim> others, String why, List<String> notes) {
    public Reading {
        others = List.copyOf(others);
        notes = List.copyOf(notes);
    }
}
