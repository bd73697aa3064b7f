package coach.encoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real encoder, loaded once for all tests; it remembers the vector of each sentence. */
public final class SharedEncoder {
    private static final SharedEncoder INSTANCE = new SharedEncoder();

    private final Map<String, float[]> known = new HashMap<>();
    private final Encoder encoder;

    private SharedEncoder() {
        try {
            encoder = Encoder.load().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the vector of each sentence. */
    public static List<float[]> vectors(List<String> sentences) {
        return INSTANCE.of(sentences);
    }

    private synchronized List<float[]> of(List<String> sentences) {
        List<String> fresh = sentences.stream()
                .distinct()
                .filter(sentence -> !known.containsKey(sentence))
                .toList();
        List<float[]> vectors = encoder.vectors(fresh);
        for (int i = 0; i < fresh.size(); i++) {
            known.put(fresh.get(i), vectors.get(i));
        }
        return sentences.stream().map(known::get).toList();
    }
}
