package coach.encoder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the tensors of a model in the ONNX format, which is a protocol buffer: a model (field 7) holds a graph, a graph
 * (field 5) holds tensors, and a tensor has a type (2), a name (8) and its numbers (4, 5 or 9). Everything else is
 * skipped.
 */
final class OnnxFile {
    private static final int GRAPH = 7;
    private static final int TENSOR = 5;
    private static final int TYPE = 2;
    private static final int FLOATS = 4;
    private static final int SMALL_NUMBERS = 5;
    private static final int NAME = 8;
    private static final int RAW = 9;
    private static final int SIGNED_BYTES = 3;

    private static final int WIRE_NUMBER = 0;
    private static final int WIRE_EIGHT = 1;
    private static final int WIRE_BYTES = 2;
    private static final int WIRE_FOUR = 5;

    private final byte[] file;

    private OnnxFile(byte[] file) {
        this.file = file;
    }

    /** Where a field's value stands; for a number, {@code start} is the number itself. */
    private record Field(int number, int wire, int start, int end) {}

    /** Returns the tensors by name, in the order of the file. */
    static Map<String, Tensor> tensors(byte[] file) {
        var onnx = new OnnxFile(file);
        var tensors = new LinkedHashMap<String, Tensor>();
        for (Field graph : onnx.fields(0, file.length)) {
            if (graph.number() == GRAPH) {
                for (Field tensor : onnx.fields(graph.start(), graph.end())) {
                    if (tensor.number() == TENSOR) {
                        onnx.read(tensor, tensors);
                    }
                }
            }
        }
        return tensors;
    }

    private void read(Field tensor, Map<String, Tensor> tensors) {
        int type = 0;
        String name = "";
        Field numbers = new Field(0, WIRE_BYTES, 0, 0);
        for (Field field : fields(tensor.start(), tensor.end())) {
            if (field.number() == TYPE) {
                type = field.start();
            } else if (field.number() == NAME) {
                name = new String(file, field.start(), field.end() - field.start(), StandardCharsets.UTF_8);
            } else if (field.wire() == WIRE_BYTES
                    && (field.number() == RAW || field.number() == FLOATS || field.number() == SMALL_NUMBERS)) {
                numbers = field;
            }
        }
        tensors.put(name, new Tensor(file, numbers.start(), numbers.end() - numbers.start(), type == SIGNED_BYTES));
    }

    private List<Field> fields(int start, int end) {
        var fields = new ArrayList<Field>();
        int at = start;
        while (at < end) {
            long key = varint(at);
            at = after(at);
            int wire = (int) (key & 7);
            int number = (int) (key >>> 3);
            switch (wire) {
                case WIRE_NUMBER -> {
                    fields.add(new Field(number, wire, (int) varint(at), 0));
                    at = after(at);
                }
                case WIRE_BYTES -> {
                    int length = (int) varint(at);
                    at = after(at);
                    fields.add(new Field(number, wire, at, at + length));
                    at += length;
                }
                case WIRE_FOUR -> at += Float.BYTES;
                case WIRE_EIGHT -> at += Double.BYTES;
                default -> throw new IllegalArgumentException("not an ONNX file: wire type " + wire + " at byte " + at);
            }
        }
        return fields;
    }

    /** Returns the number that begins at a byte: seven bits a byte, the lowest first. */
    private long varint(int start) {
        long value = 0;
        int at = start;
        int shift = 0;
        while (file[at] < 0) {
            value |= (long) (file[at] & 0x7f) << shift;
            shift += 7;
            at++;
        }
        return value | (long) file[at] << shift;
    }

    private int after(int start) {
        int at = start;
        while (file[at] < 0) {
            at++;
        }
        return at + 1;
    }
}
