package coach.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The network of a small BERT: Devlin and others, BERT: Pre-training of Deep Bidirectional Transformers (2019). A
 * sentence's vector is what stands at its first token, as the authors of the model want it (Xiao and others: C-Pack,
 * 2023), brought to length 1.
 *
 * <p>Java's floating point is the same on every machine since Java 17 (JEP 306), and every sum here has one order: the
 * same sentence gives the same bits everywhere.
 */
final class Network {
    private static final int WIDTH = 384;
    private static final int HEAD_SIZE = 32;
    private static final String EMBEDDINGS = "embeddings.";

    /** The most tokens of a sentence that are looked at. */
    static final int TOKENS_MAX = 128;

    private final Map<String, Tensor> tensors;
    private final Norm entry;
    private final List<Layer> layers = new ArrayList<>();
    private final Gelu gelu = new Gelu();

    private record Layer(Attention attention, Dense gather, Norm middle, Dense widen, Dense narrow, Norm end) {}

    /**
     * Takes the tensors of a model file.
     *
     * @throws IllegalArgumentException if they are not those of this network
     */
    Network(Map<String, Tensor> tensors) {
        this.tensors = tensors;
        this.entry = norm(EMBEDDINGS + "LayerNorm");
        List<String> matrices = tensors.keySet().stream()
                .filter(name -> name.contains("MatMul") && name.endsWith("_quantized"))
                .map(name -> name.substring(0, name.length() - "_quantized".length()))
                .toList();
        int layer = 0;
        for (int i = 0; i + 6 <= matrices.size(); i += 6) {
            layers.add(layer(layer, matrices.subList(i, i + 6)));
            layer++;
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("the model has no layers");
        }
    }

    private Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the model has no tensor '" + name + "'");
        }
        return tensor;
    }

    private Norm norm(String name) {
        return new Norm(tensor(name + ".weight"), tensor(name + ".bias"));
    }

    private Dense dense(String matrix, String bias) {
        if (!tensor(matrix + "_zero_point").isZero()) {
            throw new IllegalArgumentException("the model's matrix '" + matrix + "' is not symmetric");
        }
        return new Dense(tensor(matrix + "_quantized"), tensor(matrix + "_scale"), tensor(bias + ".bias"));
    }

    /** The file holds a layer's matrices in the order in which they are used, under numbers that say nothing. */
    private Layer layer(int number, List<String> matrices) {
        String name = "encoder.layer." + number + ".";
        var attention = new Attention(
                WIDTH / HEAD_SIZE,
                dense(matrices.get(0), name + "attention.self.query"),
                dense(matrices.get(1), name + "attention.self.key"),
                dense(matrices.get(2), name + "attention.self.value"));
        return new Layer(
                attention,
                dense(matrices.get(3), name + "attention.output.dense"),
                norm(name + "attention.output.LayerNorm"),
                dense(matrices.get(4), name + "intermediate.dense"),
                dense(matrices.get(5), name + "output.dense"),
                norm(name + "output.LayerNorm"));
    }

    /**
     * Returns the vector of each sentence, 384 numbers of length 1. Sentences do not look at one another; several are
     * computed together because each matrix is then gone through once.
     */
    List<float[]> vectors(List<int[]> sentences) {
        var starts = new int[sentences.size() + 1];
        for (int i = 0; i < sentences.size(); i++) {
            starts[i + 1] = starts[i] + sentences.get(i).length;
        }
        var words = new float[starts[sentences.size()]][];
        for (int i = 0; i < sentences.size(); i++) {
            float[][] entered = enter(sentences.get(i));
            System.arraycopy(entered, 0, words, starts[i], entered.length);
        }
        for (Layer layer : layers) {
            words = pass(layer, words, starts);
        }
        var vectors = new ArrayList<float[]>();
        for (int i = 0; i < sentences.size(); i++) {
            vectors.add(unit(words[starts[i]]));
        }
        return vectors;
    }

    private float[][] pass(Layer layer, float[][] words, int[] starts) {
        float[][] gathered = layer.gather().apply(layer.attention().apply(words, starts));
        join(gathered, words, layer.middle());
        float[][] wide = layer.widen().apply(gathered);
        for (float[] row : wide) {
            gelu.apply(row);
        }
        float[][] narrow = layer.narrow().apply(wide);
        join(narrow, gathered, layer.end());
        return narrow;
    }

    private float[][] enter(int[] tokens) {
        Tensor kind = tensor(EMBEDDINGS + "token_type_embeddings.weight_quantized");
        var words = new float[tokens.length][WIDTH];
        for (int word = 0; word < tokens.length; word++) {
            add("word_embeddings", tokens[word], words[word]);
            add("position_embeddings", word, words[word]);
            if (kind.bytes() > 0) {
                add("token_type_embeddings", 0, words[word]);
            }
            entry.apply(words[word]);
        }
        return words;
    }

    private void add(String table, int row, float[] sums) {
        Tensor numbers = tensor(EMBEDDINGS + table + ".weight_quantized");
        float scale = tensor(EMBEDDINGS + table + ".weight_scale").floats()[0];
        int zero = zeroPoint(tensor(EMBEDDINGS + table + ".weight_zero_point"));
        for (int i = 0; i < WIDTH; i++) {
            sums[i] += (numbers.at(row * WIDTH + i) - zero) * scale;
        }
    }

    /** A single small number is written with seven bits a byte. */
    private static int zeroPoint(Tensor number) {
        int low = number.at(0) & 0x7f;
        return number.bytes() > 1 ? low | number.at(1) << 7 : low;
    }

    private static void join(float[][] rows, float[][] more, Norm norm) {
        for (int word = 0; word < rows.length; word++) {
            for (int i = 0; i < WIDTH; i++) {
                rows[word][i] += more[word][i];
            }
            norm.apply(rows[word]);
        }
    }

    private static float[] unit(float[] row) {
        float squares = 0;
        for (float value : row) {
            squares += value * value;
        }
        float length = (float) Math.sqrt(squares);
        var unit = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            unit[i] = row[i] / length;
        }
        return unit;
    }
}
