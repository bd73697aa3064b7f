package coach.cli;

/** A placeholder until the console is merged. */
final class Warmup {
    private Warmup() {}

    static void run() {}
}
