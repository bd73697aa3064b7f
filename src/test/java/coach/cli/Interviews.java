package coach.cli;

import coach.question.GoldenKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Interviews that were really typed, for whatever reads them afterwards. */
final class Interviews {
    static final String SECRET_NOTE = "the interviewer yawned twice";

    private Interviews() {}

    /** Types a strong interview with claims, hints, an assumption, a note and a line that is taken back. */
    static void strong(Path home) {
        List<String> lines = new ArrayList<>(Scripts.golden("chat", GoldenKind.STRONG));
        int end = lines.indexOf("/finish now");
        lines.addAll(
                end,
                List.of(
                        "/go questions",
                        "Which programming language do we use?",
                        "I assume Java, since the team knows it.",
                        "/note " + SECRET_NOTE,
                        "/go consistency",
                        "/claim with eventual consistency you may not see your own write",
                        "/claim R+W>N gives linearizability",
                        "/claim blue is a colour",
                        "/hint",
                        "/hint",
                        "/go size",
                        "500M users x 40 messages x 200 B = 40 TB/day"));
        typed(home, lines, "practice", "chat", "--seed", "5");
    }

    /** Types a weak interview on another question. */
    static void weak(Path home) {
        typed(home, Scripts.golden("feed", GoldenKind.WEAK), "practice", "feed", "--seed", "5");
    }

    static Run.Result typed(Path home, List<String> lines, String... args) {
        Run.Result run = new Run(home).typed(String.join("\n", lines) + "\n", args);
        if (run.code() != Exit.DONE) {
            throw new AssertionError(run.err());
        }
        return run;
    }

    /** Returns what is exported to standard output. */
    static String exported(Path home, String... args) {
        var all = new ArrayList<>(List.of("export"));
        all.addAll(List.of(args));
        Run.Result run = new Run(home).with(all.toArray(String[]::new));
        if (run.code() != Exit.DONE) {
            throw new AssertionError(run.err());
        }
        return run.out();
    }
}
