package coach.board.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.board.Board;
import coach.board.draw.Scene.Area;
import coach.board.draw.Scene.Corner;
import coach.text.Source;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class BoardSvgTest {
    private static final int SEEDS = 60;

    private static Board board(String text) {
        return Board.read(new Source("<test>", text)).board();
    }

    private static Document parse(String svg) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document document, String tag) {
        var texts = new ArrayList<String>();
        var nodes = document.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void itSaysInWordsWhatItShows() throws IOException, SAXException, ParserConfigurationException {
        Document document = parse(BoardSvg.draw(
                board("client <-> \"a<b> & \\\"c\\\"\"[x3, eu] ~(put & get)~> db[rf=3, eu]"),
                "T <&>",
                List.of("One.")));
        assertEquals("T <&>", texts(document, "title").get(0));
        assertEquals(
                "One. 3 components, 2 arrows. client and back calls a<b> & \"c\"; a<b> & \"c\" sends to db (put & get)",
                texts(document, "desc").get(0));
        assertTrue(texts(document, "text")
                .containsAll(List.of("client", "a<b> & \"c\"", "x3", "db", "rf=3", "put & get")));
        assertTrue(texts(document, "title").contains("db [rf=3, eu]: store"));
    }

    /** Several drawings stand in one page: no ids, and no style that reaches beyond the drawing. */
    @Test
    void nothingReachesBeyondTheDrawing() throws IOException, SAXException, ParserConfigurationException {
        String svg = BoardSvg.draw(board("client -> api[x3] -> db[rf=3]"), "title");
        Document document = parse(svg);
        var all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertFalse(((Element) all.item(i)).hasAttribute("id"));
        }
        assertFalse(svg.contains("http")
                && svg.replace("http://www.w3.org/2000/svg", "").contains("http"));
        String style =
                texts(document, "style").get(0).replaceAll("\\{[^{}]*\\}", "{}").replaceAll("@media[^{]*\\{", "");
        for (String selector : style.split("[{},]", -1)) {
            assertTrue(selector.isBlank() || selector.strip().startsWith(".coach-board"), selector);
        }
    }

    @Test
    void cardsStandApartInsideTheirFramesAndLinesAreRightAngled() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Board board = board(randomText(new SplittableRandom(seed)));
            Scene scene = ElkScene.of(board);
            String context = "seed " + seed;
            assertEquals(scene, ElkScene.of(board), context);
            for (int i = 0; i < scene.cards().size(); i++) {
                Area card = scene.cards().get(i).area();
                assertTrue(isInside(card, new Area(0, 0, scene.width(), scene.height())), context);
                for (int j = 0; j < i; j++) {
                    assertFalse(meet(card, scene.cards().get(j).area()), context);
                }
                List<String> zones = board.nodes().get(i).attributes().zones();
                for (Scene.Frame frame : scene.frames()) {
                    boolean isHere = zones.equals(List.of(frame.name()));
                    assertEquals(isHere, isInside(card, frame.area()), context + " " + frame.name());
                    assertTrue(isHere || !meet(card, frame.area()), context + " " + frame.name());
                }
            }
            for (Scene.Wire wire : scene.wires()) {
                for (int i = 0; i + 1 < wire.corners().size(); i++) {
                    Corner from = wire.corners().get(i);
                    Corner to = wire.corners().get(i + 1);
                    assertTrue(from.x() == to.x() || from.y() == to.y(), context + " " + wire);
                }
                assertTouches(scene, board, wire, context);
            }
        }
    }

    private static void assertTouches(Scene scene, Board board, Scene.Wire wire, String context) {
        List<String> names = board.nodes().stream().map(node -> node.name()).toList();
        Area from = scene.cards().get(names.indexOf(wire.edge().from())).area();
        Area to = scene.cards().get(names.indexOf(wire.edge().to())).area();
        assertTrue(isOnBorder(wire.corners().get(0), from), context + " " + wire);
        assertTrue(isOnBorder(wire.corners().get(wire.corners().size() - 1), to), context + " " + wire);
    }

    private static boolean isOnBorder(Corner corner, Area area) {
        boolean isWithin = corner.x() >= area.left() - 1
                && corner.x() <= area.right() + 1
                && corner.y() >= area.top() - 1
                && corner.y() <= area.bottom() + 1;
        boolean isEdge = Math.min(Math.abs(corner.x() - area.left()), Math.abs(corner.x() - area.right())) <= 1
                || Math.min(Math.abs(corner.y() - area.top()), Math.abs(corner.y() - area.bottom())) <= 1;
        return isWithin && isEdge;
    }

    private static boolean isInside(Area inner, Area outer) {
        return inner.left() >= outer.left()
                && inner.top() >= outer.top()
                && inner.right() <= outer.right()
                && inner.bottom() <= outer.bottom();
    }

    private static boolean meet(Area a, Area b) {
        return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
    }

    private static String randomText(SplittableRandom random) {
        int count = 2 + random.nextInt(16);
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String zone = List.of("", "eu", "us", "eu us").get(random.nextInt(4));
            text.append("node %d[x%d%s]\n".formatted(i, 1 + random.nextInt(9), zone.isEmpty() ? "" : ", " + zone));
        }
        for (int i = 0; i < count + random.nextInt(count); i++) {
            String arrow =
                    List.of("->", "~>", "<->", "-(label %d)->".formatted(i)).get(random.nextInt(4));
            text.append("node %d %s node %d\n".formatted(random.nextInt(count), arrow, random.nextInt(count)));
        }
        return text.toString();
    }
}
