package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was typed or stands in a bank stays text in every format. */
class HostileExportTest {
    private static final Map<String, String> EXPORTED = new TreeMap<>();

    @TempDir
    static Path home;

    @BeforeAll
    static void interview() throws IOException {
        Path bank = home.resolve("bank");
        Files.createDirectories(bank.resolve("questions"));
        String dns = Files.readString(Path.of("questions/dns.yaml"));
        String renamed = dns.replaceFirst("(?m)^title: .*$", "title: \"<script>document.title='pwned'</script>\"");
        Files.writeString(bank.resolve("questions/dns.yaml"), renamed);
        Interviews.typed(home, Hostile.withLongLine(), "--bank", bank.toString(), "practice", "dns");
        for (String format : List.of("md", "html", "json")) {
            EXPORTED.put(format, Interviews.exported(home, "dns", "--format", format));
        }
    }

    private static String exported(String format) {
        return Objects.requireNonNull(EXPORTED.get(format));
    }

    @Test
    void noFormatHasControlCharactersOrOverrides() {
        for (String format : List.of("md", "html", "json")) {
            String text = exported(format);
            List<String> found = text.codePoints()
                    .filter(c -> c != '\n' && (Character.getType(c) == Character.CONTROL || isOverride(c)))
                    .mapToObj(Integer::toHexString)
                    .distinct()
                    .toList();
            assertEquals(List.of(), found, format);
        }
    }

    @Test
    void thePageHasNoElementOfTheirs() {
        String html = exported("html");

        assertFalse(Pattern.compile("(?i)<script").matcher(html).find());
        assertEquals(
                0,
                Pattern.compile("<img(?! src=\"data:image/svg\\+xml;base64,)")
                        .matcher(html)
                        .results()
                        .count());
        assertFalse(Pattern.compile("(?i)(href|src)=[\"']?\\s*javascript:")
                .matcher(html)
                .find());
        assertFalse(Pattern.compile("<[a-z][^>\"]*(\"[^\"]*\"[^>\"]*)*\\son\\w+=")
                .matcher(html)
                .find());
        assertTrue(html.contains("{{ 7*7 }}"), "templates do not fill what was typed");
        assertTrue(html.contains("&lt;script&gt;document.title=&#39;pwned&#39;&lt;/script&gt;"), html);
        assertTrue(html.length() < 1_000_000, "a long line is cut: " + html.length());
        assertTrue(html.contains("more characters]"));
    }

    @Test
    void thePicturesInThePageAreWellFormedAndHaveNoScript() throws Exception {
        String html = exported("html");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var pictures = Pattern.compile("data:image/svg\\+xml;base64,([^\"]+)").matcher(html);
        int seen = 0;
        while (pictures.find()) {
            byte[] svg = Base64.getDecoder().decode(pictures.group(1));
            var document = factory.newDocumentBuilder().parse(new java.io.ByteArrayInputStream(svg));
            assertEquals(0, document.getElementsByTagName("script").getLength());
            seen++;
        }
        assertTrue(seen > 0 || !html.contains("<img"), "pictures: " + seen);
    }

    @Test
    void markdownKeepsItInsideTheText() {
        String md = exported("md");

        assertEquals(
                List.of(),
                Pattern.compile("(?i).{0,80}(?<!\\\\)<script.{0,80}")
                        .matcher(outsideFences(md))
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .toList());
        assertFalse(Pattern.compile("(?<!\\\\)\\]\\(javascript:")
                .matcher(outsideFences(md))
                .find());
        assertTrue(md.startsWith("# &lt;script\\>"), md.substring(0, 60));
        assertTrue(md.lines().noneMatch(line -> line.equals("# not a heading | a | b |")), "a heading of theirs");
    }

    @Test
    void jsonKeepsAllOfIt() {
        var json = com.google.gson.JsonParser.parseString(exported("json")).getAsJsonObject();
        List<String> said = json.getAsJsonArray("dialogue").asList().stream()
                .map(line -> line.getAsJsonObject().get("text").getAsString())
                .toList();
        for (String text : List.of(Hostile.ANSI, Hostile.RTL, Hostile.LONG, Hostile.SCRIPT)) {
            assertTrue(said.contains(text), text.substring(0, Math.min(50, text.length())));
        }
    }

    @Test
    void thePdfHasNoActionsAndShowsIt() throws IOException {
        Path file = home.resolve("t.pdf");
        Run.Result run = new Run(home).with("export", "dns", "--format", "pdf", "-o", file.toString());
        assertEquals(Exit.DONE, run.code(), run.err());
        byte[] bytes = Files.readAllBytes(file);
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);

        assertFalse(raw.contains("/JavaScript"));
        assertFalse(raw.contains("/URI"));
        assertFalse(raw.contains("/Launch"));
        try (var document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("<script>document.title='pwned'</script>"), text.substring(0, 500));
            assertFalse(text.contains("\u001b"));
            assertTrue(document.getNumberOfPages() < 60, "pages: " + document.getNumberOfPages());
        }
    }

    private static boolean isOverride(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }

    private static String outsideFences(String md) {
        return Pattern.compile("(?ms)^ *(`{3,})\\w*$.*?^ *\\1$").matcher(md).replaceAll("");
    }
}
