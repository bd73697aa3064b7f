package coach.rubric;

import coach.text.Complaint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold of a rubric beyond its shape, so that scores and decisions can rely on it. */
public final class RubricRules {
    /** The version of the file format that this program reads. */
    public static final int FORMAT = 1;

    private static final int PERCENT = 100;
    private static final int NAME_CHARS_MAX = 40;
    private static final List<Integer> MINUTES = List.of(35, 45, 60);

    private final List<Complaint> complaints = new ArrayList<>();

    private RubricRules() {}

    /** Returns everything wrong with a rubric; empty where nothing is. */
    public static List<Complaint> check(Rubric rubric) {
        var rules = new RubricRules();
        rules.checkHead(rubric);
        rules.checkActivities(rubric.activities());
        rules.checkGates(rubric.gates());
        rules.checkDecision(rubric.decision());
        rules.checkBudgets(rubric.budgets());
        rules.checkHints(rubric.hints());
        return List.copyOf(rules.complaints);
    }

    private void checkHead(Rubric rubric) {
        if (rubric.format() != FORMAT) {
            complain("format", "format " + rubric.format() + " is not known", "this version reads format " + FORMAT);
        }
        if (rubric.version() < 1) {
            complain("version", "version " + rubric.version() + " is below 1", "begin with 1");
        }
        checkName("id", rubric.id());
    }

