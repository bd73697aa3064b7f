package coach.question;

import coach.question.Criterion.Asked;
import coach.question.Criterion.Computed;
import coach.question.Criterion.Connected;
import coach.question.Criterion.Drawn;
import coach.question.Criterion.Placed;
import coach.question.Criterion.Said;
import coach.rubric.Topic;
import java.util.ArrayList;
import java.util.List;

/** The criteria of a question, derived from its parts so that an author states each thing once. */
public final class Criteria {
    private Criteria() {}

    /** Returns all criteria in the order of topics, and inside a topic in the order of the file. */
    public static List<Criterion> of(Question question) {
        var all = new ArrayList<Criterion>();
        question.facts().forEach(fact -> all.add(asked(fact)));
        question.requirements().forEach(requirement -> all.add(stated(requirement)));
        question.estimates().forEach(estimate -> all.add(computed(estimate)));
        question.data()
                .forEach(item -> all.add(new Criterion(
                        item.id(),
                        item.topic(),
                        item.text(),
                        item.importance(),
                        item.level(),
                        item.why(),
                        new Said(item.evidence()))));
        question.consistency().forEach(need -> all.add(needed(need)));
        question.components().forEach(component -> addComponent(all, component));
        question.flows()
                .forEach(flow -> all.add(new Criterion(
                        flow.id(),
                        Topic.INTERACTION,
                        flow.text(),
                        flow.importance(),
                        flow.level(),
                        "It serves the requirement '" + flow.requirement() + "'.",
                        new Connected(flow))));
        question.tradeoffs().forEach(tradeoff -> addTradeoff(all, tradeoff));
        question.weaknesses().forEach(weakness -> addWeakness(all, weakness));
        var ordered = new ArrayList<Criterion>();
        for (Topic topic : Topic.values()) {
            all.stream().filter(criterion -> criterion.topic() == topic).forEach(ordered::add);
        }
        return List.copyOf(ordered);
    }

    private static Criterion asked(Fact fact) {
        return new Criterion(
                fact.id(),
                Topic.QUESTIONS,
                "Asks: " + fact.ask().get(0),
                fact.importance(),
                fact.level(),
                fact.changes(),
                new Asked(fact));
    }

    private static Criterion stated(Requirement requirement) {
        Topic topic = requirement.kind() == RequirementKind.FUNCTIONAL ? Topic.FUNCTIONAL : Topic.NON_FUNCTIONAL;
        return new Criterion(
                requirement.id(),
                topic,
                requirement.text(),
                requirement.importance(),
                requirement.level(),
                requirement.why(),
                new Said(requirement.evidence()));
    }

    private static Criterion computed(Estimate estimate) {
        return new Criterion(
                estimate.id(),
                estimate.topic(),
                "Estimates " + estimate.text() + ": " + estimate.expected() + ".",
                estimate.importance(),
                estimate.level(),
                estimate.decides(),
                new Computed(estimate));
    }

    private static Criterion needed(ConsistencyNeed need) {
        return new Criterion(
                need.id(),
                Topic.CONSISTENCY,
                "To " + need.operation() + ", " + need.model().id() + " consistency is enough.",
                need.importance(),
                need.level(),
                need.why(),
                new Said(need.evidence()));
    }

    private static void addComponent(List<Criterion> all, Component component) {
        all.add(new Criterion(
                component.id(),
                Topic.BOARD,
                component.role() + ".",
                component.importance(),
                component.level(),
                component.why(),
                new Drawn(component)));
        Placement placement = component.placement();
        if (placement != null) {
            all.add(new Criterion(
                    component.id() + ".placement",
                    Topic.PLACEMENT,
                    placement.text(),
                    placement.importance(),
                    placement.level(),
                    component.why(),
                    new Placed(component, placement)));
        }
    }

    private static void addTradeoff(List<Criterion> all, Tradeoff tradeoff) {
        all.add(new Criterion(
                tradeoff.id(),
                Topic.ALTERNATIVES,
                tradeoff.decision(),
                tradeoff.importance(),
                tradeoff.level(),
                tradeoff.flip(),
                new Said(tradeoff.evidence())));
        addPrice(all, tradeoff, tradeoff.money(), Topic.MONEY);
        addPrice(all, tradeoff, tradeoff.complexity(), Topic.COMPLEXITY);
    }

    private static void addPrice(
            List<Criterion> all, Tradeoff tradeoff, @org.jspecify.annotations.Nullable Price price, Topic topic) {
        if (price != null) {
            all.add(new Criterion(
                    tradeoff.id() + "." + topic.id(),
                    topic,
                    price.text(),
                    price.importance(),
                    price.level(),
                    tradeoff.decision(),
                    new Said(price.evidence())));
        }
    }

    private static void addWeakness(List<Criterion> all, Weakness weakness) {
        Plan plan = weakness.plan();
        all.add(new Criterion(
                weakness.id(),
                Topic.WEAKNESSES,
                weakness.text(),
                weakness.importance(),
                weakness.level(),
                "A good plan for it: " + plan.text(),
                new Said(weakness.evidence())));
        all.add(new Criterion(
                weakness.id() + ".plan",
                Topic.PLANS,
                plan.text(),
                plan.importance(),
                plan.level(),
                weakness.text(),
                new Said(plan.evidence())));
    }
}
