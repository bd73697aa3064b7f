package coach.question;

import coach.rubric.Activity;
import coach.rubric.Level;
import coach.rubric.Topic;
import coach.text.Complaint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold of a question beyond its shape, so that an interview and its score can rely on it. */
public final class QuestionRules {
    /** The version of the file format that this program reads. */
    public static final int FORMAT = 1;

    private static final int FACTS_MIN = 10;
    private static final int ASKS_MIN = 4;
    private static final int OPTIONS_MIN = 2;
    private static final int REFERENCES_MIN = 2;
    private static final int REFERENCES_MAX = 3;
    private static final Set<Topic> COMPUTED = EnumSet.of(Topic.SIZE, Topic.GROWTH, Topic.READ_WRITE);

    private QuestionRules() {}

    /** Returns everything wrong with a question; empty where nothing is. */
    public static List<Complaint> check(Question question) {
        var complaints = new ArrayList<Complaint>();
        checkHead(complaints, question);
        checkNames(complaints, question);
        checkFacts(complaints, question);
        checkNumbers(complaints, question);
        checkTopics(complaints, question);
        checkLists(complaints, question);
        References.check(complaints, question);
        Evidence.check(complaints, question);
        GoldenRules.check(complaints, question.golden());
        return List.copyOf(complaints);
    }

    private static void checkHead(List<Complaint> complaints, Question question) {
        if (question.format() != FORMAT) {
            complaints.add(new Complaint(
                    "format", "format " + question.format() + " is not known", "this version reads format " + FORMAT));
        }
        if (question.version() < 1) {
            complaints.add(new Complaint("version", "version " + question.version() + " is below 1", "begin with 1"));
        }
        Ids.form(complaints, "id", question.id());
        question.words().keySet().stream().sorted().forEach(name -> Ids.form(complaints, "words." + name, name));
    }

    private static void checkNames(List<Complaint> complaints, Question question) {
        var ids = new Ids(complaints);
        ids.declare("facts", question.facts(), Fact::id);
        ids.declare("requirements", question.requirements(), Requirement::id);
        ids.declare("kinds", question.kinds(), DataKind::id);
        ids.declare("estimates", question.estimates(), Estimate::id);
        ids.declare("data", question.data(), Characteristic::id);
        ids.declare("consistency", question.consistency(), ConsistencyNeed::id);
        ids.declare("components", question.components(), Component::id);
        ids.declare("flows", question.flows(), Flow::id);
        ids.declare("tradeoffs", question.tradeoffs(), Tradeoff::id);
        ids.declare("weaknesses", question.weaknesses(), Weakness::id);
        ids.declare("probes", question.probes(), Probe::id);
        ids.declare("curveballs", question.curveballs(), Curveball::id);
        ids.declare("references", question.references(), Reference::id);
    }

    private static void checkFacts(List<Complaint> complaints, Question question) {
        List<Fact> facts = question.facts();
        atLeast(complaints, "facts", facts.size(), FACTS_MIN, "facts");
        for (int i = 0; i < facts.size(); i++) {
            atLeast(complaints, "facts[" + i + "].ask", facts.get(i).ask().size(), ASKS_MIN, "ways to ask");
        }
        for (FactCategory category : FactCategory.values()) {
            if (facts.stream().noneMatch(fact -> fact.category() == category)) {
                String name = category.name().toLowerCase(Locale.ROOT).replace('_', '-');
                complaints.add(new Complaint(
                        "facts", "no fact of category " + name, "an interviewer knows something of each category"));
            }
        }
    }

