package coach.encoder;

/**
 * A layer of the network that multiplies by a matrix and adds a bias. The matrix stays in single bytes, as the file
 * holds it, with one scale a column; a few rows at a time are turned into floats and used for all the words.
 */
final class Dense {
    /** Rows taken together: the sums are read and written once for all of them. */
    private static final int ROWS = 4;

    private final Tensor matrix;
    private final float[] scales;
    private final float[] bias;

    Dense(Tensor matrix, Tensor scales, Tensor bias) {
        this.matrix = matrix;
        this.scales = scales.floats();
        this.bias = bias.floats();
    }

    /** Returns, for each word, its row of {@code input} times the matrix, plus the bias. */
    float[][] apply(float[][] input) {
        int columns = bias.length;
        int rows = input[0].length;
        var output = new float[input.length][columns];
        var block = new float[ROWS][columns];
        for (int row = 0; row < rows; row += ROWS) {
            for (int i = 0; i < ROWS; i++) {
                matrix.read((row + i) * columns, block[i]);
            }
            for (int word = 0; word < input.length; word++) {
                add(input[word], row, block, output[word]);
            }
        }
        for (float[] sums : output) {
            for (int i = 0; i < columns; i++) {
                sums[i] = sums[i] * scales[i] + bias[i];
            }
        }
        return output;
    }

    /** The order of the additions is fixed, so that the sums are the same on every machine. */
    private static void add(float[] input, int row, float[][] block, float[] sums) {
        float a = input[row];
        float b = input[row + 1];
        float c = input[row + 2];
        float d = input[row + 3];
        float[] first = block[0];
        float[] second = block[1];
        float[] third = block[2];
        float[] fourth = block[3];
        for (int i = 0; i < sums.length; i++) {
            sums[i] += a * first[i] + b * second[i] + c * third[i] + d * fourth[i];
        }
    }
}
