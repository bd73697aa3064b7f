package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens transcripts in a real browser. Needs Chromium; {@code .ci/run} installs it. */
class PageInBrowserTest {
    /** Rules are those of WCAG 2.2 AA and of good practice. */
    private static final String AXE = """
            axe.run(document, {resultTypes: ['violations']}).then(found => found.violations
                .map(each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html).join(' ; ')).join('\\n'))
            """;

    @TempDir
    Path folder;

    @Test
    void theyAreQuietFitEveryScreenPrintAndAreAccessible() throws IOException {
        assumeTrue(Chromium.program().isPresent(), "no Chromium here: apt-get install chromium");
        Interviews.strong(folder);
        Interviews.weak(folder);
        Interviews.typed(folder, Hostile.LINES, "practice", "comments");
        try (var browser = new Chromium(folder)) {
            for (String session : List.of("chat", "feed", "comments")) {
                Path page = folder.resolve(session + ".html");
                Files.writeString(page, Interviews.exported(folder, session, "--format", "html"));
                for (int width : new int[] {360, 1440}) {
                    look(browser, page, width, width == 360 ? "dark" : "light");
                }
            }
            print(browser, folder.resolve("chat.html"));
        }
    }

    private void look(Chromium browser, Path page, int width, String scheme) throws IOException {
        String what = page.getFileName() + " at " + width + " px, " + scheme;
        browser.open(page, width, scheme);
        assertEquals(width, browser.evaluate("innerWidth").getAsInt(), what);
        assertTrue(
                browser.evaluate("document.documentElement.scrollWidth").getAsInt() <= width,
                () -> what + " is wider than the screen: "
                        + browser.evaluate("[...document.querySelectorAll('main *')].filter(e =>"
                                + " e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll')).slice(0, 3)"
                                + ".map(e => e.outerHTML.slice(0, 200)).join('\\n')"));
        assertEquals(0, browser.evaluate("document.scripts.length").getAsInt(), what);
        assertTrue(browser.evaluate("document.title").getAsString().endsWith(": scored transcript"), what);
        assertEquals(
                0,
                browser.evaluate("[...document.images].filter(image => !image.complete || !image.naturalWidth).length")
                        .getAsInt(),
                what);
        assertEquals(
                "0px",
                browser.evaluate("getComputedStyle(document.body).margin").getAsString(),
                what);
        assertEquals(List.of(page.toUri().toString()), browser.requests(), what);
        assertEquals(List.of(), browser.complaints(), what);
        // Last, as the checker itself may write to the console.
        browser.evaluate(axe() + "; 0");
        assertEquals("", browser.evaluate(AXE).getAsString(), what);
    }

    private static void print(Chromium browser, Path page) throws IOException {
        browser.open(page, 1440, "dark");
        try (var document = Loader.loadPDF(browser.print())) {
            assertTrue(document.getNumberOfPages() > 5, "pages: " + document.getNumberOfPages());
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Would you advance this person"), text);
            assertTrue(text.contains("Provenance"), text);
        }
    }

    private static String axe() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PageInBrowserTest.class.getClassLoader().getResourceAsStream("axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
