package coach.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A child process that is killed (SIGKILL) at a chosen moment, and what it had said until then. */
public final class KilledChild {
    /** The exit code of a process that died of SIGKILL. */
    public static final int KILLED = 128 + 9;

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private KilledChild() {}

    /**
     * What a child said and how it ended.
     *
     * @param lines every whole line of its standard output, also those still in the pipe when it died
     * @param exitCode {@link #KILLED} where it was killed
     */
    public record Output(List<String> lines, int exitCode) {}

    /** Returns the command that runs {@code main} with {@code arguments} in a JVM like this one, quick to start. */
    public static List<String> java(Class<?> main, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                JAVA, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx128m"));
        command.addAll(List.of("-ea", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /**
     * Runs {@code child}, waits until it has printed {@code lines} lines, spins, and kills it. A child that ends
     * earlier is not killed.
     *
     * @param child to be started; its standard output is read here
     * @param spins how many turns to spin before the kill; some ten nanoseconds each
     */
    public static Output after(int lines, int spins, ProcessBuilder child) throws IOException, InterruptedException {
        Process process = child.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new ByteArrayOutputStream();
        try (InputStream out = process.getInputStream()) {
            int left = lines;
            int next = left == 0 ? -1 : out.read();
            while (next >= 0) {
                said.write(next);
                left -= next == '\n' ? 1 : 0;
                next = left == 0 ? -1 : out.read();
            }
            for (int i = 0; i < spins; i++) {
                Thread.onSpinWait();
            }
            // Not Process.destroyForcibly, which closes the pipe and loses what is still in it.
            process.toHandle().destroyForcibly();
            out.transferTo(said);
        }
        int exitCode = process.waitFor();
        String text = said.toString(UTF_8);
        return new Output(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList(), exitCode);
    }
}
