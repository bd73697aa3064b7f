package coach.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transcript's bytes depend on its log, bank, level and seed, and on nothing of the machine. */
class SameBytesTest {
    private static final List<String> FORMATS = List.of("md", "html", "json", "pdf");

    @TempDir
    Path folder;

    @Test
    void anotherLocaleTimeZoneEncodingAndProcessGiveTheSameBytes() throws Exception {
        Interviews.strong(folder);
        exportHere(folder.resolve("here"));
        // Arabic digits, a day that begins fourteen hours earlier, an encoding without most letters.
        exportBy(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                folder.resolve("there"),
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=US-ASCII");

        same("here", "there");
    }

    @Test
    void aLaterJavaGivesTheSameBytes() throws Exception {
        Optional<Path> java = laterJava();
        assumeTrue(java.isPresent(), "no second Java under /usr/lib/jvm");
        Interviews.strong(folder);
        exportHere(folder.resolve("here"));
        exportBy(java.get(), folder.resolve("there"), "-Duser.language=tr", "-Duser.timezone=Asia/Kolkata");

        same("here", "there");
    }

    private void same(String one, String other) throws IOException {
        for (String format : FORMATS) {
            String name = "chat-20260301-0900." + format;
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve(one).resolve(name)),
                    Files.readAllBytes(folder.resolve(other).resolve(name)),
                    format);
        }
    }

    private void exportHere(Path out) {
        Run.Result run = new Run(folder)
                .with(
                        "export",
                        "chat",
                        "--format",
                        String.join(",", FORMATS),
                        "-o",
                        out.resolve("").toString());
        assertEquals(Exit.DONE, run.code(), run.err());
    }

    private void exportBy(Path java, Path out, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(java.toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "coach.cli.Main"));
        command.addAll(List.of("--home", folder.resolve("coach").toString()));
        command.addAll(List.of("export", "chat", "--format", String.join(",", FORMATS), "-o", out.toString()));
        Path log = folder.resolve("log");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertEquals(Exit.DONE, code, Files.readString(log));
    }

    private static Optional<Path> laterJava() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> String.valueOf(home.getFileName()).matches(".*-(2[1-9]|[3-9]\\d)-.*"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .findFirst();
        }
    }
}
