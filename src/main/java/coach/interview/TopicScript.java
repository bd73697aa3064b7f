package coach.interview;

import coach.rubric.Topic;

/**
 * What the interviewer says about a topic in every interview, whatever the problem.
 *
 * @param asks the request that opens the topic
 * @param why why an interviewer asks it
 * @param covers what a full answer covers, without any content of the problem
 */
public record TopicScript(String asks, String why, String covers) {

    /** Returns the script of one topic. */
    public static TopicScript of(Topic topic) {
        return switch (topic.activity()) {
            case REFINE -> refine(topic);
            case DATA -> data(topic);
            case COMPONENTS -> components(topic);
            case TRADEOFFS -> tradeoffs(topic);
        };
    }

    private static TopicScript refine(Topic topic) {
        if (topic == Topic.QUESTIONS) {
            return new TopicScript(
                    "Ask what you need to know before you design. Only what is asked is answered.",
                    "The prompt is vague on purpose. Each answer rules designs out; a question never asked is a guess.",
                    "Users and their number, what they do, how fast it must be, what may be lost, where they are, what the"
                            + " law or the budget forbids, and what is out of scope.");
        }
        if (topic == Topic.FUNCTIONAL) {
            return new TopicScript(
                    "State the functional requirements: what clients need directly.",
                    "They are the contract: every component must serve one of them, and each of them is followed through the"
                            + " diagram later.",
                    "Three to five sentences of the form 'a user can ...', the important ones first, and what is left out.");
        }
        return new TopicScript(
                "State the non-functional requirements: what clients need indirectly, with a number where there is one.",
                "They decide between designs that all do the job.",
                "Latency with a percentile, availability, load and growth, durability, consistency, privacy, cost.");
    }

    private static TopicScript data(Topic topic) {
        return switch (topic) {
            case SIZE ->
                new TopicScript(
                        "How large is the data today? Write the computation; it is recomputed.",
                        "Size decides whether one machine is enough, and how many there must be.",
                        "Records times bytes per kind of data, with units, and the figure it leads to.");
            case GROWTH ->
                new TopicScript(
                        "How fast does it grow, and how much is there after the years you plan for?",
                        "A store that fits today may be full next year; growth decides about sharding and retention.",
                        "A rate per second or day, the size after some years, peak against average, and retention.");
            case CONSUMPTION ->
                new TopicScript(
                        "Who consumes the data, and how: other subsystems and end users?",
                        "The way data is read decides its key, its indexes and its copies.",
                        "Per kind of data: who reads it, by which key or range, at once or later, pushed or pulled.");
            case READ_WRITE ->
                new TopicScript(
                        "Is it read-heavy or write-heavy? Give the ratio per kind of data.",
                        "The ratio decides between caches and replicas on one side, logs and partitions on the other.",
                        "Reads per second, writes per second, their ratio, and what follows for the store.");
            case CONSISTENCY ->
                new TopicScript(
                        "Which consistency does it need: strict, eventual or something in between? Say it per operation.",
                        "Each step up costs latency and availability; each step down lets users see something odd.",
                        "Per operation: the weakest model that is enough, and what a user would see below it.");
            case DURABILITY ->
                new TopicScript(
                        "Which durability target does it have: what may be lost, and what never?",
                        "It decides when a write may be acknowledged, how many copies there are and where.",
                        "Per kind of data: what an acknowledgement promises, copies, backups, and how much may be lost at worst.");
            case PRIVACY ->
                new TopicScript(
                        "Which duties of privacy and regulation hold when it is stored and transmitted?",
                        "They shape placement, retention and keys, and are expensive to add later.",
                        "What is personal, encryption in transit and at rest, who may read it, deletion, residency, audit.");
            default -> throw new IllegalArgumentException(topic.id());
        };
    }

    private static TopicScript components(Topic topic) {
        if (topic == Topic.BOARD) {
            return new TopicScript(
                    "Draw the components, a line at a time: client -> gateway -> service[x3, eu us] -> store[rf=3].",
                    "The drawing is what is examined next: each functional requirement must find its way through it.",
                    "An entry, the services, the stores, what connects them, and a sentence on each choice that is not plain.");
        }
        if (topic == Topic.PLACEMENT) {
            return new TopicScript(
                    "Where does each part stand: zone, region, how many copies?",
                    "Placement decides latency, what fails together, and which law applies.",
                    "Copies per part, zones and regions, what is close to the user, and what happens when a zone is gone.");
        }
        return new TopicScript(
                "How do the parts interact? Follow the main requests through the drawing.",
                "Most failures sit between the parts: waiting, retrying, losing, repeating.",
                "Which calls wait and which do not, what is stored before it is acknowledged, retries and duplicates.");
    }

    private static TopicScript tradeoffs(Topic topic) {
        return switch (topic) {
            case ALTERNATIVES ->
                new TopicScript(
                        "Take the choices that matter most: what was the real alternative, what is gained, what is lost?",
                        "A choice without a losing side was not a choice.",
                        "A commitment, one real alternative, a gain and a loss in this problem, and when to change sides.");
            case MONEY ->
                new TopicScript(
                        "What does this design cost in money, and what drives the bill?",
                        "A design nobody can pay for is not a design.",
                        "The largest item with an order of magnitude, what it grows with, and how to bring it down.");
            case COMPLEXITY ->
                new TopicScript(
                        "What does it cost in complexity: to build, to operate, to understand at night?",
                        "Each moving part is somebody's duty; the simplest design that meets the targets wins.",
                        "Which part is hardest to run, what it needs in skills and care, and what could be left out.");
            case WEAKNESSES ->
                new TopicScript(
                        "What are the weaknesses of this design? Which part breaks first, and what do users see then?",
                        "Whoever knows where a design breaks can be trusted with it.",
                        "The limit that is reached first, single points of failure, hot keys, what is lost or late.");
            case PLANS ->
                new TopicScript(
                        "For each weakness: what is the follow-up plan?",
                        "A weakness with a plan is a decision; without one it is a surprise.",
                        "A trigger that can be measured, the first step, and what it buys.");
            default -> throw new IllegalArgumentException(topic.id());
        };
    }
}
