package coach.partner.desk;

import coach.grading.Scorecard;
import coach.interview.Act;
import coach.interview.Act.Part;
import coach.interview.Casebook;
import coach.interview.ClockText;
import coach.interview.Event;
import coach.interview.Event.Mocked;
import coach.interview.Interviewer;
import coach.interview.Mock;
import coach.interview.Session;
import coach.interview.Stage;
import coach.interview.TopicScript;
import coach.question.ConsistencyNeed;
import coach.question.DataKind;
import coach.question.Fact;
import coach.rubric.Activity;
import coach.rubric.Budget;
import coach.rubric.Topic;
import coach.term.Ink;
import coach.term.Rich;
import coach.term.screen.CommonViews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the interviewer sees: the script, the sheets, and all that happens. A pure function of the session. */
public final class InterviewerScreen {
    private static final String DIGITS = "123456789";

    private final Casebook casebook;
    private final Interviewer coach;
    private final Sheets sheets;
    private final Scoring scoring;
    private final Pictures pictures;
    private final int width;

    /** Makes the screen of one interviewer, for text of {@code width} columns. */
    public InterviewerScreen(Casebook casebook, int width, boolean isUnicode) {
        this.casebook = casebook;
        this.coach = new Interviewer(casebook);
        this.sheets = new Sheets(casebook);
        this.scoring = new Scoring(casebook, sheets);
        this.pictures = new Pictures(width, isUnicode);
        this.width = width;
    }

    Sheets sheets() {
        return sheets;
    }

    Scoring scoring() {
        return scoring;
    }

    /** Returns what is shown when the interviewer sits down, for the first time or again. */
    public Rich welcome(Session session, Instant now) {
        Mock mock = Mock.of(session).orElseThrow();
        if (mock.stage() != Stage.INTERVIEW) {
            return asked(session, mock);
        }
        boolean isNew = session.events().stream()
                .allMatch(event -> event instanceof Event.Started
                        || event instanceof Event.Pinned
                        || (event instanceof Mocked mocked && mocked.act() instanceof Act.Seated));
        return isNew ? opening(mock).line(script(session, now)) : script(session, now);
    }

    private Rich opening(Mock mock) {
        String name = mock.candidate();
        boolean isOnPaper = mock.seated().way() == Act.Way.PAPER;
        Rich head =
                Rich.rule("You interview " + name + ": " + casebook.question().title());
        if (isOnPaper) {
            return head.line(
                    "Enter what was said: /go TOPIC opens a topic, a line takes down their words, a digit ticks a"
                            + " criterion. /finish now goes to your scores.");
        }
        return head.line(Rich.numbered(List.of(
                        Rich.plain("Read aloud what stands in bold. Then be quiet and listen: they drive, you steer."),
                        Rich.plain(
                                "Tell a fact only when it is asked for. Do not help before they are stuck for a while."),
                        Rich.plain("While they talk: a digit ticks what you heard, a line takes down their words."),
                        Rich.plain("Keep the clock: an empty line says what to do now."))))
                .line(Rich.dim(
                        "/help lists the commands. " + name + " sees none of this, only what you tell, ask and open."));
    }

    /** Returns what to say and do now. */
    Rich script(Session session, Instant now) {
        Topic topic = session.topic();
        Budget budget = casebook.rubric().budget(session.started().minutes());
        var text = new ArrayList<Rich>();
        if (topic == Topic.QUESTIONS && !session.isTouched(topic)) {
            text.add(Rich.plain("Say: ")
                    .then(Ink.STRONG, '"' + casebook.question().prompt() + '"'));
        }
        text.add(Rich.title("%d  %s: %s"
                .formatted(topic.activity().number(), topic.activity().title(), topic.title())));
        text.add(
                Rich.plain("Say: ").then(Ink.STRONG, '"' + TopicScript.of(topic).asks() + '"'));
        kinds(topic).ifPresent(text::add);
        text.add(Rich.dim("Why: " + TopicScript.of(topic).why()));
        text.add(
                topic != Topic.QUESTIONS
                        ? ticks(session)
                        : session.isTouched(topic) ? facts(session) : allFacts(session));
        coach.suggestion(session, now).map(Sheets::suggested).ifPresent(text::add);
        text.add(Rich.dim("%s of %d min on this activity. /hint, /probe, /tell NUMBER, /next."
                .formatted(ClockText.of(session.spent(topic.activity(), now)), budget.of(topic.activity()))));
        return Rich.lines(text);
    }

    private Rich allFacts(Session session) {
        return sheets.factSheet(session, "");
    }

    private Rich facts(Session session) {
        return Rich.plain("%d of %d facts are told. "
                        .formatted(session.toldFacts().size(), sheets.facts().size()))
                .then(Ink.ACCENT, "/facts WORD")
                .then(" finds one; a number tells it.");
    }

