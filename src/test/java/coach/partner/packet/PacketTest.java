package coach.partner.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.question.Criteria;
import coach.question.Question;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.rubric.Rubric;
import coach.yaml.Bank;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PacketTest {
    private static final Question CHAT = Bank.builtIn().question("chat").value();
    private static final Rubric RUBRIC = Bank.builtIn().rubric("standard").value();
    private static final List<Activity> ALL = List.of(Activity.values());
    private static final String HOSTILE =
            "1. <script>alert(1)</script> & [x](javascript:y) `a` | b \u001b[2J \u202e \"q\" 'q' # > - *";

    private static final List<Block> BAD = List.of(
            new Block.Heading(2, HOSTILE),
            new Block.Text(HOSTILE),
            new Block.Say(HOSTILE),
            new Block.Boxes(List.of(HOSTILE)),
            new Block.Grid(List.of(List.of("head", HOSTILE), List.of(HOSTILE, ""))),
            new Block.Room(2));

    @Test
    void everythingTheConsoleHoldsIsOnPaper() {
        String text = Packet.of(CHAT, RUBRIC, Level.STAFF, 60, ALL).toString();

        CHAT.facts().forEach(fact -> assertTrue(text.contains(fact.answer()), fact.id()));
        CHAT.hints().forEach(hint -> assertTrue(text.contains(hint.technique()), hint.technique()));
        CHAT.probes().forEach(probe -> assertTrue(text.contains(probe.listenFor()), probe.id()));
        CHAT.curveballs().forEach(each -> assertTrue(text.contains(each.says()), each.id()));
        Criteria.of(CHAT).forEach(criterion -> assertTrue(text.contains(criterion.text()), criterion.id()));
        CHAT.references().forEach(reference -> assertFalse(text.contains(reference.design()), reference.id()));
    }

    @Test
    void noTextBecomesMarkupInHtml() {
        String page = PacketHtml.of(HOSTILE, BAD);

        List<String> tags = Pattern.compile("<(/?[a-z]+)")
                .matcher(page)
                .results()
                .map(tag -> tag.group(1))
                .distinct()
                .toList();
        assertFalse(tags.contains("script"), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; [x](javascript:y)"), page);
        assertFalse(page.contains("\u001b") || page.contains("\u202e"), page);
        assertEquals(7, page.split("&lt;script", -1).length - 1, page);
    }

    @Test
    void noTextBecomesMarkupInMarkdown() {
        String page = PacketMarkdown.of(BAD);

        assertFalse(page.contains("\u001b") || page.contains("\u202e"), page);
        assertFalse(
                Pattern.compile("(?<!\\\\)<|(?<!\\\\)`|(?<!\\\\)\\[x")
                        .matcher(page)
                        .find(),
                page);
        long columns = page.lines()
                .filter(line -> line.startsWith("| head"))
                .findFirst()
                .orElseThrow()
                .replace("\\|", "")
                .chars()
                .filter(c -> c == '|')
                .count();
        assertEquals(3, columns, page);
    }

    @Test
    void thePacketIsTheSameEveryTime() {
        assertEquals(
                PacketHtml.of("t", Packet.of(CHAT, RUBRIC, Level.MID, 35, ALL)),
                PacketHtml.of("t", Packet.of(CHAT, RUBRIC, Level.MID, 35, ALL)));
    }
}
