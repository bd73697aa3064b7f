package coach.partner;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The OpenSSH client in a pseudo-terminal ({@code script}): what it shows is read, and keys are typed into it. */
final class SshClient implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final StringBuilder shown = new StringBuilder();

    private SshClient(Process process) {
        this.process = process;
        var reader = new Thread(this::read, "ssh-output");
        reader.setDaemon(true);
        reader.start();
    }

    static boolean isThere() {
        return isThere("ssh", "-V") && isThere("script", "--version") && isThere("ssh-keygen", "--help");
    }

    private static boolean isThere(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() >= 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs ssh to a port of this machine, with more {@code options} before the address and a command after it. */
    static SshClient to(int port, List<String> options, String... command) throws IOException {
        var ssh = new ArrayList<>(List.of("exec", "ssh", "-F", "none", "-p", Integer.toString(port)));
        ssh.addAll(List.of("-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null"));
        ssh.addAll(List.of("-o", "LogLevel=ERROR"));
        if (!options.contains("-i")) {
            ssh.addAll(List.of("-o", "PubkeyAuthentication=no"));
        }
        ssh.addAll(options);
        ssh.add("candidate@127.0.0.1");
        ssh.addAll(List.of(command));
        String line = ssh.stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "))
                .replaceFirst("^'exec' 'ssh'", "exec ssh");
        return new SshClient(new ProcessBuilder("script", "-qefc", "stty cols 80 rows 24; " + line, "/dev/null")
                .redirectErrorStream(true)
                .start());
    }

    private void read() {
        try (InputStream in = process.getInputStream()) {
            var buffer = new byte[8_192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                synchronized (shown) {
                    shown.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            // The process has gone.
        }
    }

    /** Returns all that was shown so far, raw. */
    String shown() {
        synchronized (shown) {
            return shown.toString();
        }
    }

    SshClient type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return this;
    }

    /** Waits until {@code part} is shown, after what was there when {@code from} characters were. */
    String await(String part, int from) {
        return await(text -> text.indexOf(part, from) >= 0, "'" + part + "'");
    }

    String await(String part) {
        return await(part, 0);
    }

    private String await(Predicate<String> isThere, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String text = shown();
        while (!isThere.test(text)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " was never shown:\n" + text);
            }
            Thread.onSpinWait();
            text = shown();
        }
        return text;
    }

    /** Waits for the end of the client, and returns its exit code. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("ssh goes on:\n" + shown());
        }
        return process.exitValue();
    }

    /** Cuts the link as a lost network does: the client is gone without a word. */
    void cut() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
