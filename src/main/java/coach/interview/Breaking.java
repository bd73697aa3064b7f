package coach.interview;

import coach.board.Board;
import coach.board.failure.Breaker;
import coach.board.failure.Demands;
import coach.board.failure.Fault;
import coach.board.failure.FaultReader;
import coach.board.failure.Load;
import coach.board.failure.Outage;
import coach.board.failure.OutageText;
import coach.grading.Finding;
import coach.grading.Result;
import coach.interview.Event.Answered;
import coach.interview.Event.Broke;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Probed;
import coach.interview.Outcome.Happened;
import coach.interview.Outcome.Refused;
import coach.question.Fact;
import coach.question.Flow;
import coach.rubric.Activity;
import coach.rubric.Topic;
import coach.text.CoachException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The candidate breaks the drawn design, and is asked about what broke. Only what the candidate said, drew or was told
 * goes into it: the question's own numbers, and requirements that were not stated, stay hidden.
 */
public final class Breaking {
    private static final String ID = "break";

    private final Casebook casebook;

    /** Breaks designs for the question of a casebook. */
    public Breaking(Casebook casebook) {
        this.casebook = casebook;
    }

    /** Returns what a fault does to the diagram of a session as it stands; empty where its parts are not drawn. */
    public Optional<Outage> outage(Session session, String typed) {
        try {
            return Optional.of(outage(session, FaultReader.read(board(session), typed)));
        } catch (CoachException e) {
            // A part was taken off the diagram after it had been broken.
            return Optional.empty();
        }
    }

    private Outage outage(Session session, Fault fault) {
        Board board = board(session);
        Set<String> stated = casebook.findings(session).stream()
                .filter(finding -> finding.result() == Result.MET)
                .map(Finding::criterion)
                .map(criterion -> criterion.id())
                .collect(Collectors.toSet());
        Map<String, String> names = names(stated);
        Demands asked = Demands.ofQuestion(casebook.question());
        Demands known = drawn -> asked.of(drawn).stream()
                .filter(demand -> names.containsKey(demand.id()))
                .map(demand -> demand.named(names.getOrDefault(demand.id(), demand.id())))
                .toList();
        Demands demands = known.of(board).isEmpty() ? Demands.ofShape() : known;
        return Breaker.apply(fault, board, demands, Load.said(said(session)));
    }

    /** Returns the flows of the requirements that were stated, each named by its requirement: flows stay hidden. */
    private Map<String, String> names(Set<String> stated) {
        var names = new LinkedHashMap<String, String>();
        for (Flow flow : casebook.question().flows()) {
            if (stated.contains(flow.requirement())) {
                String name = flow.requirement();
                for (int i = 2; names.containsValue(name); i++) {
                    name = flow.requirement() + " " + i;
                }
                names.put(flow.id(), name);
            }
        }
        return names;
    }

    private static Board board(Session session) {
        return AnswerSheet.of(session).board();
    }

    /** Returns what was told and then what was said before and beside the diagram, sentence by sentence. */
    private List<String> said(Session session) {
        Stream<String> told = session.toldFacts().stream()
                .flatMap(id -> casebook.question().facts().stream()
                        .filter(fact -> fact.id().equals(id)))
                .map(Fact::answer);
        Stream<String> answers = session.standing().stream()
                .filter(answer -> answer.topic().activity() != Activity.COMPONENTS)
                .map(Answered::text);
        return Stream.concat(told, answers)
                .flatMap(text -> Stream.of(text.split("(?<=[.!?;])\\s+|\\n", -1)))
                .toList();
    }

    /** Returns what a typed fault leads to: it is put on record, and in the trade-offs taken up at once. */
    Outcome broken(Session session, String typed, Instant now) {
        Board board = board(session);
        if (board.nodes().isEmpty()) {
            return new Refused("nothing is drawn that could break", "/go board, and draw a line: client -> api -> db");
        }
        Fault fault = FaultReader.read(board, typed);
        Outage outage = outage(session, fault);
        var events = new ArrayList<Event>();
        events.add(new Broke(now, session.topic(), fault.typed()));
        boolean isNew = session.all(Broke.class).stream()
                .noneMatch(broke -> broke.fault().equals(fault.typed()));
        if (session.topic().activity() == Activity.TRADEOFFS && outage.isBroken() && isNew) {
            events.add(new Probed(now, session.topic(), ProbeKind.PROBE, ID, ask(fault.typed(), outage)));
        }
        return new Happened(events);
    }

    /** Returns the question about the last fault that broke something and was not asked about; empty where none did. */
    Optional<Probed> aim(Session session, Instant now) {
        boolean isAsked = session.all(Probed.class).stream()
                .anyMatch(probed -> probed.id().equals(ID));
        List<Broke> broken = session.all(Broke.class);
        for (int i = broken.size() - 1; i >= 0 && !isAsked; i--) {
            String fault = broken.get(i).fault();
            Optional<Outage> outage = outage(session, fault).filter(Outage::isBroken);
            if (outage.isPresent()) {
                return Optional.of(
                        new Probed(now, Topic.WEAKNESSES, ProbeKind.AIM, ID, ask(fault, outage.orElseThrow())));
            }
        }
        return Optional.empty();
    }

    private static String ask(String fault, Outage outage) {
        return "You broke it with '%s': %s. What do users see then, what would you change first, and what does that cost?"
                .formatted(fault, OutageText.first(outage));
    }
}
