package coach.encoder;

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

    /** Returns what each word has gathered from the others. */
    float[][] apply(float[][] words) {
        float[][] queries = query.apply(words);
        float[][] keys = key.apply(words);
        float[][] values = value.apply(words);
        int size = words[0].length / heads;
        var gathered = new float[words.length][words[0].length];
        for (int head = 0; head < heads; head++) {
            int from = head * size;
            for (int word = 0; word < words.length; word++) {
                float[] shares = shares(queries[word], keys, from, size);
                for (int other = 0; other < words.length; other++) {
                    for (int i = from; i < from + size; i++) {
                        gathered[word][i] += shares[other] * values[other][i];
                    }
                }
            }
        }
        return gathered;
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