    private void checkActivities(List<Section> sections) {
        Set<Activity> seen = EnumSet.noneOf(Activity.class);
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            String at = "activities[" + i + "]";
            checkPercent(at + ".weight", section.weight(), 0);
            if (seen.add(section.activity())) {
                checkDimensions(at + ".dimensions", section);
            } else {
                String id = section.activity().id();
                complain(at + ".activity", "activity " + id + " given twice", "keep one of them");
            }
        }
        for (Activity activity : Activity.values()) {
            if (!seen.contains(activity)) {
                complain("activities", "no activity " + activity.id(), "each of the four is needed once");
            }
        }
        checkSum(
                "activities",
                "the weights of the activities",
                sections.stream().mapToInt(Section::weight).sum());
    }

    private void checkDimensions(String path, Section section) {
        Set<Topic> seen = EnumSet.noneOf(Topic.class);
        List<Topic> topics = section.activity().topics();
        for (int i = 0; i < section.dimensions().size(); i++) {
            Dimension dimension = section.dimensions().get(i);
            String at = path + "[" + i + "]";
            String id = dimension.topic().id();
            if (!topics.contains(dimension.topic())) {
                String home = dimension.topic().activity().id();
                complain(at + ".topic", "topic " + id + " belongs to activity " + home, "move it there");
            } else if (!seen.add(dimension.topic())) {
                complain(at + ".topic", "topic " + id + " given twice", "keep one of them");
            }
            checkPercent(at + ".weight", dimension.weight(), 0);
            checkEnough(at + ".enough", dimension.enough());
        }
        for (Topic topic : topics) {
            if (!seen.contains(topic)) {
                complain(path, "no topic " + topic.id(), "each topic of the activity is needed once");
            }
        }
        int sum = section.dimensions().stream().mapToInt(Dimension::weight).sum();
        checkSum(path, "the weights of " + section.activity().id(), sum);
    }

    private void checkEnough(String path, ByLevel enough) {
        for (Level level : Level.values()) {
            checkPercent(path + "." + level.id(), enough.at(level), 1);
        }
        if (enough.mid() > enough.senior()) {
            complain(
                    path + ".senior", "less is enough for senior than for mid", "raise it to at least " + enough.mid());
        }
        if (enough.senior() > enough.staff()) {
            complain(
                    path + ".staff",
                    "less is enough for staff than for senior",
                    "raise it to at least " + enough.senior());
        }
    }

    private void checkGates(List<Gate> gates) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < gates.size(); i++) {
            Gate gate = gates.get(i);
            String at = "gates[" + i + "]";
            checkName(at + ".id", gate.id());
            if (!seen.add(gate.id())) {
                complain(at + ".id", "two gates have the id '" + gate.id() + "'", "give one of them another name");
            }
            if (gate.topics().isEmpty()) {
                complain(at + ".topics", "a gate without topics", "name the topics it looks at");
            }
            for (int j = 0; j < gate.topics().size(); j++) {
                Topic topic = gate.topics().get(j);
                if (gate.topics().indexOf(topic) < j) {
                    complain(at + ".topics[" + j + "]", "topic " + topic.id() + " given twice", "remove it");
                }
            }
            checkPercent(at + ".at-least", gate.atLeast(), 1);
        }
    }

    private void checkDecision(List<Band> decision) {
        for (int i = 0; i < decision.size(); i++) {
            Band band = decision.get(i);
            String at = "decision[" + i + "]";
            checkPercent(at + ".from", band.from(), 0);
            if (i > 0 && band.advice().compareTo(decision.get(i - 1).advice()) >= 0) {
                complain(
                        at + ".advice",
                        band.advice().id() + " does not stand below "
                                + decision.get(i - 1).advice().id(),
                        "write the best advice first, each once");
            }
            if (i > 0 && band.from() >= decision.get(i - 1).from()) {
                complain(
                        at + ".from",
                        band.from() + " is not below " + decision.get(i - 1).from() + ", the row above",
                        "let the scores fall from row to row");
            }
        }
        int last = decision.size() - 1;
        if (last >= 0 && decision.get(last).from() != 0) {
            complain("decision[" + last + "].from", "the last row does not begin at 0", "every score needs an advice");
        }
    }

    private void checkBudgets(List<Budget> budgets) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < budgets.size(); i++) {
            Budget budget = budgets.get(i);
            String at = "budgets[" + i + "]";
            if (!MINUTES.contains(budget.minutes())) {
                complain(at + ".minutes", "no interview has " + budget.minutes() + " minutes", "one of: 35, 45, 60");
            } else if (!seen.add(budget.minutes())) {
                complain(at + ".minutes", "a second budget for " + budget.minutes() + " minutes", "keep one of them");
            }
            checkShares(at, budget);
        }
        for (int minutes : MINUTES) {
            if (!seen.contains(minutes)) {
                complain("budgets", "no budget for " + minutes + " minutes", "add one");
            }
        }
    }

    private void checkShares(String path, Budget budget) {
        int sum = budget.wrapUp();
        for (Activity activity : Activity.values()) {
            sum += budget.of(activity);
            if (budget.of(activity) < 1) {
                complain(path + "." + activity.id(), "an activity without a minute", "give it at least one");
            }
        }
        if (budget.wrapUp() < 0) {
            complain(path + ".wrap-up", "a share below 0", "use 0 or more minutes");
        }
        if (sum != budget.minutes()) {
            complain(path, "the shares add up to " + sum + ", not to " + budget.minutes(), "change one of them");
        }
    }

    private void checkHints(HintPrice price) {
        checkPercent("hints.direction", price.direction(), 0);
        checkPercent("hints.technique", price.technique(), 0);
        checkPercent("hints.example", price.example(), 0);
        if (price.technique() < price.direction()) {
            complain("hints.technique", "the second rung costs less than the first", "let prices rise");
        }
        if (price.example() < price.technique()) {
            complain("hints.example", "the third rung costs less than the second", "let prices rise");
        }
    }

    private void checkName(String path, String name) {
        if (name.length() > NAME_CHARS_MAX || !name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            complain(
                    path,
                    "'" + name + "' is not a name",
                    "use up to 40 lower-case letters, digits and single hyphens, a letter first");
        }
    }

    private void checkPercent(String path, int value, int least) {
        if (value < least || value > PERCENT) {
            complain(path, value + " is out of range", "use " + least + " to " + PERCENT);
        }
    }

    private void checkSum(String path, String what, int sum) {
        if (sum != PERCENT) {
            complain(path, what + " add up to " + sum + ", not to " + PERCENT, "change one of them");
        }
    }

    private void complain(String path, String message, String hint) {
        complaints.add(new Complaint(path, message, hint));
    }
}
