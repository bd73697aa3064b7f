package coach.term.screen;

import coach.claim.Decision;
import coach.claim.Hearing;
import coach.claim.HearingText;
import coach.claim.Verdict;
import coach.term.Ink;
import coach.term.Rich;

/** How a claim was read, the verdict, and the execution that proves or breaks it. */
final class ClaimScreen {
    private final int width;
    private final coach.history.Ink ink;

    ClaimScreen(int width, boolean isUnicode) {
        this.width = width;
        this.ink = isUnicode ? coach.history.Ink.UNICODE : coach.history.Ink.ASCII;
    }

    Rich of(Hearing hearing) {
        Rich text = Rich.dim(HearingText.reading(hearing.reading()));
        return hearing.decision()
                .map(decision -> text.then(Ink.DIM, " Not what you meant? Say it again with /claim.")
                        .line(decided(decision)))
                .orElse(text);
    }

    private Rich decided(Decision decision) {
        String word = HearingText.verdict(decision.verdict()) + ". ";
        Rich head = decision.verdict() == Verdict.SUPPORTED
                ? Rich.good(word)
                : decision.verdict() == Verdict.REFUTED ? Rich.bad(word) : Rich.warn(word);
        Rich text = head.then(decision.because());
        Rich drawn = HearingText.drawing(decision, ink, width)
                .map(drawing ->
                        text.line().line(Rich.drawing(drawing.stripTrailing())).line())
                .orElse(text);
        return decision.theory().isEmpty() ? drawn : drawn.line(Rich.dim(decision.theory()));
    }
}
