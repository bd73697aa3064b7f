package coach.estimate;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Computed estimates as one JSON document; its {@code format} is 1. */
public final class WorksheetJson {
    private static final int FORMAT = 1;
    private static final int DIGITS = 12;

    private WorksheetJson() {}

    /** Returns the document. */
    public static String of(List<Worked> lines, PriceTable prices) {
        var text = new StringWriter();
        try (var out = new JsonWriter(text)) {
            out.setIndent("  ");
            out.setHtmlSafe(false);
            out.beginObject();
            out.name("format").value(FORMAT);
            out.name("verdict").value(lines.stream().allMatch(Worked::agrees) ? "right" : "wrong");
            out.name("prices").value(prices.id());
            out.name("lines").beginArray();
            for (Worked line : lines) {
                line(out, line);
            }
            out.endArray();
            out.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be full", e);
        }
        return text + "\n";
    }

    private static void line(JsonWriter out, Worked line) throws IOException {
        out.beginObject();
        out.name("line").value(line.line());
        out.name("text").value(line.text());
        if (!line.name().isEmpty()) {
            out.name("name").value(line.name());
        }
        out.name("result").value(line.result());
        out.name("amount").value(line.value().amount().rounded(DIGITS).stripTrailingZeros());
        out.name("dimension").beginObject();
        for (var power : line.value().dimension().powers().entrySet()) {
            out.name(power.getKey()).value(power.getValue());
        }
        out.endObject();
        out.name("steps").beginArray();
        for (Worked.Step step : line.steps()) {
            out.beginObject();
            out.name("expression").value(step.expression());
            out.name("result").value(step.result());
            out.endObject();
        }
        out.endArray();
        strings(out, "also", line.also());
        strings(out, "notes", line.notes());
        out.name("stated").beginArray();
        for (Worked.Stated stated : line.stated()) {
            stated(out, stated);
        }
        out.endArray();
        out.endObject();
    }

    private static void stated(JsonWriter out, Worked.Stated stated) throws IOException {
        out.beginObject();
        out.name("text").value(stated.text());
        out.name("verdict").value(stated.agrees() ? "right" : "wrong");
        out.name("ratio").value(stated.ratio().rounded(DIGITS).stripTrailingZeros());
        if (stated.suspicion().isPresent()) {
            out.name("slip").value(stated.suspicion().get().kind().name().toLowerCase(Locale.ROOT));
        }
        out.name("says").value(stated.says());
        out.endObject();
    }

    private static void strings(JsonWriter out, String name, List<String> values) throws IOException {
        out.name(name).beginArray();
        for (String value : values) {
            out.value(value);
        }
        out.endArray();
    }
}
