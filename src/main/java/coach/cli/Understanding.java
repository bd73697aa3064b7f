package coach.cli;

import coach.grading.Embedding;
import coach.grading.FactMatcher;
import coach.interview.Casebook;
import coach.term.Console;
import coach.term.Rich;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What understands the candidate's questions, made ready in the background while the prompt is read. Whoever asks
 * before it is ready waits, so that the same lines always get the same replies. Where it cannot be made, questions are
 * matched by their words, and that is said once.
 */
final class Understanding {
    private final Casebook casebook;
    private final FutureTask<FactMatcher> making;
    private boolean isSaid;

    private Understanding(Casebook casebook, FutureTask<FactMatcher> making) {
        this.casebook = casebook;
        this.making = making;
    }

    /** Begins to load; returns at once. */
    static Understanding begin(Casebook casebook, Callable<Embedding> embedding) {
        var making = new FutureTask<>(() -> casebook.facts(embedding.call()));
        var thread = new Thread(making, "encoder");
        thread.setDaemon(true);
        thread.start();
        return new Understanding(casebook, making);
    }

    /** Returns what understands questions, once it is ready; says on the console if it is by words only. */
    FactMatcher facts(Console console) {
        try {
            return making.get();
        } catch (ExecutionException e) {
            say(console, reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            say(console, "loading was interrupted");
        }
        return casebook.facts();
    }

    private void say(Console console, String reason) {
        if (!isSaid) {
            isSaid = true;
            console.print(Rich.dim("Questions are matched by their words only: " + reason + "."));
        }
    }

    /** Returns why something could not be loaded, in words for a person. */
    static String reason(ExecutionException e) {
        Throwable cause = e.getCause();
        String message = cause == null ? null : cause.getMessage();
        return message == null ? String.valueOf(cause) : message;
    }
}
