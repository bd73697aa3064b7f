package coach.partner.desk;

import coach.interview.Act.Concluded;
import coach.interview.Act.FedBack;
import coach.interview.Act.Jotted;
import coach.interview.Act.Overruled;
import coach.interview.Act.Part;
import coach.interview.Act.Revealed;
import coach.interview.Act.Said;
import coach.interview.Act.TakenDown;
import coach.interview.Act.Tick;
import coach.interview.Act.Ticked;
import coach.interview.Casebook;
import coach.interview.Event;
import coach.interview.Event.Assumed;
import coach.interview.Event.Finished;
import coach.interview.Event.Hinted;
import coach.interview.Event.Mocked;
import coach.interview.Event.Opened;
import coach.interview.Event.Paused;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Probed;
import coach.interview.Event.Resumed;
import coach.interview.Interviewer;
import coach.interview.Mock;
import coach.interview.Phase;
import coach.interview.Places;
import coach.interview.Session;
import coach.interview.Stage;
import coach.partner.desk.Step.DoorAsked;
import coach.partner.desk.Step.Happened;
import coach.partner.desk.Step.Left;
import coach.partner.desk.Step.Passed;
import coach.partner.desk.Step.Refused;
import coach.partner.desk.Step.Shown;
import coach.question.Criterion;
import coach.question.Curveball;
import coach.question.Probe;
import coach.rubric.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides what something the interviewer typed leads to. Pure. */
public final class InterviewerDesk {
    private static final Pattern OVERRULE = Pattern.compile("(?s)(\\S+)\\s+([1-5])\\s+(\\S.*)");
    private static final String UNSETTLED = "That is not settled. What would you assume?";

    private final Casebook casebook;
    private final Interviewer coach;
    private final InterviewerScreen screen;
    private final Sheets sheets;

    /** Makes the desk of one interviewer, who sees {@code screen}. */
    public InterviewerDesk(Casebook casebook, InterviewerScreen screen) {
        this.casebook = casebook;
        this.coach = new Interviewer(casebook);
        this.screen = screen;
        this.sheets = screen.sheets();
    }

    /**
     * Returns what {@code line} leads to at {@code now}.
     *
     * @throws coach.text.CoachException if a command is unknown, ambiguous, or lacks its argument
     */
    public Step respond(Session session, String line, Instant now) {
        Mock mock = Mock.of(session).orElseThrow();
        Typed<DeskVerb> typed = Typed.of(line, List.of(DeskVerb.values()));
        Step step = typed.verb().isPresent()
                ? command(session, mock, typed.verb().get(), typed.text(), now)
                : plain(session, mock, line, now);
        if (!(step instanceof Happened happened) || session.phase() != Phase.RUNNING) {
            return step;
        }
        var events = new ArrayList<>(happened.events());
        events.addAll(coach.due(session, now));
        return new Happened(events);
    }

    /** Returns the events that end a mock interview whose input has ended: what is open is left open. */
    public List<Event> end(Session session, Instant now) {
        return coach.end(session, now);
    }

    private Step plain(Session session, Mock mock, String line, Instant now) {
        String text = line.strip();
        return switch (mock.stage()) {
            case INTERVIEW -> interview(session, mock, line, now);
            case SCORING ->
                text.isEmpty()
                        ? new Shown(screen.asked(session, mock))
                        : screen.scoring().respond(session, mock, text, now);
            case FEEDBACK -> feedback(session, mock, text, now);
            case RATING -> new Refused("the candidate is asked to rate you", "/done now ends without it");
            case OVER -> new Left(List.of());
        };
    }

    private Step interview(Session session, Mock mock, String line, Instant now) {
        String text = line.strip();
        if (session.phase() == Phase.PAUSED) {
            return text.isEmpty()
                    ? happened(new Resumed(now))
                    : new Refused("the clock is stopped", "/resume or an empty line lets it go on");
        }
        if (text.isEmpty()) {
            return new Shown(screen.script(session, now));
        }
        if (line.matches("\\d{1,2}")) {
            return session.topic() == Topic.QUESTIONS ? tell(line, now) : tick(session, mock, line, now);
        }
        return happened(new Mocked(now, new TakenDown()), CandidateDesk.heard(session, text, now));
    }

    private Step feedback(Session session, Mock mock, String text, Instant now) {
        Optional<Part> part = InterviewerScreen.part(mock);
        return part.isEmpty()
                ? new Shown(screen.asked(session, mock))
                : happened(new Mocked(now, new FedBack(part.get(), text)));
    }

