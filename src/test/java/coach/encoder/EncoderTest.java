package coach.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EncoderTest {
    private static int cosine(String first, String second) {
        List<float[]> vectors = SharedEncoder.vectors(List.of(first, second));
        float product = 0;
        for (int i = 0; i < vectors.get(0).length; i++) {
            product += vectors.get(0)[i] * vectors.get(1)[i];
        }
        return Math.round(product * 1000);
    }

    private static WordPieces pieces() throws IOException {
        return WordPieces.read(new InputStreamReader(
                Objects.requireNonNull(EncoderTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")),
                StandardCharsets.UTF_8));
    }

    /** The numbers are those that the tokenizer of the model's authors gives. */
    @Test
    void wordsAreCutAsTheModelKnowsThem() throws IOException {
        WordPieces pieces = pieces();
        assertArrayEquals(
                new int[] {101, 2129, 2116, 3679, 3161, 5198, 2079, 2057, 2031, 1029, 102},
                pieces.of("How many daily active users do we have?", 128));
        assertArrayEquals(new int[] {101, 2054, 1005, 1055, 1996, 4830, 2226, 102}, pieces.of("what's the DAU", 128));
        assertArrayEquals(new int[] {101, 15743, 7668, 1517, 7929, 1029, 102}, pieces.of("naïve café — ok?", 128));
        assertArrayEquals(new int[] {101, 1052, 2683, 2683, 102}, pieces.of("p99", 128));
        assertArrayEquals(new int[] {101, 102}, pieces.of(" \u0007 ", 128));
        assertArrayEquals(new int[] {101, 100, 102}, pieces.of("x".repeat(101), 128));
        assertEquals(8, pieces.of("one two three four five six seven eight nine", 8).length);
    }

    @Test
    void anotherTokenizerIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> WordPieces.read(new StringReader("{\"a\": 1}")));
        assertThrows(
                IllegalArgumentException.class,
                () -> WordPieces.read(new StringReader("{\"model\": {\"vocab\": {\"a\": 1}}}")));
    }

    @Test
    void anotherModelIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Network(OnnxFile.tensors(new byte[0])));
        assertThrows(IllegalArgumentException.class, () -> OnnxFile.tensors(new byte[] {0x0f, 1, 2, 3}));
    }

    @Test
    void questionsThatMeanTheSameLieNearEachOther() {
        int alike = cosine(
                "is a delay of some seconds tolerable between sending and receiving?",
                "Should the sender see that a message was delivered?");
        int same = cosine("How many daily active users do we have?", "How many people use it every day?");
        int unrelated = cosine("How many daily active users do we have?", "Must answers be signed?");
        assertTrue(same > 750 && unrelated < 600, same + " " + unrelated);
        assertTrue(alike > 700, "" + alike);
    }

    /** So a vector does not depend on what else was asked for, and a log is read alike. */
    @Test
    void aSentenceHasTheSameBitsAloneAndAmongOthers() throws IOException {
        Encoder encoder = Encoder.load().orElseThrow();
        List<String> sentences = List.of(
                "p99?", "How many nines do we need?", "", "is a delay of some seconds tolerable", "Groß & 漢字, ok?");
        List<float[]> together = encoder.vectors(sentences);
        for (int i = 0; i < sentences.size(); i++) {
            assertArrayEquals(
                    together.get(i), encoder.vectors(List.of(sentences.get(i))).get(0), sentences.get(i));
            float squares = 0;
            for (float each : together.get(i)) {
                squares += each * each;
            }
            assertEquals(1, squares, 1e-5f);
        }
        assertEquals(List.of(), encoder.vectors(List.of()));
    }

    /** Cosines to the vectors of ONNX Runtime 1.20.0 are 0.996 and more; these are numbers of this computation. */
    @Test
    void theVectorIsTheSameOnEveryMachine() {
        float[] vector = SharedEncoder.vectors(List.of("How many daily active users do we have?"))
                .get(0);
        int hash = java.util.Arrays.hashCode(vector);
        assertEquals(EXPECTED, hash);
    }

    private static final int EXPECTED = -838214667;

    @Test
    void theBendIsThatOfANormalDistribution() {
        var gelu = new Gelu();
        assertEquals(0, gelu.of(0), 1e-6f);
        assertEquals(0.8413447f, gelu.of(1), 1e-5f);
        assertEquals(-0.15865526f, gelu.of(-1), 1e-5f);
        assertEquals(1.3997885f, gelu.of(1.5f), 1e-5f);
        assertEquals(100, gelu.of(100), 0);
        assertEquals(0, gelu.of(-100), 0);
    }
}
