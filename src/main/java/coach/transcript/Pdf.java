package coach.transcript;

import coach.interview.Event.Started;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a transcript as a PDF with bookmarks and text that can be selected, its fonts embedded. Drawings are set in
 * characters. The same transcript gives the same bytes on every machine.
 */
public final class Pdf {
    private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/DejaVu";
    private static final int BOLD = 700;
    private static final int NORMAL = 400;
    /** Stands for a character that the fonts do not have. */
    private static final String MISSING = "\u25a1";

    private record Face(String file, String family, int weight, FontStyle style) {}

    private static final List<Face> FACES = List.of(
            new Face("Sans", "sans", NORMAL, FontStyle.NORMAL),
            new Face("Sans-Bold", "sans", BOLD, FontStyle.NORMAL),
            new Face("Sans-Oblique", "sans", NORMAL, FontStyle.ITALIC),
            new Face("SansMono", "mono", NORMAL, FontStyle.NORMAL));

    private Pdf() {}

    /** Returns the whole transcript. */
    public static byte[] of(Transcript transcript) {
        return of(transcript, Redaction.NONE);
    }

    /** Returns a transcript with what {@code redaction} hides left out. */
    public static byte[] of(Transcript transcript, Redaction redaction) {
        String paper =
                new Templates(redaction).fill("paper.html", Map.of("page", TranscriptPage.of(transcript, redaction)));
        Started started = transcript.session().started();
        return ofPage(paper, started.coach(), started.at());
    }

    /**
     * Returns any page on paper.
     *
     * @param page well-formed XHTML with styles in it; its fonts are {@code sans} and {@code mono}; nothing outside the
     *     page is loaded
     * @param version of the program
     * @param at the date in the document
     */
    public static byte[] ofPage(String page, String version, Instant at) {
        var laidOut = new ByteArrayOutputStream();
        try {
            XRLog.setLoggingEnabled(false);
            var builder = new PdfRendererBuilder();
            FACES.forEach(
                    face -> builder.useFont(() -> font(face.file()), face.family(), face.weight(), face.style(), true));
            builder.useFastMode()
                    .useReplacementText(MISSING)
                    .useUnicodeLineBreaker(new Breaks(false))
                    .useUnicodeCharacterBreaker(new Breaks(true))
                    .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null)
                    .withProducer("coach " + version)
                    .withHtmlContent(page, "")
                    .toStream(laidOut)
                    .run();
            return PdfBytes.settled(laidOut.toByteArray(), at);
        } catch (IOException e) {
            throw new UncheckedIOException("the fonts of the program cannot be read", e);
        }
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(
                Pdf.class.getClassLoader().getResourceAsStream(FONTS + name + ".ttf"), "no font " + name);
    }
}