    private Step command(Session session, Mock mock, DeskVerb verb, String argument, Instant now) {
        return switch (verb) {
            case HELP -> new Shown(InterviewerScreen.help());
            case BOARD -> new Shown(screen.board(session));
            case TIME -> new Shown(screen.time(session, now));
            case FACTS -> new Shown(sheets.factSheet(session, argument));
            case NOTE ->
                argument.isEmpty()
                        ? new Shown(InterviewerScreen.notes(mock))
                        : happened(new Mocked(now, new Jotted(argument)));
            case SAY -> happened(new Mocked(now, new Said(argument)));
            case PASS -> new Passed();
            case DOOR -> new DoorAsked(argument.equals("new"));
            case QUIT -> new Left(session.phase() == Phase.RUNNING ? List.of(new Paused(now)) : List.of());
            case SCORES, OVERRULE, DONE -> afterwards(session, mock, verb, argument, now);
            default ->
                mock.stage() == Stage.INTERVIEW
                        ? during(session, mock, verb, argument, now)
                        : new Refused("the answers are closed", "an empty line says what is asked for now");
        };
    }

    private Step afterwards(Session session, Mock mock, DeskVerb verb, String argument, Instant now) {
        if (mock.stage() == Stage.INTERVIEW || mock.stage() == Stage.SCORING) {
            return new Refused("your own scores come first", "so that the coach's do not lead you");
        }
        return switch (verb) {
            case SCORES -> new Shown(screen.verdicts(session));
            case OVERRULE -> overrule(session, argument, now);
            default -> done(mock, argument, now);
        };
    }

    private static Step done(Mock mock, String argument, Instant now) {
        boolean isSure = argument.equals("now") || mock.rating().isPresent();
        if (mock.stage() == Stage.RATING) {
            return isSure
                    ? happened(new Finished(now))
                    : new Refused("the candidate has not rated you yet", "/done now ends without it");
        }
        return isSure
                ? happened(new Mocked(now, new Concluded()), new Finished(now))
                : happened(new Mocked(now, new Concluded()));
    }

    private static Step overrule(Session session, String argument, Instant now) {
        Matcher words = OVERRULE.matcher(argument);
        if (!words.matches()) {
            return new Refused(
                    "a topic, a score from 1 to 5 and the reason are asked for", "/overrule size 4 computed it aloud");
        }
        List<Topic> found = Places.find(session, words.group(1)).stream()
                .filter(topic -> topic.id().startsWith(words.group(1)))
                .toList();
        if (found.size() != 1) {
            return new Refused(
                    "'" + words.group(1) + "' is not one topic",
                    "topics: " + session.topics().stream().map(Topic::id).collect(Collectors.joining(", ")));
        }
        int score = Integer.parseInt(words.group(2));
        return happened(new Mocked(
                now, new Overruled(found.get(0), score, words.group(3).strip())));
    }

    private Step during(Session session, Mock mock, DeskVerb verb, String argument, Instant now) {
        if (session.phase() == Phase.PAUSED && verb != DeskVerb.RESUME && verb != DeskVerb.FINISH) {
            return new Refused("the clock is stopped", "/resume or an empty line lets it go on");
        }
        return switch (verb) {
            case SCRIPT -> new Shown(screen.script(session, now));
            case TICKS -> new Shown(sheets.tickSheet(session, mock));
            case TICK -> tick(session, mock, argument, now);
            case TELL -> tell(argument, now);
            case UNSETTLED -> happened(new Mocked(now, new Said(UNSETTLED)));
            case ASSUME -> happened(new Mocked(now, new TakenDown()), new Assumed(now, argument));
            case HINT -> hint(session, argument, now);
            case PROBE -> probe(session, argument, now);
            case CURVEBALL -> curveball(session, argument, now);
            case NEXT -> move(session, 1, now);
            case BACK -> move(session, -1, now);
            case GO -> go(session, argument, now);
            case PAUSE -> happened(new Paused(now));
            case RESUME ->
                session.phase() == Phase.PAUSED
                        ? happened(new Resumed(now))
                        : new Refused("the clock is running", "/pause stops it");
            case FINISH -> finish(session, argument, now);
            default -> throw new IllegalStateException(verb.typed());
        };
    }

