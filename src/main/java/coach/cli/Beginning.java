package coach.cli;

import coach.estimate.PriceTable;
import coach.interview.Event;
import coach.interview.Event.FileKind;
import coach.interview.Event.Pinned;
import coach.interview.Event.Started;
import coach.interview.conflict.ConflictRules;
import coach.journal.Journal;
import coach.question.Question;
import coach.rubric.Rubric;
import coach.text.Source;
import coach.yaml.Bank;
import coach.yaml.BankFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** Begins sessions: the start, and the full text of the bank files that are used. */
final class Beginning {
    private final World world;
    private final Desk desk;

    Beginning(World world, Desk desk) {
        this.world = world;
        this.desk = desk;
    }

    /**
     * Makes the journal of a new session.
     *
     * @param more what happens at the same instant, after the start
     */
    Journal of(Practice.Plan plan, Function<Instant, List<Event>> more) throws IOException {
        Bank bank = desk.bank();
        BankFile<Question> question = bank.question(plan.question());
        BankFile<Rubric> rubric = bank.rubric(question.value().rubric());
        BankFile<PriceTable> prices = bank.prices(Desk.TABLES);
        BankFile<ConflictRules> rules = bank.contradictions(Desk.TABLES);
        Instant now = world.clock().instant();
        return desk.sessions().create(plan.question(), now, world.zone(), id -> {
            var events = new ArrayList<Event>();
            events.add(new Started(
                    now,
                    id,
                    question.value().id(),
                    plan.level(),
                    plan.minutes(),
                    plan.activities(),
                    plan.seed(),
                    Version.NUMBER));
            events.add(pin(now, FileKind.QUESTION, question.source()));
            events.add(pin(now, FileKind.RUBRIC, rubric.source()));
            events.add(pin(now, FileKind.PRICES, prices.source()));
            events.add(pin(now, FileKind.CONTRADICTIONS, rules.source()));
            events.addAll(more.apply(now));
            return events;
        });
    }

    private static Pinned pin(Instant now, FileKind kind, Source file) {
        return new Pinned(now, kind, file.name(), sha256(file.text()), file.text());
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
