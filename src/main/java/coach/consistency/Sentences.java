package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Puts a reason into sentences a person understands who never read a paper.
 *
 * <p>"Carol read the reply, so she must see the comment it answers; yet her next read of the thread missed it", in the
 * names of the history's processes and keys.
 */
public final class Sentences implements Because.Cases<List<String>> {
    private final Model model;
    private final History history;
    private final People people;
    private final Story story;

    private Sentences(Model model, History history, People people) {
        this.model = model;
        this.history = history;
        this.people = people;
        this.story = new Story(people);
    }

    /**
     * Returns {@code because} as sentences, each ending in a full stop.
     *
     * @param model the model that is violated; its words are used
     * @param decimals how many decimal digits the times' unit is finer than the reader's
     */
    public static List<String> of(Because because, Model model, History history, int decimals) {
        Collection<Integer> told = because.ops();
        return because.match(new Sentences(model, history, new People(history, told, decimals))).stream()
                .map(Sentences::closed)
                .toList();
    }

    /** Names and keys stay as they are, even where they open a sentence; only a nameless process gets its capital. */
    private static String closed(String sentence) {
        return (sentence.startsWith("process ") ? "P" + sentence.substring(1) : sentence) + ".";
    }

    @Override
    public List<String> cycle(Because.Cycle cycle) {
        return new Circle(people, story, "").tell(cycle.steps(), model);
    }

    @Override
    public List<String> viewCycle(Because.ViewCycle cycle) {
        return new Circle(people, story, People.name(cycle.process())).tell(cycle.steps(), model);
    }

    @Override
    public List<String> zones(Because.Zones zones) {
        return new Certainty(history, people).tell(zones);
    }

    @Override
    public List<String> badRead(Because.BadRead bad) {
        int read = bad.read();
        String clause = people.clause(read);
        String seen = people.seen(read);
        return switch (bad.kind()) {
            case THIN_AIR -> List.of(clause + ", but nobody ever wrote " + seen + " there");
            case FAILED_WRITE ->
                List.of(
                        bad.source() == Witness.INIT
                                ? clause + ", but the write of " + seen + " certainly failed"
                                : clause + ", but " + people.noun(bad.source()) + " certainly failed");
            case FROM_FUTURE -> List.of(future(bad));
            case NEVER_DIFFERENT ->
                List.of(clause + ", but " + people.key(read) + " could hold nothing other than " + seen
                        + ", so the change had to succeed");
            case STALE_INIT, OVERWRITTEN -> missed(read, bad.newer(), bad.source(), bad.path());
        };
    }

    private String future(Because.BadRead bad) {
        Op read = people.op(bad.read());
        boolean isTimed = bad.source() != Witness.INIT
                && read.isTimed()
                && people.op(bad.source()).isTimed();
        if (bad.source() == Witness.INIT) {
            return people.clause(bad.read()) + " before anybody wrote it";
        }
        return isTimed
                ? "%s and was answered at %s, before %s, who wrote it, started at %s"
                        .formatted(
                                people.clause(bad.read()),
                                people.time(read.complete()),
                                people.who(bad.source()),
                                people.time(people.op(bad.source()).invoke()))
                : people.clause(bad.read()) + " before " + people.clause(bad.source());
    }

    @Override
    public List<String> sessionLoss(Because.SessionLoss loss) {
        var sentences = new ArrayList<>(missed(loss.op(), loss.lost(), Witness.INIT, loss.path()));
        sentences.add("That breaks the promise of " + loss.guarantee().title() + " to " + People.name(loss.session()));
        return sentences;
    }

    /** "..., so Carol must see it; yet Carol then read ...". */
    private List<String> missed(int read, int newer, int source, List<Step> given) {
        List<Step> path = through(newer, given);
        int last = path.isEmpty() ? -1 : path.get(path.size() - 1).to();
        List<Step> told = last == read ? path.subList(0, path.size() - 1) : path;
        int first = path.isEmpty() ? newer : path.get(0).from();
        Edge into =
                path.isEmpty() ? Edge.PROGRAM_ORDER : path.get(path.size() - 1).edge();
        var sentences =
                new ArrayList<>(first == Witness.INIT ? List.of(people.clause(newer)) : story.tell(first, told));
        String before = sentences.remove(sentences.size() - 1);
        boolean isOwn = newer != Witness.INIT
                && people.op(newer).process().equals(people.op(read).process());
        String must = isOwn && told.isEmpty()
                ? ""
                : ", so %s must see %s in %s too".formatted(people.who(read), people.version(newer), people.key(newer));
        String gave = source == Witness.INIT ? "" : ", which " + people.version(newer) + " had replaced";
        String yet = into == Edge.QUIESCENCE
                ? "; yet after everything was delivered %s".formatted(people.clause(read))
                : "; yet %s then %s".formatted(people.who(read), people.did(read));
        sentences.add(before + must + yet + gave);
        return sentences;
    }

    /** A step over several operations of one process is told in two where the write that was missed is among them. */
    private List<Step> through(int write, List<Step> path) {
        var steps = new ArrayList<Step>();
        for (Step step : path) {
            boolean isOver = step.edge() == Edge.PROGRAM_ORDER
                    && step.from() < write
                    && write < step.to()
                    && people.op(write).process().equals(people.op(step.to()).process());
            if (isOver) {
                steps.add(new Step(step.from(), write, Edge.PROGRAM_ORDER));
                steps.add(new Step(write, step.to(), Edge.PROGRAM_ORDER));
            } else {
                steps.add(step);
            }
        }
        return steps;
    }

    @Override
    public List<String> finalDisagreement(Because.FinalDisagreement reads) {
        return List.of("After all writes had stopped and everything was delivered, %s and %s: they never come to agree"
                .formatted(people.clause(reads.first()), people.clause(reads.second())));
    }

    @Override
    public List<String> finalLost(Because.FinalLost read) {
        return List.of("%s and was told that it was done; yet after everything was delivered %s, the initial value"
                .formatted(people.clause(read.write()), people.clause(read.read())));
    }

    @Override
    public List<String> doubleWin(Because.DoubleWin pair) {
        return List.of(
                people.clause(pair.first()),
                people.clause(pair.second()),
                "Only one of them can have found %s in %s"
                        .formatted(people.seen(pair.first()), people.key(pair.first())));
    }

    @Override
    public List<String> noOrder(Because.NoOrder order) {
        var sentences = new ArrayList<String>();
        for (int i : order.core()) {
            Op op = people.op(i);
            sentences.add(op.isTimed() && model == Model.LINEARIZABLE ? people.clause(i) + when(op) : people.clause(i));
        }
        String tried = order.states() > 0 ? ": all %d ways to go on were tried".formatted(order.states()) : "";
        sentences.add("No order of " + (order.core().size() == 1 ? "it and the rest" : "these")
                + " explains what was read" + tried);
        return sentences;
    }

    private String when(Op op) {
        return op.complete() == Op.NEVER
                ? ", started at " + people.time(op.invoke()) + ", outcome unknown"
                : ", between " + people.time(op.invoke()) + " and " + people.time(op.complete());
    }
}
