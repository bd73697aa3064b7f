package coach.cli;

import coach.claim.Claim;
import coach.claim.Claims;
import coach.claim.Decision;
import coach.claim.Drill;
import coach.claim.HearingText;
import coach.claim.Standard;
import coach.claim.Verdict;
import coach.history.Ink;
import coach.term.Console;
import coach.term.Glyphs;
import coach.term.Input;
import coach.term.Prompt;
import coach.term.Rich;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Practises one thing by itself. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = "Practises one thing by itself: claims about consistency, ten sentences at a time.",
        subcommands = DrillCommand.OfClaims.class)
final class DrillCommand {
    @ParentCommand
    private Coach coach;

    /** Ten sentences, each to be called true, false, or not to be told without more; then each is run. */
    @Command(
            name = "claims",
            mixinStandardHelpOptions = true,
            description = "Ten sentences about consistency: true, false, or it depends? Each is run after your answer.")
    static final class OfClaims implements Callable<Integer> {
        private static final int WIDTH = 80;

        @ParentCommand
        private DrillCommand drill;

        @Option(names = "--seed", paramLabel = "N", description = "Fixes which sentences come.")
        private @Nullable Long seed;

        @Option(names = "--count", defaultValue = "10", paramLabel = "N", description = "How many; default: 10.")
        private int count;

        @Override
        public Integer call() {
            World world = drill.coach.world;
            Ink ink = world.settings().glyphs() == Glyphs.UNICODE ? Ink.UNICODE : Ink.ASCII;
            Claims claims = Standard.claims(List::of);
            long fixed = seed == null ? world.seed().getAsLong() : seed;
            List<Claim> asked = Drill.of(claims, fixed, Math.max(1, count));
            try (Console console = world.console().apply(Optional.empty())) {
                console.print(Rich.dim("True, false, or it depends: t, f or d. /quit ends. Seed " + fixed + "."));
                int right = 0;
                int done = 0;
                for (Claim claim : asked) {
                    Optional<Verdict> answer = ask(console, claim, done + 1);
                    if (answer.isEmpty()) {
                        break;
                    }
                    done++;
                    right += show(console, claims.decide(claim), answer.get(), ink) ? 1 : 0;
                }
                console.print(Rich.strong("%d of %d called right.".formatted(right, done)));
            }
            return Exit.DONE;
        }

        private static Optional<Verdict> ask(Console console, Claim claim, int number) {
            console.print(Rich.plain("").line(Rich.strong(number + ". " + claim.words() + ".")));
            while (true) {
                Input input = console.read(Prompt.of("t/f/d> "));
                if (!(input instanceof Input.Line line)) {
                    return Optional.empty();
                }
                switch (line.text().strip().toLowerCase(Locale.ROOT)) {
                    case "t", "true", "yes", "y" -> {
                        return Optional.of(Verdict.SUPPORTED);
                    }
                    case "f", "false", "no", "n" -> {
                        return Optional.of(Verdict.REFUTED);
                    }
                    case "d", "depends", "it depends" -> {
                        return Optional.of(Verdict.DEPENDS);
                    }
                    case "/quit", "/q" -> {
                        return Optional.empty();
                    }
                    default -> console.print(Rich.dim("t for true, f for false, d for it depends; /quit ends."));
                }
            }
        }

        private static boolean show(Console console, Decision decision, Verdict answer, Ink ink) {
            boolean isRight = answer == decision.verdict();
            Rich head = isRight ? Rich.good("Right. ") : Rich.bad("Not so. ");
            console.print(head.then(HearingText.verdict(decision.verdict()) + ". " + decision.because()));
            HearingText.drawing(decision, ink, WIDTH).ifPresent(drawing -> console.print(Rich.drawing("\n" + drawing)));
            console.print(Rich.dim(decision.theory()));
            return isRight;
        }
    }
}
