package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replays every console block of README.md, in order and with one home folder: a line {@code $ coach ...} is run, with
 * what stands up to {@code END} on its standard input after {@code <<END}; the lines below are its output, where a line
 * {@code ...} stands for any.
 */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```console\\n(.*?)```");

    @TempDir
    Path home;

    @Test
    void everyConsoleBlockIsTrue() throws IOException {
        var run = new Run(home);
        int commands = 0;
        for (String block : blocks()) {
            for (Step step : steps(block)) {
                Run.Result result = run.typed(step.input(), step.arguments().toArray(String[]::new));
                String shown = result.out() + result.err();
                assertTrue(
                        step.expected().matcher(shown).matches(),
                        () -> "$ coach " + String.join(" ", step.arguments()) + "\n" + shown);
                commands++;
            }
        }
        assertTrue(commands >= 5, "only " + commands + " commands in README.md");
    }

    @Test
    void theFirstTwoCodeBlocksStartAndTest() throws IOException {
        List<String> code = Pattern.compile("(?s)```\\w+\\n(.*?)```")
                .matcher(readme())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertEquals("./coach\n", code.get(0));
        assertEquals("mvn -B verify\n", code.get(1));
        assertTrue(Files.readString(Path.of(".ci/run")).contains(code.get(1).strip()));
        assertTrue(Files.isExecutable(Path.of("coach")));
    }

    private record Step(List<String> arguments, String input, Pattern expected) {}

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(readme()).results().map(match -> match.group(1)).toList();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static List<Step> steps(String block) {
        var steps = new ArrayList<Step>();
        List<String> lines = block.lines().toList();
        int i = 0;
        while (i < lines.size()) {
            String command = lines.get(i++).replaceFirst("^\\$ coach ?", "");
            var input = new StringBuilder();
            if (command.endsWith(" <<END")) {
                while (!lines.get(i).equals("END")) {
                    input.append(lines.get(i++)).append('\n');
                }
                i++;
            }
            var output = new ArrayList<String>();
            while (i < lines.size() && !lines.get(i).startsWith("$ coach")) {
                output.add(lines.get(i++));
            }
            steps.add(
                    new Step(List.of(command.replace(" <<END", "").split(" ", -1)), input.toString(), pattern(output)));
        }
        return steps;
    }

    private static Pattern pattern(List<String> lines) {
        return Pattern.compile(
                lines.stream()
                        .map(line -> line.equals("...") ? "(?:.*\\n)*?" : Pattern.quote(line) + "\\n")
                        .collect(Collectors.joining()),
                Pattern.UNIX_LINES);
    }
}
