package coach.grading;

import coach.question.Criteria;
import coach.question.Part;
import coach.question.Placement;
import coach.question.Price;
import coach.question.Question;
import coach.question.Tradeoff;
import coach.question.Weakness;
import coach.rubric.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A part and where it stands in the question's file.
 *
 * @param criterion the id of the criterion it belongs to
 * @param path from the root of the file: {@code data[0].evidence[1]}
 */
record Authored(String criterion, Topic topic, String path, Part part) {

    /** Returns every part of {@code question}, in the order of the file. */
    static List<Authored> in(Question question) {
        return new Walk(question).all;
    }

    /** Visits the file from top to bottom. */
    private static final class Walk {
        private final List<Authored> all = new ArrayList<>();
        private final Map<String, Topic> topics = new TreeMap<>();

        Walk(Question question) {
            Criteria.of(question).forEach(criterion -> topics.put(criterion.id(), criterion.topic()));
            for (int i = 0; i < question.requirements().size(); i++) {
                var requirement = question.requirements().get(i);
                add(requirement.id(), "requirements[" + i + "]", requirement.evidence());
            }
            for (int i = 0; i < question.data().size(); i++) {
                var item = question.data().get(i);
                add(item.id(), "data[" + i + "]", item.evidence());
            }
            for (int i = 0; i < question.consistency().size(); i++) {
                var need = question.consistency().get(i);
                add(need.id(), "consistency[" + i + "]", need.evidence());
            }
            for (int i = 0; i < question.components().size(); i++) {
                var component = question.components().get(i);
                add(component.id(), "components[" + i + "]", component.evidence());
                Placement placement = component.placement();
                if (placement != null) {
                    add(component.id() + ".placement", "components[" + i + "].placement", placement.evidence());
                }
            }
            for (int i = 0; i < question.flows().size(); i++) {
                var flow = question.flows().get(i);
                add(flow.id(), "flows[" + i + "]", flow.evidence());
            }
            for (int i = 0; i < question.tradeoffs().size(); i++) {
                addTradeoff(question.tradeoffs().get(i), "tradeoffs[" + i + "]");
            }
            for (int i = 0; i < question.weaknesses().size(); i++) {
                Weakness weakness = question.weaknesses().get(i);
                add(weakness.id(), "weaknesses[" + i + "]", weakness.evidence());
                add(
                        weakness.id() + ".plan",
                        "weaknesses[" + i + "].plan",
                        weakness.plan().evidence());
            }
        }

        private void addTradeoff(Tradeoff tradeoff, String path) {
            add(tradeoff.id(), path, tradeoff.evidence());
            addPrice(tradeoff, tradeoff.money(), path, Topic.MONEY);
            addPrice(tradeoff, tradeoff.complexity(), path, Topic.COMPLEXITY);
        }

        private void addPrice(Tradeoff tradeoff, @Nullable Price price, String path, Topic topic) {
            if (price != null) {
                add(tradeoff.id() + "." + topic.id(), path + "." + topic.id(), price.evidence());
            }
        }

        private void add(String criterion, String path, List<Part> parts) {
            for (int i = 0; i < parts.size(); i++) {
                Topic topic = topics.getOrDefault(criterion, Topic.QUESTIONS);
                all.add(new Authored(criterion, topic, path + ".evidence[" + i + "]", parts.get(i)));
            }
        }
    }
}
