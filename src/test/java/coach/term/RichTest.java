package coach.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RichTest {
    private static final int SEEDS = 1_000;
    private static final int DOCUMENT_SEEDS = 300;

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void aLineIsWiderThanTheWidthOnlyWhereOneWordIs() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var texts = new Texts(seed);
            List<String> atoms = texts.atoms(1 + texts.below(40), 12);
            int width = 1 + texts.below(60);
            for (String line :
                    texts.inked(texts.paragraph(atoms)).text(width).lines().toList()) {
                boolean isOneWord = atoms.contains(line);
                assertTrue(Columns.of(line) <= width || isOneWord, "seed " + seed + ", width " + width + ": " + line);
            }
        }
    }

    @Test
    void wrappingKeepsEverythingButSpaces() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var texts = new Texts(seed);
            String text = texts.paragraph(texts.atoms(texts.below(40), 12));
            int width = 1 + texts.below(60);
            assertEquals(withoutSpaces(text), withoutSpaces(texts.inked(text).text(width)), "seed " + seed);
        }
    }

    @Test
    void aLineEndsOnlyWhereTheNextWordDoesNotFit() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var texts = new Texts(seed);
            String text = texts.atoms(1 + texts.below(40), 12).stream()
                    .filter(atom -> !Texts.isIdeograph(atom))
                    .collect(Collectors.joining(" "));
            int width = 1 + texts.below(60);
            List<String> lines = Rich.plain(text).text(width).lines().toList();
            for (int i = 0; i + 1 < lines.size(); i++) {
                String grown = lines.get(i) + " " + lines.get(i + 1).split(" ", -1)[0];
                assertTrue(Columns.of(grown) > width, "seed " + seed + ", width " + width + ": " + grown);
            }
        }
    }

    @Test
    void inksChangeNothingButTheirOwnSequences() {
        for (long seed = 0; seed < DOCUMENT_SEEDS; seed++) {
            var texts = new Texts(seed);
            Rich document = texts.document(1, 6);
            int width = 1 + texts.below(90);
            String dressed = document.render(width, Palette.ANSI, Glyphs.UNICODE);
            assertEquals(document.text(width), dressed.replaceAll("\033\\[[0-9;]+m", ""), "seed " + seed);
            for (String line : dressed.lines().toList()) {
                String codes = line.replaceAll("(?s)[^\033]*(\033\\[[0-9;]+m)[^\033]*", "$1 ");
                assertTrue(codes.isEmpty() || codes.strip().endsWith("\033[0m") || !codes.contains("\033"), line);
            }
        }
    }

    @Test
    void listsTablesAndRulesFitToo() {
        for (long seed = 0; seed < DOCUMENT_SEEDS; seed++) {
            var texts = new Texts(seed);
            Rich document = texts.document(2, 2);
            int width = 20 + texts.below(80);
            for (String line : document.text(width).lines().toList()) {
                assertTrue(
                        Columns.of(line) <= width, "seed " + seed + ", width " + width + ":\n" + document.text(width));
            }
        }
    }

    @Test
    void aWordInTwoInksStaysWhole() {
        Rich text = Rich.plain("see ").then(Ink.STRONG, "feed").then(", now");
        assertEquals("see\nfeed,\nnow\n", text.text(6));
        assertEquals("see\n\033[1mfeed\033[0m,\nnow\n", text.render(6, Palette.ANSI, Glyphs.UNICODE));
    }

    @Test
    void listsHangAndTablesLineUp() {
        Rich screen = Rich.title("Chat")
                .line(Rich.bullets(List.of(
                        Rich.plain("a message is shown within two seconds"),
                        Rich.plain("nested:").line(Rich.numbered(List.of(Rich.plain("用户数据需要加密存储"), Rich.plain("b")))))))
                .line(Rich.rule("Score"))
                .line(Rich.table(List.of(
                        List.of(Rich.plain("Reads"), Rich.plain("met: the feed is cached at the edge")),
                        List.of(Rich.plain("Consistency"), Rich.plain("missed")))));
        assertEquals("""
                Chat
                • a message is shown within two seconds
                • nested:
                  1. 用户数据需要加密存储
                  2. b
                ━━ Score ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                Reads        met: the feed is cached at
                             the edge
                Consistency  missed
                """, screen.text(40));
        assertEquals("""
                Chat
                • a message is shown
                  within two seconds
                • nested:
                  1. 用户数据需要加
                     密存储
                  2. b
                ━━ Score ━━━━━━━━━
                Reads
                  met: the feed is
                  cached at the edge
                Consistency
                  missed
                """.replace("━━ Score ━━━━━━━━━", "━━ Score ━━━━━━━━━━━"), screen.text(20));
    }

    @Test
    void spacesInFrontIndentTheWholeParagraph() {
        assertEquals("    one two\n    three\n", Rich.plain("    one two three").text(14));
        assertEquals("one\n\n  two\n", Rich.plain("one\n\n  two").text(80));
    }

    @Test
    void punctuationStaysWithItsIdeograph() {
        assertEquals("用户\n（数\n据）。\n", Rich.plain("用户（数据）。").text(6));
        assertEquals("用\u0301\n户\u0301\n", Rich.plain("用\u0301户\u0301").text(2));
        assertEquals("用\u0301\u0302\nx\n", Rich.plain("用\u0301\u0302x").text(2));
        assertEquals("用\u0301。\n", Rich.plain("用\u0301。").text(2));
        assertEquals("xx用\u0301\n", Rich.plain("xx用\u0301").text(4));
    }

    @Test
    void aDrawingKeepsItsColumnsAtAnyWidth() {
        Rich drawing = Rich.drawing("┌──┐   →\n│db│   x\n");
        assertEquals("┌──┐   →\n│db│   x\n", drawing.text(3));
        assertEquals("+--+   >\n|db|   x\n", drawing.render(3, Palette.NONE, Glyphs.ASCII));
    }

    @Test
    void asciiFallsBackToLookAlikes() {
        Rich text = Rich.bullets(List.of(Rich.plain("client → gateway, ≤ 2 s “soon” … ✓ naïve")));
        assertEquals("* client -> gateway, <= 2 s \"soon\" ... + naïve\n", text.render(80, Palette.NONE, Glyphs.ASCII));
    }

    @Test
    void emptyIsNothingAndAnEmptyTextIsALine() {
        assertEquals("", Rich.empty().text(80));
        assertEquals("\n", Rich.plain("").text(80));
        assertEquals(
                "a\n", Rich.empty().then(Rich.plain("a")).then(Rich.empty()).text(80));
        assertEquals("a\nb\n", Rich.plain("a\n").then("b").text(80));
        assertEquals("a\n\nb\n", Rich.plain("a").line().line("b").text(80));
    }
}
