package coach.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.Cells;
import coach.history.Ink;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Laws of stories and drawings, over many runs of every story on every store. */
class SpaceTimeTest {
    private static final int WIDTH = 80;
    private static final int SEEDS = 6;

    /** A run and what to call it in a failure. */
    record Told(String name, Scenario scenario, Run run) {}

    static List<Scenario> all() {
        return ScenariosTest.all();
    }

    private static List<Told> runs(Scenario scenario) {
        var runs = new ArrayList<Told>();
        for (Protocol<?> store : Stores.all()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                // Every other seed loses and repeats messages and lets timers run out.
                var limits = seed % 2 == 0 ? Limits.of(1) : new Limits(1, 2, 2, 3, false);
                String name = "%s on %s, seed %d".formatted(scenario.id(), store.id(), seed);
                runs.add(new Told(name, scenario, Wander.run(store, ScenarioCase.of(scenario), limits, seed)));
            }
        }
        return runs;
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRunIsToldAndDrawnInEightyColumns(Scenario scenario) {
        for (Told told : runs(scenario)) {
            for (Ink ink : Ink.values()) {
                String both = StoryText.tell(scenario, told.run(), ink, WIDTH)
                        + SpaceTimeText.draw(scenario, told.run(), ink, WIDTH);
                for (String line : both.split("\n", -1)) {
                    assertTrue(Cells.width(line) <= WIDTH, told.name() + ": " + line);
                    assertEquals(line.stripTrailing(), line, told.name());
                }
                boolean isPlain = both.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f));
                assertTrue(ink == Ink.UNICODE || isPlain, told.name() + "\n" + both);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameRunIsDrawnTheSame(Scenario scenario) {
        List<Told> first = runs(scenario);
        List<Told> second = runs(scenario);
        for (int i = 0; i < first.size(); i++) {
            assertEquals(
                    SpaceTimeText.draw(scenario, first.get(i).run(), Ink.UNICODE, WIDTH),
                    SpaceTimeText.draw(scenario, second.get(i).run(), Ink.UNICODE, WIDTH));
            assertEquals(
                    SpaceTimeSvg.draw(scenario, first.get(i).run(), "t", List.of()),
                    SpaceTimeSvg.draw(scenario, second.get(i).run(), "t", List.of()));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyArrowGoesForwardInTimeBetweenTheRightLanes(Scenario scenario) {
        for (Told told : runs(scenario)) {
            SpaceTime plan = SpaceTime.of(scenario, told.run());
            int arrived = 0;
            for (SpaceTime.Arrow arrow : plan.arrows()) {
                assertTrue(arrow.toRow() > arrow.fromRow(), told.name());
                assertEquals(arrow.fromLane(), plan.rows().get(arrow.fromRow()).lane(), told.name());
                if (arrow.end() == SpaceTime.End.ARRIVED) {
                    arrived++;
                    assertEquals(arrow.toLane(), plan.rows().get(arrow.toRow()).lane(), told.name());
                    String label = plan.rows().get(arrow.toRow()).label();
                    assertTrue(label.contains("receives " + arrow.label()), told.name() + ": " + label);
                }
                assertEquals(
                        arrow.end() == SpaceTime.End.OPEN,
                        arrow.toRow() == plan.rows().size(),
                        told.name());
            }
            long received = plan.rows().stream()
                    .filter(row -> row.label().contains(" receives "))
                    .count();
            assertEquals(received, arrived, told.name());
            long sent = count(told.run(), Happening.Kind.SENT);
            assertEquals(sent, plan.arrows().size() + plan.hidden(), told.name());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyOperationAndEveryAnswerIsDrawn(Scenario scenario) {
        for (Told told : runs(scenario)) {
            SpaceTime plan = SpaceTime.of(scenario, told.run());
            List<Beat> beats = Beats.of(told.run()).all();
            assertEquals(beats.size(), plan.rows().size());
            long issued = beats.stream()
                    .filter(beat -> beat.first().kind() == Happening.Kind.ISSUED)
                    .count();
            assertEquals(count(told.run(), Happening.Kind.ISSUED), issued, told.name());
            String drawn = SpaceTimeText.draw(scenario, told.run(), Ink.UNICODE, WIDTH);
            long operations = plan.rows().stream()
                    .filter(row -> row.mark() == SpaceTime.Mark.OPERATION)
                    .count();
            assertEquals(operations, drawn.chars().filter(c -> c == '●').count(), told.name() + "\n" + drawn);
            for (Happening each : told.run().happenings()) {
                boolean isKept = each.kind() == Happening.Kind.SENT
                        || each.message() >= 0
                        || beats.stream().anyMatch(beat -> beat.happenings().contains(each));
                assertTrue(isKept, told.name() + ": " + each);
                if (each.kind() == Happening.Kind.ISSUED) {
                    String who = scenario.people().stream()
                            .map(Scenario.Person::name)
                            .filter(told.run().of().steps().get(each.step()).process()::equals)
                            .findFirst()
                            .orElseThrow();
                    assertTrue(drawn.contains(who + " "), told.name());
                }
            }
        }
    }

    private static long count(Run run, Happening.Kind kind) {
        return run.happenings().stream().filter(each -> each.kind() == kind).count();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSvgIsWellFormedAndSaysTheSameInWords(Scenario scenario)
            throws ParserConfigurationException, IOException, SAXException {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (Told told : runs(scenario)) {
            String svg = SpaceTimeSvg.draw(scenario, told.run(), "a <title> & \"more\"", List.of("Again: <&>"));
            var root = builder.parse(new InputSource(new StringReader(svg))).getDocumentElement();
            assertEquals(
                    "a <title> & \"more\"",
                    root.getElementsByTagName("title").item(0).getTextContent());
            String words = root.getElementsByTagName("desc").item(0).getTextContent();
            for (String sentence : StoryText.sentences(scenario, told.run())) {
                assertTrue(words.contains(sentence), told.name() + ": " + sentence);
            }
        }
    }

    @Test
    void sitesBeyondTheSixthShareALane() {
        List<String> sites = List.of("s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8");
        var people = new ArrayList<Scenario.Person>();
        var program = new StringBuilder();
        for (String site : sites) {
            people.add(new Scenario.Person("p" + site, site));
            program.append(" | p")
                    .append(site)
                    .append(": w x ")
                    .append(site)
                    .append("; r x ")
                    .append(site);
        }
        Scenario scenario = scenario(sites, people, program.toString());
        for (long seed = 0; seed < 40; seed++) {
            Run run = Wander.run(new Gossip(List.of()), ScenarioCase.of(scenario), Limits.of(1), seed);
            SpaceTime plan = SpaceTime.of(scenario, run);
            assertEquals(List.of("s1", "s2", "s3", "s4", "s5", "3 others"), plan.lanes());
            for (String line :
                    SpaceTimeText.draw(scenario, run, Ink.UNICODE, WIDTH).split("\n", -1)) {
                assertTrue(Cells.width(line) <= WIDTH, "seed " + seed + ": " + line);
            }
        }
    }

    @Test
    void oneSiteAloneIsDrawn() {
        Scenario scenario = scenario(List.of("s1"), List.of(new Scenario.Person("ann", "s1")), "ann: w x 1; r x 1");
        Run run = Wander.run(new Gossip(List.of()), ScenarioCase.of(scenario), Limits.of(1), 1);
        assertEquals("""
                      s1
                 1    ●   Ann writes 1 to the x at s1.
                 2    ●   Ann reads the x at s1: 1.
                    Surprise: nobody.
                """, SpaceTimeText.draw(scenario, run, Ink.UNICODE, WIDTH));
    }

    @Test
    void aWrittenRunIsDrawnAsInTheDocumentation() {
        Scenario reply = all().stream()
                .filter(each -> each.id().equals("reply"))
                .findFirst()
                .orElseThrow();
        Run run = Rehearsal.of(reply, new Gossip(List.of()))
                .explore(1000)
                .witness()
                .orElseThrow();
        assertEquals("""
                     Dublin    Oregon    Tokyo
                 1     *-++      |         |   Alice writes Lunch? to the message at Dublin.
                 2     | ++----->o         |   Oregon receives message=Lunch? from Dublin.
                 3     |  |      *         |   Bob reads the message at Oregon: Lunch?
                 4     |  |      *-+       |   Bob writes Yes to the reply at Oregon.
                 5     |  |      | +------>o   Tokyo receives reply=Yes from Oregon.
                 6     |  |      |         *   Carol reads the reply at Tokyo: Yes.
                 7     |  |      |         *   Carol reads the message at Tokyo: nothing.
                          v
                    message=Lunch? is still on its way from Dublin to Tokyo.
                    Surprise: Carol sees the reply and not the message it answers.
                + 1 message that nobody needed
                """, SpaceTimeText.draw(reply, run, Ink.ASCII, WIDTH));
    }

    private static Scenario scenario(List<String> sites, List<Scenario.Person> people, String program) {
        return new Scenario(
                1,
                "s",
                "A title",
                "general",
                "A story.",
                "nobody",
                sites,
                people,
                List.of(new Scenario.Thing("x", "the x")),
                "0",
                program,
                List.of(),
                List.of(),
                coach.consistency.Model.EVENTUAL,
                "A lesson.");
    }
}
