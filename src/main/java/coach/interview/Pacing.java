package coach.interview;

import coach.grading.Answer;
import coach.grading.Kind;
import coach.grading.guard.Guard;
import coach.grading.guard.Listing;
import coach.interview.Event.Asked;
import coach.interview.Event.Hinted;
import coach.rubric.Activity;
import coach.words.Sentence;
import coach.words.Sentences;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How an interview was led: stands beside the score, and never changes it.
 *
 * @param asked the questions put to the interviewer
 * @param answers the answers in prose
 * @param words the words in them, on average, rounded down
 * @param sentences the sentences in them
 * @param listed of these, how many only name things
 * @param hints the hints taken
 * @param flags what an interviewer would mention, as sentences; empty where nothing is
 */
public record Pacing(int asked, int answers, int words, int sentences, int listed, int hints, List<String> flags) {
    private static final int LITTLE_PERCENT = 10;
    private static final int MOST_PERCENT = 60;

    /** In a shorter session, such as one from a file, shares of the time say nothing. */
    private static final Duration SHORT = Duration.ofMinutes(5);

    public Pacing {
        flags = List.copyOf(flags);
    }

    /** Returns how a session was led up to its last event. */
    public static Pacing of(Session session) {
        int answers = 0;
        int words = 0;
        int sentences = 0;
        int listed = 0;
        var cutter = new Sentences();
        for (Answer answer : AnswerSheet.of(session).answers()) {
            if (answer.kind() == Kind.STATEMENT) {
                answers++;
                for (Sentence sentence : cutter.of(answer.text())) {
                    sentences++;
                    words += sentence.tokens().size();
                    listed += Listing.of(sentence, Guard.all()) == Listing.NONE ? 0 : 1;
                }
            }
        }
        int asked = session.all(Asked.class).size();
        int hints = session.all(Hinted.class).size();
        return new Pacing(
                asked, answers, answers == 0 ? 0 : words / answers, sentences, listed, hints, flags(session, asked));
    }

    private static List<String> flags(Session session, int asked) {
        var flags = new ArrayList<String>();
        List<Activity> chosen = session.started().activities();
        boolean isRefined = chosen.contains(Activity.REFINE);
        if (isRefined && asked == 0) {
            flags.add("No question was asked before designing.");
        }
        Duration total = session.spent(session.last().at());
        if (chosen.size() < 2 || total.compareTo(SHORT) < 0) {
            return flags;
        }
        for (Activity activity : chosen) {
            long percent = 100 * session.spent(activity).toMillis() / total.toMillis();
            if (activity == Activity.REFINE && percent < LITTLE_PERCENT) {
                flags.add("Only %d %% of the time went into the questions; under %d %% is little."
                        .formatted(percent, LITTLE_PERCENT));
            }
            if (percent >= MOST_PERCENT) {
                flags.add("%d %% of the time went into one activity, '%s'.".formatted(percent, activity.title()));
            }
        }
        return flags;
    }

    /**
     * Returns one sentence on how it was said: "14 answers of 21 words on average, 2 of 30 sentences only name things."
     */
    public String manner() {
        return "%d question%s asked, %d answer%s of %d words on average, %d of %d sentences only name things, %d hint%s."
                .formatted(
                        asked,
                        asked == 1 ? "" : "s",
                        answers,
                        answers == 1 ? "" : "s",
                        words,
                        listed,
                        sentences,
                        hints,
                        hints == 1 ? "" : "s");
    }
}