    private Rich ticks(Session session) {
        return sheets.tickSheet(session, Mock.of(session).orElseThrow());
    }

    private Optional<Rich> kinds(Topic topic) {
        if (topic == Topic.CONSISTENCY) {
            return Optional.of(Rich.dim("Operations to ask about: "
                    + casebook.question().consistency().stream()
                            .map(ConsistencyNeed::operation)
                            .collect(Collectors.joining("; "))));
        }
        return topic == Topic.SIZE
                ? Optional.of(Rich.dim("Kinds of data: "
                        + casebook.question().kinds().stream()
                                .map(DataKind::title)
                                .collect(Collectors.joining(", "))))
                : Optional.empty();
    }

    /**
     * Returns what is shown after {@code events} have led to {@code session}, of which they are the last.
     *
     * @param isOwn whether the interviewer typed it, and so sees the line already
     */
    public Rich show(Session session, List<Event> events, boolean isOwn) {
        Mock mock = Mock.of(session).orElseThrow();
        var text = new ArrayList<Rich>();
        boolean isDrawn = false;
        for (Event event : events) {
            Rich shown = one(session, mock, event, isOwn);
            if (!shown.isEmpty()) {
                text.add(shown);
            }
            isDrawn |= CandidateScreen.draws(event);
        }
        if (isDrawn) {
            text.add(pictures.drawing(session));
        }
        return Rich.lines(text);
    }

    private Rich one(Session session, Mock mock, Event event, boolean isOwn) {
        if (event instanceof Event.Opened opened) {
            return script(session, opened.at());
        }
        if (event instanceof Event.Nudged nudged) {
            return Rich.warn(nudge(nudged));
        }
        if (event instanceof Event.Closed || isScore(event)) {
            return asked(session, mock);
        }
        if (event instanceof Event.Asked asked) {
            return (isOwn ? Rich.empty() : event.match(new Dialogue(casebook, mock, session))).line(likely(asked));
        }
        if (event instanceof Event.Answered && isOwn) {
            return Rich.dim("Taken down.");
        }
        if (event instanceof Event.Assumed && isOwn) {
            return Rich.dim("Taken down as an assumption.");
        }
        if (event instanceof Event.Noted || event instanceof Event.Assessed) {
            return Rich.empty();
        }
        return event instanceof Mocked mocked
                ? act(session, mock, mocked, isOwn)
                : event.match(new Dialogue(casebook, mock, session));
    }

    private static boolean isScore(Event event) {
        return event instanceof Mocked mocked && (mocked.act() instanceof Act.FedBack || isLast(mocked.act()));
    }

    /** Whether an act scores the last topic of its activity. */
    private static boolean isLast(Act act) {
        if (!(act instanceof Act.Scored scored)) {
            return false;
        }
        List<Topic> topics = scored.topic().activity().topics();
        return scored.topic() == topics.get(topics.size() - 1);
    }

    private Rich likely(Event.Asked asked) {
        List<Fact> likely = coach.likely(asked.text());
        if (likely.isEmpty()) {
            return Rich.dim("No fact seems to answer it: /facts looks, /unsettled asks for an assumption.");
        }
        return Rich.lines(likely.stream()
                .map(fact -> Rich.accent("/tell %d  ".formatted(sheets.facts().indexOf(fact) + 1))
                        .then(Ink.DIM, fact.answer()))
                .toList());
    }

    private static String nudge(Event.Nudged nudged) {
        return switch (nudged.nudge()) {
            case ACTIVITY_USED ->
                "The time meant for '" + nudged.activity().title() + "' is used: say so, and open the next with /next.";
            case FIVE_LEFT -> "Five minutes are left: say so.";
            case TIME_USED -> "The time is used up: thank them, and close with /finish now.";
        };
    }

    private Rich act(Session session, Mock mock, Mocked mocked, boolean isOwn) {
        if (mocked.act() instanceof Act.Ticked ticked) {
            return ticked(session, mock, ticked);
        }
        if (mocked.act() instanceof Act.Jotted) {
            return Rich.dim("Noted, for you alone.");
        }
        if (mocked.act() instanceof Act.Compared) {
            return new Verdicts(casebook)
                    .of(session, mock)
                    .line(Rich.dim("/overrule TOPIC SCORE WHY puts your score in the place of the coach's."))
                    .line(Guide.opening())
                    .line(asked(session, mock));
        }
        if (mocked.act() instanceof Act.Overruled overruled) {
            return Rich.strong(
                    "Overruled: %s is %d.".formatted(overruled.topic().title(), overruled.score()));
        }
        if (mocked.act() instanceof Act.Rated rated) {
            return Rich.accent(mock.candidate() + " rates you: ")
                    .then("again %d, questions %d, help %d. %s"
                            .formatted(rated.again(), rated.questions(), rated.help(), rated.words()));
        }
        if (mocked.act() instanceof Act.Linked linked) {
            return linked.isUp()
                    ? Rich.good(mock.candidate() + " is here.")
                    : Rich.warn(mock.candidate() + " is gone; what they typed is kept, and they may come back.");
        }
        if (mocked.act() instanceof Act.Concluded) {
            return Rich.dim(mock.candidate() + " is asked to rate you. /done now ends without it.");
        }
        return isOwn && mocked.act() instanceof Act.Said
                ? Rich.empty()
                : mocked.match(new Dialogue(casebook, mock, session));
    }

