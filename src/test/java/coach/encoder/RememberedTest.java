package coach.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.grading.FactMatcher;
import coach.yaml.Bank;
import coach.yaml.Lexicons;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the program remembers is what it would compute. After a change of a way to ask, the file is written anew with
 * {@code mvn test -Dtest=RememberedTest -Dvectors.update=true}.
 */
class RememberedTest {
    private static final Path FILE = Path.of("src/main/resources/coach/encoder/vectors.bin");
    private static final int EVERY = 12;

    private static List<String> sentences() {
        var all = new TreeSet<String>();
        for (var each : Bank.builtIn().questions()) {
            FactMatcher.of(Bank.builtIn().question(each.id()).value(), Lexicons.builtIn(), sentences -> {
                all.addAll(sentences);
                return sentences.stream().map(any -> new float[384]).toList();
            });
        }
        return List.copyOf(all);
    }

    @Test
    void everyWayToAskOfTheOwnQuestionsIsRememberedAsItIsComputed() throws IOException {
        List<String> sentences = sentences();
        if (Boolean.getBoolean("vectors.update")) {
            try (OutputStream out = Files.newOutputStream(FILE)) {
                Remembered.write(sentences, SharedEncoder.vectors(sentences), out);
            }
        }
        Remembered remembered;
        try (var in = Files.newInputStream(FILE)) {
            remembered = Remembered.read(in);
        }
        assertEquals(
                List.of(), sentences.stream().filter(s -> !remembered.knows(s)).toList());
        var some = new ArrayList<String>();
        for (int i = 0; i < sentences.size(); i += EVERY) {
            some.add(sentences.get(i));
        }
        List<float[]> computed = SharedEncoder.vectors(some);
        List<float[]> known = remembered.vectors(some, fresh -> {
            throw new AssertionError("not remembered: " + fresh);
        });
        for (int i = 0; i < some.size(); i++) {
            assertArrayEquals(computed.get(i), known.get(i), some.get(i));
        }
    }

    @Test
    void whatIsNotKnownIsComputedInItsPlace() throws IOException {
        var in = new java.io.ByteArrayOutputStream();
        Remembered.write(List.of("known"), List.of(new float[] {1}), in);
        Remembered remembered = Remembered.read(new java.io.ByteArrayInputStream(in.toByteArray()));

        List<float[]> vectors = remembered.vectors(
                List.of("new", "known", "newer"),
                fresh -> fresh.stream().map(each -> new float[] {each.length()}).toList());

        assertEquals(3f, vectors.get(0)[0]);
        assertEquals(1f, vectors.get(1)[0]);
        assertEquals(5f, vectors.get(2)[0]);
    }
}