    private Step tick(Session session, Mock mock, String number, Instant now) {
        List<Criterion> criteria = sheets.criteria(session, session.topic());
        return chosen(number, criteria)
                .<Step>map(criterion -> happened(new Mocked(
                        now,
                        new Ticked(
                                criterion.topic(),
                                criterion.id(),
                                mock.tick(criterion.id()).map(Tick::next).orElse(Tick.MET)))))
                .orElse(new Refused("this topic has criteria 1 to " + criteria.size(), "/ticks lists them"));
    }

    private Step tell(String argument, Instant now) {
        return chosen(argument, sheets.facts())
                .<Step>map(fact -> happened(new Mocked(now, new Revealed(fact.id()))))
                .orElse(new Refused("there are facts 1 to " + sheets.facts().size(), "/facts lists them"));
    }

    private Step hint(Session session, String number, Instant now) {
        List<Integer> hints = sheets.hints(session.topic());
        if (number.isEmpty() || hints.isEmpty()) {
            return new Shown(sheets.hintSheet(session));
        }
        Optional<Integer> hint = chosen(number, hints);
        if (hint.isEmpty()) {
            return new Refused("this topic has hints 1 to " + hints.size(), "/hint lists them");
        }
        return sheets.rung(session, hint.get())
                .<Step>map(rung -> happened(new Hinted(now, session.topic(), hint.get(), rung)))
                .orElse(new Refused("all of that hint is given", "/hint lists the others"));
    }

    private Step probe(Session session, String number, Instant now) {
        if (number.isEmpty()) {
            return new Shown(screen.probes(session, now));
        }
        if (number.equals("0")) {
            return coach.suggestion(session, now)
                    .<Step>map(InterviewerDesk::happened)
                    .orElse(new Refused("the coach would ask nothing here", "/probe lists the probes"));
        }
        List<Probe> probes = sheets.probes(session.topic());
        return chosen(number, probes)
                .<Step>map(
                        probe -> happened(new Probed(now, session.topic(), ProbeKind.PROBE, probe.id(), probe.ask())))
                .orElse(new Refused("this topic has probes 1 to " + probes.size(), "/probe lists them"));
    }

    private Step curveball(Session session, String number, Instant now) {
        List<Curveball> all = casebook.question().curveballs();
        if (number.isEmpty()) {
            return new Shown(sheets.curveballSheet(session));
        }
        return chosen(number, all)
                .<Step>map(
                        each -> happened(new Probed(now, session.topic(), ProbeKind.CURVEBALL, each.id(), each.says())))
                .orElse(new Refused("there are changes 1 to " + all.size(), "/curveball lists them"));
    }

    private static Step move(Session session, int by, Instant now) {
        List<Topic> topics = session.topics();
        int place = topics.indexOf(session.topic()) + by;
        if (place < 0) {
            return new Refused("this is the first topic", "/go TOPIC goes anywhere");
        }
        return place < topics.size()
                ? happened(new Opened(now, topics.get(place)))
                : new Refused("that was the last topic", "/curveball changes the problem, /finish closes the answers");
    }

    private static Step go(Session session, String name, Instant now) {
        List<Topic> found = Places.find(session, name);
        if (found.size() == 1) {
            return happened(new Opened(now, found.get(0)));
        }
        return found.isEmpty()
                ? new Refused(
                        "no topic '" + name + "'",
                        Places.nearest(session, name)
                                .map(near -> "did you mean /go " + near + "?")
                                .orElse("topics: " + String.join(", ", Places.names(session))))
                : new Refused(
                        "'" + name + "' may mean several topics",
                        "one of " + found.stream().map(Topic::id).collect(Collectors.joining(", ")));
    }

    private Step finish(Session session, String argument, Instant now) {
        if (session.untouched().isEmpty() || argument.equals("now")) {
            return new Happened(coach.closing(session, now));
        }
        String open = session.untouched().stream().map(Topic::id).collect(Collectors.joining(", "));
        return new Refused("nothing is on record for: " + open, "/finish now closes all the same");
    }

    private static <T> Optional<T> chosen(String number, List<T> from) {
        if (!number.matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int n = Integer.parseInt(number);
        return n >= 1 && n <= from.size() ? Optional.of(from.get(n - 1)) : Optional.empty();
    }

    private static Step happened(Event... events) {
        return new Happened(List.of(events));
    }

    /** Returns what Tab completes for the interviewer: commands, and topics to go to. */
    public static List<String> completions(Session session) {
        var offered = new ArrayList<String>();
        List.of(DeskVerb.values()).forEach(verb -> offered.add(verb.typed()));
        Places.names(session).forEach(name -> offered.add(DeskVerb.GO.typed() + " " + name));
        return offered;
    }
}
