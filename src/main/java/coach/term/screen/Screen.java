package coach.term.screen;

import coach.grading.Scorecard;
import coach.interview.Breaking;
import coach.interview.Casebook;
import coach.interview.Event;
import coach.interview.Event.Answered;
import coach.interview.Event.Asked;
import coach.interview.Event.Assessed;
import coach.interview.Event.Assumed;
import coach.interview.Event.Chose;
import coach.interview.Event.Claimed;
import coach.interview.Event.Closed;
import coach.interview.Event.Erased;
import coach.interview.Event.Finished;
import coach.interview.Event.Hinted;
import coach.interview.Event.Mocked;
import coach.interview.Event.Noted;
import coach.interview.Event.Nudged;
import coach.interview.Event.Opened;
import coach.interview.Event.Paused;
import coach.interview.Event.Pinned;
import coach.interview.Event.Probed;
import coach.interview.Event.Resumed;
import coach.interview.Event.Settled;
import coach.interview.Event.Skipped;
import coach.interview.Event.Started;
import coach.interview.Session;
import coach.question.Fact;
import coach.term.Ink;
import coach.term.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is shown when something has happened. A pure function of the session, its events and the casebook. */
public final class Screen {
    private final Casebook casebook;
    private final int width;
    private final boolean isUnicode;

    /** Makes screens for one interview, for text of {@code width} columns. */
    public Screen(Casebook casebook, int width, boolean isUnicode) {
        this.casebook = casebook;
        this.width = width;
        this.isUnicode = isUnicode;
    }

    /** Returns what is shown after {@code events} have led to {@code session}. */
    public Rich show(Session session, List<Event> events) {
        var text = new ArrayList<Rich>();
        for (Event event : events) {
            Rich shown = event.match(new Show(session));
            if (!shown.isEmpty()) {
                text.add(shown);
            }
        }
        return Rich.lines(text);
    }

    /** Returns what is shown when an interview is begun or gone on with. */
    public Rich welcome(Session session) {
        boolean isNew =
                session.events().stream().allMatch(event -> event instanceof Started || event instanceof Pinned);
        return isNew ? show(session, List.of(session.started())).line(topic(session)) : recap(session);
    }

    private Rich recap(Session session) {
        Rich text = Rich.rule(casebook.question().title())
                .line(Rich.plain(casebook.question().prompt()))
                .line(Rich.dim("%s so far, %s on the clock. /facts lists what you were told."
                        .formatted(Counted.of(session.standing().size(), "answer"), views().clock(session))));
        return switch (session.phase()) {
            case RUNNING -> text.line(topic(session)).line(said(session));
            case PAUSED -> text.line(Rich.plain("The clock stands still. An empty line goes on."));
            case ASSESSING, OVER ->
                text.line(show(session, List.of(new Closed(session.last().at()))));
        };
    }

    private static Rich said(Session session) {
        List<Rich> lines = session.answers(session.topic())
                .map(answer -> Rich.dim(answer.text()))
                .toList();
        return lines.isEmpty() ? Rich.empty() : Rich.dim("You said here:").line(Rich.bullets(lines));
    }

    /** Returns the head of a topic: where one is, what is asked, and what the next hint costs. */
    Rich topic(Session session) {
        return new TopicScreen(casebook).of(session);
    }

    /** Returns what stands in a view. */
    public Views views() {
        return new Views(casebook, width, isUnicode);
    }

