package coach.term;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A thread that asks a console again and again, and what came of it. */
final class Reading {
    private static final int SECONDS_MAX = 20;

    private final BlockingQueue<Input> inputs = new LinkedBlockingQueue<>();

    Reading(Console console, Prompt prompt) {
        var thread = new Thread(() -> {
            Input input;
            do {
                input = console.read(prompt);
                inputs.add(input);
            } while (!(input instanceof Input.Closed));
        });
        thread.setDaemon(true);
        thread.start();
    }

    Input next() throws InterruptedException {
        Input input = inputs.poll(SECONDS_MAX, TimeUnit.SECONDS);
        if (input == null) {
            throw new AssertionError("nothing was read");
        }
        return input;
    }

    /** Whether nothing was read yet. */
    boolean isWaiting() {
        return inputs.isEmpty();
    }

    String nextLine() throws InterruptedException {
        return next() instanceof Input.Line line ? line.text() : "no line";
    }
}
