package coach.term;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A small program over a console, which tests drive in a real terminal: it repeats what is typed. */
final class Talk {
    private Talk() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        var settings = ConsoleSettings.ofProcess(System.getenv());
        try (Console console = Consoles.open(args.length == 0 ? settings : settings.withFolder(Path.of(args[0])))) {
            if (System.getenv("TALK_CLOCK") != null) {
                console.status(
                        () -> Rich.plain("running for " + seconds(start) + " s").then(Ink.DIM, " | refine"));
            }
            converse(console, Path.of(args.length == 0 ? "." : args[0], "go"));
        }
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private static void converse(Console console, Path go) {
        List<Completion> commands = List.of(
                new Completion("/hint", "a nudge, for a price", "commands"),
                new Completion("/back data", "the data part again", "commands"),
                new Completion("/back refine", "the first part again", "commands"));
        while (true) {
            Input input = console.read(Prompt.of("talk> ").completing(() -> commands));
            String said = input.match(new Words());
            if (said.equals("\0closed")) {
                System.err.println("closed");
                return;
            }
            if (said.equals("quit") || said.equals("\0end")) {
                console.print(Rich.good("bye"));
                return;
            }
            if (said.equals("/edit")) {
                said = console.edit("as it was\n").orElse("no editor");
            }
            if (said.equals("/busy")) {
                console.print(Rich.plain("busy"));
                while (!Files.exists(go)) {
                    Thread.onSpinWait();
                }
            }
            console.print(Rich.plain("you said: ").then(Ink.STRONG, said));
        }
    }

    private static final class Words implements Input.Cases<String> {
        @Override
        public String line(String text) {
            return text;
        }

        @Override
        public String endOfInput() {
            return "\0end";
        }

        @Override
        public String interrupted() {
            return "interrupted";
        }

        @Override
        public String closed() {
            return "\0closed";
        }
    }
}
