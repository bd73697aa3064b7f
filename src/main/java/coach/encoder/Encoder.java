package coach.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a sentence into a vector that lies near those of sentences with the same meaning. It computes BGE-small (BAAI,
 * bge-small-en-v1.5, MIT licence) in plain Java, with the weights of one byte that come in a jar of their own.
 *
 * <p>The same sentence gives the same vector on every machine. Safe for several threads.
 */
public final class Encoder {
    /** The name of the model. */
    public static final String NAME = "bge-small-en-v1.5";

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String VOCABULARY = "/bge-small-en-v1.5-q-tokenizer.json";

    /** Sentences computed together; more is no faster. */
    private static final int TOGETHER = 16;

    private final WordPieces pieces;
    private final Network network;

    private Encoder(WordPieces pieces, Network network) {
        this.pieces = pieces;
        this.network = network;
    }

    /** Whether the model is on the class path. */
    public static boolean isPresent() {
        return Encoder.class.getResource(MODEL) != null && Encoder.class.getResource(VOCABULARY) != null;
    }

    /**
     * Reads the model from the class path; 35 MB of memory, half a second. Returns nothing where it is not there.
     *
     * @throws IOException if it is there and cannot be read
     * @throws IllegalArgumentException if it is another model
     */
    public static Optional<Encoder> load() throws IOException {
        try (InputStream model = Encoder.class.getResourceAsStream(MODEL);
                InputStream vocabulary = Encoder.class.getResourceAsStream(VOCABULARY)) {
            if (model == null || vocabulary == null) {
                return Optional.empty();
            }
            WordPieces pieces = WordPieces.read(new InputStreamReader(vocabulary, StandardCharsets.UTF_8));
            return Optional.of(new Encoder(pieces, new Network(OnnxFile.tensors(model.readAllBytes()))));
        }
    }

    /** Returns the vector of each sentence: 384 numbers, of length 1. */
    public List<float[]> vectors(List<String> sentences) {
        var vectors = new ArrayList<float[]>();
        for (int from = 0; from < sentences.size(); from += TOGETHER) {
            List<String> some = sentences.subList(from, Math.min(from + TOGETHER, sentences.size()));
            vectors.addAll(network.vectors(some.stream()
                    .map(sentence -> pieces.of(sentence, Network.TOKENS_MAX))
                    .toList()));
        }
        return vectors;
    }
}
