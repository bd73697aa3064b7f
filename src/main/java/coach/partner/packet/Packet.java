package coach.partner.packet;

import coach.interview.TopicScript;
import coach.partner.packet.Block.Boxes;
import coach.partner.packet.Block.Grid;
import coach.partner.packet.Block.Heading;
import coach.partner.packet.Block.Room;
import coach.partner.packet.Block.Say;
import coach.partner.packet.Block.Text;
import coach.question.Criteria;
import coach.question.Criterion;
import coach.question.Curveball;
import coach.question.Fact;
import coach.question.Hint;
import coach.question.Probe;
import coach.question.Question;
import coach.rubric.Activity;
import coach.rubric.Advice;
import coach.rubric.Budget;
import coach.rubric.Dimension;
import coach.rubric.Level;
import coach.rubric.Rubric;
import coach.rubric.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything an interviewer needs on paper, in the order in which it is needed. */
public final class Packet {
    private static final int NOTE_LINES = 3;

    private final Question question;
    private final Rubric rubric;
    private final Level level;
    private final int minutes;
    private final List<Block> blocks = new ArrayList<>();

    private Packet(Question question, Rubric rubric, Level level, int minutes) {
        this.question = question;
        this.rubric = rubric;
        this.level = level;
        this.minutes = minutes;
    }

    /**
     * Returns the packet of a question.
     *
     * @param activities those to be gone through
     * @param minutes 35, 45 or 60
     */
    public static List<Block> of(
            Question question, Rubric rubric, Level level, int minutes, List<Activity> activities) {
        var packet = new Packet(question, rubric, level, minutes);
        packet.opening();
        packet.facts();
        for (Activity activity : activities) {
            packet.activity(activity);
        }
        packet.curveballs();
        packet.scores(activities);
        packet.feedback();
        return List.copyOf(packet.blocks);
    }

    private void add(Block block) {
        blocks.add(block);
    }

    private void opening() {
        Budget budget = rubric.budget(minutes);
        add(new Heading(1, question.title() + ": the interviewer's packet"));
        add(new Text("Not for the candidate. Level " + level.id() + ", " + minutes + " minutes."));
        add(new Grid(List.of(List.of("Interviewer", "Candidate", "Date"), List.of("", "", ""))));
        add(new Heading(2, "How to run it"));
        add(new Text(
                "Read aloud what is marked so. Then be quiet and listen: they drive, you steer. Tell a fact only when"
                        + " it is asked for; what the sheet does not know becomes their assumption. Help only after they"
                        + " were stuck for a minute, with the smallest hint. While they talk, tick what you hear and write down"
                        + " their words. Keep the clock."));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Activity", "Minutes"));
        for (Activity activity : Activity.values()) {
            rows.add(List.of(activity.title(), Integer.toString(budget.of(activity))));
        }
        rows.add(List.of("Close", Integer.toString(budget.wrapUp())));
        rows.add(List.of("Your scores, then feedback", "10"));
        add(new Grid(rows));
        add(new Say(question.prompt()));
    }

    private void facts() {
        add(new Heading(2, "Fact sheet: only when asked"));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", "Asked as", "Tell"));
        int number = 1;
        for (Fact fact : question.facts()) {
            rows.add(List.of(Integer.toString(number++), fact.ask().get(0), fact.answer()));
        }
        add(new Grid(rows));
        add(new Text("Anything else: \"That is not settled. What would you assume?\""));
    }

    private void activity(Activity activity) {
        int budget = rubric.budget(minutes).of(activity);
        add(new Heading(2, "%d. %s, %d minutes".formatted(activity.number(), activity.title(), budget)));
        for (Topic topic : activity.topics()) {
            topic(topic);
        }
    }

    private void topic(Topic topic) {
        add(new Heading(3, topic.title()));
        add(new Say(TopicScript.of(topic).asks()));
        List<String> criteria = Criteria.of(question).stream()
                .filter(criterion -> criterion.topic() == topic && level.includes(criterion.level()))
                .map(Criterion::text)
                .toList();
        if (!criteria.isEmpty()) {
            add(new Boxes(criteria));
        }
        for (Hint hint : question.hints()) {
            if (hint.topic() == topic) {
                add(new Text("Hints, one after the other: (1) %s (2) %s (3) %s"
                        .formatted(hint.direction(), hint.technique(), hint.example())));
            }
        }
        for (Probe probe : question.probes()) {
            if (probe.topic() == topic) {
                add(new Text("Probe: %s Listen for: %s".formatted(probe.ask(), probe.listenFor())));
            }
        }
        add(new Room(NOTE_LINES));
    }

    private void curveballs() {
        add(new Heading(2, "A late change, one at most"));
        for (Curveball each : question.curveballs()) {
            add(new Text("%s Listen for: %s".formatted(each.says(), each.listenFor())));
        }
    }

    private void scores(List<Activity> activities) {
        add(new Heading(2, "Your scores"));
        add(new Text(
                "At once, alone, and before you see the coach's. 1 is poor, 3 meets the bar, 5 is strong; 0 where you"
                        + " cannot judge. Length earns nothing."));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Topic", "What meets the bar at " + level.id(), "0-5"));
        for (Activity activity : activities) {
            for (Topic topic : activity.topics()) {
                Dimension dimension = rubric.dimension(topic);
                rows.add(List.of(topic.title(), dimension.anchors().at(level), ""));
            }
        }
        add(new Grid(rows));
        add(new Text("Would you advance this person to the next round?"));
        add(new Boxes(Arrays.stream(Advice.values())
                .map(advice -> (List.of(Advice.values()).indexOf(advice) + 1) + " " + advice.title())
                .toList()));
    }

    private void feedback() {
        add(new Heading(2, "Feedback, 10 minutes"));
        add(new Text("Talk about what was said, not about the person. Ask first how they see it."));
        for (String part : List.of(
                "What was shown: two things, in their words.",
                "What was missed: the one gap that cost most.",
                "Why it matters: what goes wrong in this system without it.",
                "One next step, small enough for this week.")) {
            add(new Text(part));
            add(new Room(2));
        }
        add(new Heading(2, "The candidate rates the interviewer"));
        add(new Grid(List.of(
                List.of("", "1-5"),
                List.of("Would sit with them again", ""),
                List.of("Their questions", ""),
                List.of("Their hints and feedback", ""))));
        add(new Text("Afterwards: coach mock " + question.id() + " --enter --level " + level.id()
                + " takes this down, and compares."));
    }
}
