package coach.partner;

import coach.term.Console;
import coach.term.Rich;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What is on its way to one console. A window that takes nothing more holds nobody else up: where too much has piled
 * up, the console is closed, and whoever sat there may come back.
 */
final class Outbox {
    private static final int WAITING_MAX = 256;
    private static final long DRAIN_SECONDS_MAX = 5;

    /** The last thing to be taken out; told from others by identity. */
    private final Rich last = Rich.plain("");

    private final Console console;
    private final BlockingQueue<Rich> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    Outbox(Console console, String name) {
        this.console = console;
        this.thread = new Thread(this::print, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends text on its way; never waits. */
    void post(Rich text) {
        if (!text.isEmpty() && !waiting.offer(text)) {
            console.close();
        }
    }

    private void print() {
        try {
            for (Rich next = waiting.take(); !next.equals(last); next = waiting.take()) {
                console.print(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** Prints what is waiting, and ends; not later than in five seconds. */
    void close() {
        try {
            if (!waiting.offer(last) || !ended.await(DRAIN_SECONDS_MAX, TimeUnit.SECONDS)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
