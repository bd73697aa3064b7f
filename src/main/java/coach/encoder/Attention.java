package coach.encoder;

import java.util.Arrays;

/** Lets each word look at all words of its sentence. Vaswani and others: Attention Is All You Need (2017). */
final class Attention {
    private final int heads;
    private final Dense query;
    private final Dense key;
    private final Dense value;

    Attention(int heads, Dense query, Dense key, Dense value) {
        this.heads = heads;
        this.query = query;
        this.key = key;
        this.value = value;
    }

    /**
     * Returns what each word has gathered from the others of its sentence.
     *
     * @param starts where each sentence starts among the words, and at the end their number
     */
    float[][] apply(float[][] words, int[] starts) {
        float[][] queries = query.apply(words);
        float[][] keys = key.apply(words);
        float[][] values = value.apply(words);
        var gathered = new float[words.length][words[0].length];
        for (int i = 0; i + 1 < starts.length; i++) {
            float[][] ownKeys = Arrays.copyOfRange(keys, starts[i], starts[i + 1]);
            float[][] ownValues = Arrays.copyOfRange(values, starts[i], starts[i + 1]);
            for (int word = starts[i]; word < starts[i + 1]; word++) {
                gather(queries[word], ownKeys, ownValues, gathered[word]);
            }
        }
        return gathered;
    }

    private void gather(float[] query, float[][] keys, float[][] values, float[] gathered) {
        int size = query.length / heads;
        for (int from = 0; from < query.length; from += size) {
            float[] shares = shares(query, keys, from, size);
            for (int other = 0; other < keys.length; other++) {
                for (int i = from; i < from + size; i++) {
                    gathered[i] += shares[other] * values[other][i];
                }
            }
        }
    }

    /** Returns how much of its attention a word gives to each word; the shares add up to 1. */
    private static float[] shares(float[] query, float[][] keys, int from, int size) {
        var shares = new float[keys.length];
        float highest = Float.NEGATIVE_INFINITY;
        for (int other = 0; other < keys.length; other++) {
            float product = 0;
            for (int i = from; i < from + size; i++) {
                product += query[i] * keys[other][i];
            }
            shares[other] = product / (float) Math.sqrt(size);
            highest = Math.max(highest, shares[other]);
        }
        float sum = 0;
        for (int other = 0; other < shares.length; other++) {
            shares[other] = (float) StrictMath.exp(shares[other] - highest);
            sum += shares[other];
        }
        for (int other = 0; other < shares.length; other++) {
            shares[other] /= sum;
        }
        return shares;
    }
}
