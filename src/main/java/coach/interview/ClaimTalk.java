package coach.interview;

import coach.claim.Claim;
import coach.claim.Hearing;
import coach.claim.Verdict;
import coach.consistency.Model;
import coach.interview.Event.Answered;
import coach.interview.Event.Claimed;
import coach.interview.Event.Nudged;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Probed;
import coach.rubric.Activity;
import coach.rubric.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the interviewer makes of statements about consistency: a claim is put on record and, where it is refuted, taken
 * up; a model that is named for the first time leads to the request for one sentence on what it promises here.
 */
final class ClaimTalk {
    private static final int REQUESTS_MAX = 2;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|[;\\n]");

    private final Casebook casebook;

    ClaimTalk(Casebook casebook) {
        this.casebook = casebook;
    }

    /** Returns what a claim that was made on purpose leads to. */
    List<Event> claimed(Session session, String text, Instant now) {
        var events = new ArrayList<Event>();
        events.add(new Claimed(now, session.topic(), text));
        challenge(session, text, now).ifPresent(events::add);
        return events;
    }

    /**
     * Returns what is added to what the interviewer heard: the sentence that was asked for, or one that is refuted, as
     * a claim; else a question about the model that was chosen.
     */
    List<Event> after(Session session, List<Event> heard, Instant now) {
        if (heard.size() != 1 || !(heard.get(0) instanceof Answered answered) || !isAbout(answered.topic())) {
            return List.of();
        }
        boolean isRequested = isRequested(session);
        boolean hasClaim = false;
        for (String sentence : SENTENCE_END.split(answered.text(), -1)) {
            Hearing hearing = casebook.claims().hear(sentence.strip());
            boolean isCaught =
                    hearing.verdict() == Verdict.REFUTED && hearing.reading().isWhole() && !isOfStory(hearing);
            if (isCaught || (isRequested && hearing.reading().claim().isPresent())) {
                return claimed(session, sentence.strip(), now);
            }
            hasClaim |= hearing.reading().claim().isPresent() && !isOfStory(hearing);
        }
        return remark(session, answered, hasClaim, now).map(List::of).orElse(List.of());
    }

    /** What a kind of data needs is judged by the question's own criteria, unless the sentence was asked for. */
    private static boolean isOfStory(Hearing hearing) {
        return hearing.reading().claim().orElseThrow() instanceof Claim.Fitness;
    }

    private Optional<Event> remark(Session session, Answered answered, boolean hasClaim, Instant now) {
        Optional<Probed> fit = answered.topic() == Topic.CONSISTENCY
                ? new ModelFit(casebook).of(session, answered, now)
                : Optional.empty();
        return fit.or(() -> hasClaim ? Optional.empty() : request(session, answered, now))
                .map(probed -> (Event) probed);
    }

    private static boolean isAbout(Topic topic) {
        return topic == Topic.CONSISTENCY || topic.activity() == Activity.TRADEOFFS;
    }

    /** Whether the last thing the interviewer did was to ask for one sentence. */
    private static boolean isRequested(Session session) {
        List<Event> events = session.events();
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof Probed probed) {
                return probed.kind() == ProbeKind.CLAIM;
            }
            if (!(events.get(i) instanceof Nudged)) {
                return false;
            }
        }
        return false;
    }

    private Optional<Probed> request(Session session, Answered answered, Instant now) {
        List<Probed> before = session.all(Probed.class).stream()
                .filter(probed -> probed.kind() == ProbeKind.CLAIM)
                .toList();
        List<Model> named = Stream.of(SENTENCE_END.split(answered.text(), -1))
                .flatMap(sentence -> casebook.claims().models(sentence).stream())
                .distinct()
                .filter(model -> before.stream().noneMatch(probed -> probed.id().equals(model.id())))
                .toList();
        if (answered.topic() != Topic.CONSISTENCY || named.size() != 1 || before.size() >= REQUESTS_MAX) {
            return Optional.empty();
        }
        Model model = named.get(0);
        return Optional.of(new Probed(
                now,
                answered.topic(),
                ProbeKind.CLAIM,
                model.id(),
                "In one sentence: what does '" + plain(model)
                        + "' promise to the people who use this, or what may they still see? It is run."));
    }

    /** Returns what people call a model; whoever says causal need not mean causal memory. */
    private static String plain(Model model) {
        return model == Model.CAUSAL ? "causal consistency" : model.title().replaceAll(" \\(.*|,.*", "");
    }

    private Optional<Probed> challenge(Session session, String text, Instant now) {
        Hearing hearing = casebook.claims().hear(text);
        boolean isTaken = session.all(Claimed.class).stream()
                .anyMatch(claimed -> casebook.claims()
                        .hear(claimed.text())
                        .reading()
                        .claim()
                        .equals(hearing.reading().claim()));
        if (hearing.verdict() != Verdict.REFUTED || isTaken) {
            return Optional.empty();
        }
        return Optional.of(new Probed(
                now,
                session.topic(),
                ProbeKind.CHALLENGE,
                "claim",
                "What was run speaks against it. What follows for your design, or how would you say it now?"));
    }
}
