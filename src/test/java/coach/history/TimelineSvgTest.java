package coach.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class TimelineSvgTest {
    private record Box(int left, int right, int y, String text) {
        boolean meets(Box other) {
            return y == other.y && left < other.right && other.left < right;
        }
    }

    private static Document parse(String svg) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Box> texts(Document document) {
        var boxes = new ArrayList<Box>();
        var nodes = document.getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            var text = (Element) nodes.item(i);
            int left = Integer.parseInt(text.getAttribute("x"));
            boxes.add(new Box(
                    left,
                    left + Integer.parseInt(text.getAttribute("textLength")),
                    Integer.parseInt(text.getAttribute("y")),
                    text.getTextContent()));
        }
        return boxes;
    }

    @Test
    void itSaysInWordsWhatItShows() throws IOException, SAXException, ParserConfigurationException {
        History history = Notation.parse("w: w x <1> @0,100 | r: r x 0 @30,40");
        Document document = parse(TimelineSvg.draw(
                new Picture(history, List.of(0, 1), Set.of(1), List.of(), List.of(), 0),
                "linearizability: violated",
                List.of("One & two.", "Three.")));
        assertEquals(
                "linearizability: violated",
                document.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(
                "One & two. Three.",
                document.getElementsByTagName("desc").item(0).getTextContent());
        assertEquals(
                List.of(
                        "linearizability: violated",
                        "0",
                        "30",
                        "40",
                        "100",
                        "w",
                        "w x=<1>",
                        "r",
                        "r x→0",
                        "One & two.",
                        "Three."),
                texts(document).stream().map(Box::text).toList());
        assertEquals("badtext", ((Element) document.getElementsByTagName("text").item(8)).getAttribute("class"));
    }

    @Test
    void noTwoTextsMeetAndAllIsInsideThePaper() throws IOException, SAXException, ParserConfigurationException {
        for (long seed = 0; seed < 400; seed++) {
            Picture all = Picture.of(RandomHistories.of(seed));
            Document document = parse(TimelineSvg.draw(all, "title", List.of("a caption")));
            int width = Integer.parseInt(document.getDocumentElement().getAttribute("width"));
            int height = Integer.parseInt(document.getDocumentElement().getAttribute("height"));
            List<Box> boxes = texts(document);
            for (int i = 0; i < boxes.size(); i++) {
                Box box = boxes.get(i);
                assertTrue(box.left() >= 0 && box.right() <= width && box.y() <= height, "seed " + seed + ": " + box);
                for (Box other : boxes.subList(0, i)) {
                    assertTrue(!box.meets(other), "seed " + seed + ": " + box + " and " + other);
                }
            }
        }
    }
}
