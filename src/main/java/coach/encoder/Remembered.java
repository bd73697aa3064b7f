package coach.encoder;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Vectors that were computed before, such as those of the program's own questions: reading them takes a few
 * milliseconds, computing them in a program that has just started takes many seconds. Safe for several threads.
 */
public final class Remembered {
    private static final String OWN = "vectors.bin";

    private final Map<String, float[]> known;

    private Remembered(Map<String, float[]> known) {
        this.known = known;
    }

    /**
     * Returns what the program remembers of its own questions; nothing where the file is missing.
     *
     * @throws IOException if the file is there and cannot be read
     */
    public static Remembered own() throws IOException {
        try (InputStream in = Remembered.class.getResourceAsStream(OWN)) {
            return in == null ? new Remembered(Map.of()) : read(in);
        }
    }

    /** Reads what {@link #write} has written. */
    static Remembered read(InputStream in) throws IOException {
        var data = new DataInputStream(new BufferedInputStream(in));
        var known = new HashMap<String, float[]>();
        for (int left = data.readInt(); left > 0; left--) {
            String sentence = data.readUTF();
            var vector = new float[data.readUnsignedShort()];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = data.readFloat();
            }
            known.put(sentence, vector);
        }
        return new Remembered(known);
    }

    /** Writes sentences with their vectors: how many; of each its text in UTF-8, how many numbers, the numbers. */
    static void write(List<String> sentences, List<float[]> vectors, OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            data.writeUTF(sentences.get(i));
            data.writeShort(vectors.get(i).length);
            for (float each : vectors.get(i)) {
                data.writeFloat(each);
            }
        }
        data.flush();
    }

    /** Returns whether the vector of a sentence is known. */
    boolean knows(String sentence) {
        return known.containsKey(sentence);
    }

    /** Returns the vector of each sentence, those that are not known from {@code encoder}. */
    public List<float[]> vectors(List<String> sentences, Function<List<String>, List<float[]>> encoder) {
        List<String> fresh = sentences.stream()
                .filter(sentence -> !known.containsKey(sentence))
                .toList();
        List<float[]> computed = fresh.isEmpty() ? List.of() : encoder.apply(fresh);
        var vectors = new ArrayList<float[]>();
        int next = 0;
        for (String sentence : sentences) {
            float[] vector = known.get(sentence);
            vectors.add(vector == null ? computed.get(next++) : vector);
        }
        return vectors;
    }
}