    private static void checkNumbers(List<Complaint> complaints, Question question) {
        for (int i = 0; i < question.estimates().size(); i++) {
            Estimate estimate = question.estimates().get(i);
            String at = "estimates[" + i + "]";
            if (!COMPUTED.contains(estimate.topic())) {
                complaints.add(new Complaint(
                        at + ".topic",
                        "an estimate cannot belong to topic " + estimate.topic().id(),
                        "one of: size, growth, read-write"));
            }
            if (estimate.within() < 1 || estimate.within() > 1000) {
                complaints.add(new Complaint(
                        at + ".within", "a factor of " + estimate.within() + " is out of range", "use 1 to 1000"));
            }
        }
        for (int i = 0; i < question.components().size(); i++) {
            Placement placement = question.components().get(i).placement();
            String at = "components[" + i + "].placement";
            if (placement != null && placement.copies() < 0) {
                complaints.add(
                        new Complaint(at + ".copies", "a number of copies below 0", "use 0 where none is asked"));
            }
            if (placement != null && placement.zones() < 0) {
                complaints.add(new Complaint(at + ".zones", "a number of zones below 0", "use 0 where none is asked"));
            }
        }
    }

    private static void checkTopics(List<Complaint> complaints, Question question) {
        for (int i = 0; i < question.data().size(); i++) {
            Topic topic = question.data().get(i).topic();
            if (topic.activity() != Activity.DATA) {
                complaints.add(new Complaint(
                        "data[" + i + "].topic",
                        "topic " + topic.id() + " is not one of the seven of the data",
                        "one of: " + names(Activity.DATA.topics())));
            }
        }
        Set<Topic> covered = EnumSet.noneOf(Topic.class);
        Set<Topic> basic = EnumSet.noneOf(Topic.class);
        for (Criterion criterion : Criteria.of(question)) {
            covered.add(criterion.topic());
            if (criterion.level() == Level.MID) {
                basic.add(criterion.topic());
            }
        }
        for (Topic topic : Topic.values()) {
            if (!basic.contains(topic)) {
                String level = covered.contains(topic) ? " of level mid" : "";
                complaints.add(new Complaint(
                        section(topic),
                        "no criterion" + level + " for topic " + topic.id(),
                        "each of the 18 topics needs one that is expected of a mid-level engineer"));
            }
        }
    }

    private static void checkLists(List<Complaint> complaints, Question question) {
        for (int i = 0; i < question.tradeoffs().size(); i++) {
            int options = question.tradeoffs().get(i).options().size();
            atLeast(complaints, "tradeoffs[" + i + "].options", options, OPTIONS_MIN, "options");
        }
        int references = question.references().size();
        atLeast(complaints, "references", references, REFERENCES_MIN, "reference designs");
        if (references > REFERENCES_MAX) {
            complaints.add(new Complaint(
                    "references[" + REFERENCES_MAX + "]",
                    references + " reference designs; at most " + REFERENCES_MAX + " are read",
                    "keep those that differ most"));
        }
        Set<Topic> hinted = question.hints().stream().map(Hint::topic).collect(Collectors.toSet());
        for (Topic topic : Topic.values()) {
            if (!hinted.contains(topic)) {
                complaints.add(new Complaint("hints", "no hints for topic " + topic.id(), "add a ladder for it"));
            }
        }
    }

    private static void atLeast(List<Complaint> complaints, String path, int found, int least, String what) {
        if (found < least) {
            complaints.add(new Complaint(path, "only " + found + " of at least " + least + " " + what, "add more"));
        }
    }

    private static String names(List<Topic> topics) {
        return topics.stream().map(Topic::id).collect(Collectors.joining(", "));
    }

    /** Returns the key under which a criterion of a topic would be added. */
    private static String section(Topic topic) {
        return switch (topic) {
            case QUESTIONS -> "facts";
            case FUNCTIONAL, NON_FUNCTIONAL -> "requirements";
            case CONSISTENCY -> "consistency";
            case SIZE, GROWTH, CONSUMPTION, READ_WRITE, DURABILITY, PRIVACY -> "data";
            case BOARD, PLACEMENT -> "components";
            case INTERACTION -> "flows";
            case ALTERNATIVES, MONEY, COMPLEXITY -> "tradeoffs";
            case WEAKNESSES, PLANS -> "weaknesses";
        };
    }
}