    private Rich ticked(Session session, Mock mock, Act.Ticked ticked) {
        String text = sheets.criteria(session, session.topic()).stream()
                .filter(criterion -> criterion.id().equals(ticked.criterion()))
                .map(criterion -> criterion.text())
                .findFirst()
                .orElse(ticked.criterion());
        Rich mark = switch (ticked.tick()) {
            case MET -> Rich.good("+ ");
            case PARTLY -> Rich.warn("~ ");
            case TAKEN_BACK -> Rich.dim("  taken back: ");
        };
        return mark.then(text).then(Ink.DIM, "  " + mock.ticks().size() + " ticked");
    }

    /** Returns what the interviewer is asked for now, after the answers are closed. */
    Rich asked(Session session, Mock mock) {
        return switch (mock.stage()) {
            case INTERVIEW -> Rich.empty();
            case SCORING -> scoring.asked(session, mock);
            case FEEDBACK -> feedback(session, mock);
            case RATING -> Rich.dim(mock.candidate() + " is asked to rate you. /done now ends without it.");
            case OVER -> Rich.empty();
        };
    }

    private Rich feedback(Session session, Mock mock) {
        Scorecard card = casebook.score(session, session.started().level());
        return part(mock)
                .map(part -> Guide.part(part, card))
                .orElse(Rich.plain("That was the feedback. Ask: 'what will you do differently next time?' ")
                        .then(Ink.ACCENT, "/done")
                        .then(" goes on."));
    }

    /** Returns the part of the feedback that comes next; empty after the last. */
    static Optional<Part> part(Mock mock) {
        for (Part part : Part.values()) {
            if (!mock.feedback().containsKey(part)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the line at the bottom: the topic, the clock, and what the candidate is typing.
     *
     * @param typing what stands in the candidate's line; may hold anything
     */
    public Rich status(Session session, String typing, Instant now) {
        return new Bottom(casebook, width).of(session, typing, now);
    }

    /** Returns what stands before the cursor. */
    public String prompt(Session session) {
        Mock mock = Mock.of(session).orElseThrow();
        return switch (mock.stage()) {
            case INTERVIEW -> "you, " + session.topic().id() + "> ";
            case SCORING -> Scoring.open(session, mock).map(Activity::id).orElse("advance") + "> ";
            case FEEDBACK -> part(mock).map(part -> "feedback> ").orElse("you> ");
            case RATING, OVER -> "you> ";
        };
    }

    /** Returns the keys that tick a criterion by themselves; none where facts are told by number. */
    public String keys(Session session) {
        boolean isTicking =
                Mock.of(session).orElseThrow().stage() == Stage.INTERVIEW && session.topic() != Topic.QUESTIONS;
        int count = Math.min(
                DIGITS.length(), sheets.criteria(session, session.topic()).size());
        return isTicking ? DIGITS.substring(0, count) : "";
    }

    Rich board(Session session) {
        return pictures.board(session);
    }

    Rich time(Session session, Instant now) {
        return CommonViews.time(
                session, casebook.rubric().budget(session.started().minutes()), now);
    }

    Rich verdicts(Session session) {
        return new Verdicts(casebook).of(session, Mock.of(session).orElseThrow());
    }

    Rich probes(Session session, Instant now) {
        return sheets.probeSheet(session, coach.suggestion(session, now));
    }

    static Rich notes(Mock mock) {
        return mock.notes().isEmpty()
                ? Rich.plain("No notes yet. ").then(Ink.ACCENT, "/note TEXT").then(" writes one.")
                : Rich.bullets(mock.notes().stream()
                        .map(note -> Rich.plain(note.what()))
                        .toList());
    }

    static Rich help() {
        return CandidateScreen.table(List.of(DeskVerb.values()))
                .line(Rich.dim(
                        "A line without a slash takes down what the candidate said; one that ends in '?' is their"
                                + " question. A digit alone ticks a criterion, or tells a fact while they ask questions; to"
                                + " take down a line that begins with a digit, put a blank first."));
    }
}
