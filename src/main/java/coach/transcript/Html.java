package coach.transcript;

import java.util.Map;

/**
 * Writes a transcript as one HTML page without any outside reference and without script. The template escapes every
 * value; the page's own content security policy forbids scripts, styles but its own, and every request.
 */
public final class Html {
    private Html() {}

    /** Returns the whole transcript; the same transcript gives the same text. */
    public static String of(Transcript transcript) {
        return of(transcript, Redaction.NONE);
    }

    /** Returns a transcript with what {@code redaction} hides left out. */
    public static String of(Transcript transcript, Redaction redaction) {
        var templates = new Templates(redaction);
        return templates.fill(
                "page.html",
                Map.of(
                        "page", TranscriptPage.of(transcript, redaction),
                        "styleHash", Templates.hash(templates.fill("page.css", Map.of())),
                        "generator", "coach " + transcript.session().started().coach()));
    }
}