    private Fact fact(String id) {
        return casebook.question().facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private final class Show implements Event.Cases<Rich> {
        private final Session session;

        private Show(Session session) {
            this.session = session;
        }

        @Override
        public Rich started(Started e) {
            return new OpeningScreen(casebook).of(e);
        }

        @Override
        public Rich pinned(Pinned e) {
            return Rich.empty();
        }

        @Override
        public Rich opened(Opened e) {
            return topic(session);
        }

        @Override
        public Rich answered(Answered e) {
            return new AnswerScreen(session).of(e);
        }

        @Override
        public Rich asked(Asked e) {
            return switch (e.reply()) {
                case TOLD -> told(e, e.facts());
                case OFFERED -> offered(e.facts());
                case AWAITED -> Rich.empty();
                case UNKNOWN -> Rich.plain("That is not settled. What would you assume?");
            };
        }

        private Rich told(Event event, List<String> facts) {
            List<String> before = session.toldBefore(event);
            return Rich.lines(facts.stream()
                    .map(id -> before.contains(id)
                            ? Rich.plain("As I said: ").then(fact(id).answer())
                            : Rich.strong(fact(id).answer()))
                    .toList());
        }

        private Rich offered(List<String> facts) {
            var choices = new ArrayList<Rich>();
            for (int i = 0; i < facts.size(); i++) {
                choices.add(Rich.item(
                        Ink.ACCENT,
                        (i + 1) + ". ",
                        Rich.plain(fact(facts.get(i)).ask().get(0))));
            }
            choices.add(Rich.item(Ink.ACCENT, "0. ", Rich.plain("none of these")));
            return Rich.plain("Do you mean one of these? Type its number, or ask again.")
                    .line(Rich.lines(choices));
        }

        @Override
        public Rich chose(Chose e) {
            return told(e, List.of(e.fact()));
        }

        @Override
        public Rich assumed(Assumed e) {
            return Rich.dim("Taken down as your assumption. Use it later, or it was not worth making.");
        }

        @Override
        public Rich erased(Erased e) {
            return Rich.dim("Taken back.");
        }

        @Override
        public Rich hinted(Hinted e) {
            var hint = casebook.question().hints().get(e.hint());
            int price = casebook.rubric().hints().after(e.rung());
            Rich text = Rich.warn("Hint, " + Rungs.name(e.rung()) + ": ")
                    .then(hint.rung(e.rung()))
                    .then(Ink.DIM, "  (costs " + price + " % of what it helps with)");
            return e.rung() < Rungs.COUNT
                    ? text.line(Rich.dim("Next on /hint: " + Rungs.offer(e.rung() + 1, casebook.rubric()) + "."))
                    : text;
        }

        @Override
        public Rich probed(Probed e) {
            return switch (e.kind()) {
                case AIM, FOLLOW_UP, PROBE, CLAIM, CHALLENGE, ESTIMATE, CONTRADICTION -> Rich.strong(e.text());
                case CURVEBALL -> Rich.warn("A change: ").then(Ink.STRONG, e.text());
            };
        }

        @Override
        public Rich claimed(Claimed e) {
            return new ClaimScreen(width, isUnicode).of(casebook.claims().hear(e.text()));
        }

        @Override
        public Rich broke(Event.Broke e) {
            return BreakScreen.of(new Breaking(casebook).outage(session, e.fault()));
        }

        @Override
        public Rich skipped(Skipped e) {
            return session.phase() == coach.interview.Phase.RUNNING
                    ? Rich.dim("Left open: " + e.topic().title() + ".")
                    : Rich.empty();
        }

        @Override
        public Rich noted(Noted e) {
            return Rich.dim("Noted for you alone.");
        }

        @Override
        public Rich nudged(Nudged e) {
            String activity = e.activity().title();
            return Rich.warn(
                    switch (e.nudge()) {
                        case ACTIVITY_USED -> "The time meant for '" + activity + "' is used. /next goes on.";
                        case FIVE_LEFT -> "Five minutes are left.";
                        case TIME_USED -> "The time is used up. /finish closes the answers; going on is allowed.";
                    });
        }

        @Override
        public Rich paused(Paused e) {
            return Rich.plain("The clock stands still. An empty line or /resume goes on; /quit leaves.");
        }

        @Override
        public Rich resumed(Resumed e) {
            return topic(session);
        }

        @Override
        public Rich closed(Closed e) {
            String activities = session.started().activities().stream()
                    .map(activity -> activity.id())
                    .collect(Collectors.joining(", "));
            return Rich.rule("Self-assessment")
                    .line("The answers are closed. Before the score: how did it go, from 1 (poor) to 5 (strong)?")
                    .line(Rich.dim("One number each for " + activities
                            + "; all in one line will do. An empty line skips it."));
        }

        @Override
        public Rich assessed(Assessed e) {
            return Rich.dim(
                    "%s: %d of 5".formatted(e.activity().title(), e.score()).toLowerCase(Locale.ROOT));
        }

        @Override
        public Rich settled(Settled e) {
            return Rich.empty();
        }

        @Override
        public Rich finished(Finished e) {
            Scorecard card = casebook.score(session, session.started().level());
            return new ScoreScreen(casebook).of(session, card);
        }

        /** A mock interview has screens of its own, one for each side. */
        @Override
        public Rich mocked(Mocked e) {
            return Rich.empty();
        }
    }
}
