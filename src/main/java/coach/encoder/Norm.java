package coach.encoder;

/** Brings a row to mean 0 and variance 1, then scales and shifts it. Ba, Kiros, Hinton: Layer Normalization (2016). */
final class Norm {
    private static final float EPSILON = 1e-12f;

    private final float[] weight;
    private final float[] bias;

    Norm(Tensor weight, Tensor bias) {
        this.weight = weight.floats();
        this.bias = bias.floats();
    }

    /** Changes {@code row} in place. */
    void apply(float[] row) {
        float sum = 0;
        for (float value : row) {
            sum += value;
        }
        float mean = sum / row.length;
        float squares = 0;
        for (float value : row) {
            squares += (value - mean) * (value - mean);
        }
        float deviation = (float) Math.sqrt(squares / row.length + EPSILON);
        for (int i = 0; i < row.length; i++) {
            row[i] = (row[i] - mean) / deviation * weight[i] + bias[i];
        }
    }
}
