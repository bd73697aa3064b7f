package coach.transcript.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SVG documents inside a page. As images they are documents of their own: their styles touch nothing else on the page,
 * and nothing in them can run or load anything.
 */
final class Embedded {
    private static final Pattern WIDTH = Pattern.compile("<svg[^>]* width=\"(\\d{1,5})\"");
    private static final int WIDTH_DEFAULT = 640;

    private Embedded() {}

    static String svg(String document) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(document.getBytes(StandardCharsets.UTF_8));
    }

    static int width(String document) {
        Matcher width = WIDTH.matcher(document);
        return width.find() ? Integer.parseInt(width.group(1)) : WIDTH_DEFAULT;
    }
}
