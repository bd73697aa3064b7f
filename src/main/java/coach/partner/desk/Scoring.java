package coach.partner.desk;

import coach.interview.Act.Advised;
import coach.interview.Act.Compared;
import coach.interview.Act.Scored;
import coach.interview.Casebook;
import coach.interview.Event;
import coach.interview.Event.Mocked;
import coach.interview.Mock;
import coach.interview.Session;
import coach.partner.desk.Step.Happened;
import coach.partner.desk.Step.Refused;
import coach.question.Criterion;
import coach.rubric.Activity;
import coach.rubric.Advice;
import coach.rubric.Topic;
import coach.term.Rich;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The interviewer's own scores, before the coach's are seen: one number for each dimension, activity by activity, then
 * whether they would advance the candidate.
 */
final class Scoring {
    private final Casebook casebook;
    private final Sheets sheets;

    Scoring(Casebook casebook, Sheets sheets) {
        this.casebook = casebook;
        this.sheets = sheets;
    }

    /** Returns the first activity with a dimension that has no score yet; empty where all have one. */
    static Optional<Activity> open(Session session, Mock mock) {
        return session.started().activities().stream()
                .filter(activity -> !mock.scores().keySet().containsAll(activity.topics()))
                .findFirst();
    }

    /** Returns what the interviewer is asked for now. */
    Rich asked(Session session, Mock mock) {
        Optional<Activity> open = open(session, mock);
        if (open.isEmpty()) {
            return advance();
        }
        Rich text = open.get() == session.started().activities().get(0)
                ? Rich.rule("Your scores")
                        .line(
                                "Score before you see the coach's. 1 is poor, 3 meets the bar of this level, 5 is strong; 3"
                                        + " is a real score, not a hedge. 0 where you cannot judge. Length earns nothing.")
                : Rich.empty();
        var rows = new ArrayList<List<Rich>>();
        for (Topic topic : open.get().topics()) {
            rows.add(List.of(
                    Rich.strong(topic.title()),
                    Rich.dim(ticked(session, mock, topic)),
                    Rich.plain(casebook.rubric()
                            .dimension(topic)
                            .anchors()
                            .at(session.started().level()))));
        }
        return text.line(Rich.title(open.get().title()))
                .line(Rich.table(rows))
                .line(Rich.dim("%d numbers from 0 to 5, in this order."
                        .formatted(open.get().topics().size())));
    }

    private String ticked(Session session, Mock mock, Topic topic) {
        List<Criterion> criteria = sheets.criteria(session, topic);
        long ticked = criteria.stream()
                .filter(criterion -> mock.tick(criterion.id()).isPresent())
                .count();
        return ticked + " of " + criteria.size();
    }

    private static Rich advance() {
        var options = new ArrayList<Rich>();
        for (Advice advice : Advice.values()) {
            options.add(Rich.plain(advice.title().toLowerCase(Locale.ROOT)));
        }
        return Rich.strong("Would you advance this person to the next round?")
                .line(Rich.numbered(options))
                .line(Rich.dim("One number. After it both scores are shown, and yours stand."));
    }

    /** Returns what {@code text} leads to: scores of the open activity, of one that is named first, or the advice. */
    Step respond(Session session, Mock mock, String text, Instant now) {
        Optional<Activity> open = open(session, mock);
        String lower = text.toLowerCase(Locale.ROOT);
        for (Activity activity : session.started().activities()) {
            if (lower.startsWith(activity.id())) {
                return scores(activity, lower.substring(activity.id().length()), now);
            }
        }
        return open.isPresent() ? scores(open.get(), lower, now) : advice(lower, now);
    }

    private static Step scores(Activity activity, String text, Instant now) {
        String digits = text.replaceAll("[\\s,]", "").replace('-', '0');
        List<Topic> topics = activity.topics();
        if (!digits.matches("[0-5]{" + topics.size() + "}")) {
            return new Refused(
                    "%d numbers from 0 to 5 are asked for".formatted(topics.size()),
                    "one for each of: "
                            + String.join(", ", topics.stream().map(Topic::id).toList()));
        }
        var events = new ArrayList<Event>();
        for (int i = 0; i < topics.size(); i++) {
            events.add(new Mocked(now, new Scored(topics.get(i), digits.charAt(i) - '0')));
        }
        return new Happened(events);
    }

    private static Step advice(String text, Instant now) {
        for (Advice advice : Advice.values()) {
            boolean isNumber =
                    text.equals(Integer.toString(List.of(Advice.values()).indexOf(advice) + 1));
            if (isNumber || text.replace(' ', '-').equals(advice.id())) {
                return new Happened(List.of(new Mocked(now, new Advised(advice)), new Mocked(now, new Compared())));
            }
        }
        return new Refused("a number from 1 to 6 is asked for", "1 strong no ... 6 strong yes");
    }
}
