package coach.partner.desk;

import coach.claim.Standard;
import coach.interview.Act;
import coach.interview.Casebook;
import coach.interview.Event;
import coach.interview.Session;
import coach.question.Question;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.yaml.Bank;
import coach.yaml.Lexicons;
import java.time.Instant;
import java.util.List;

/** The chat question as a mock interview that has just begun. */
final class Cases {
    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    static final Question CHAT = Bank.builtIn().question("chat").value();
    static final Casebook CASEBOOK =
            Casebook.of(CHAT, Bank.builtIn().rubric("standard").value(), Lexicons.builtIn(), Standard.claims(List::of));

    private Cases() {}

    static Session begun(Act.Way way) {
        return Session.of(List.of(
                new Event.Started(START, "chat-1", "chat", Level.SENIOR, 45, List.of(Activity.values()), 7, "1.0.0"),
                new Event.Mocked(START, new Act.Seated("Bob", "Ada", way, ""))));
    }
}
