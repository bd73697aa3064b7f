package coach.transcript;

import coach.interview.Act.Part;
import coach.interview.Act.Rated;
import coach.interview.Act.Tick;
import coach.interview.Mock;
import coach.progress.Comparison;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the partner's side of a mock interview as one JSON object. */
final class PanelJson {
    private PanelJson() {}

    static void write(Panel panel, JsonWriter out, Redaction redaction) throws IOException {
        Mock mock = panel.mock();
        out.beginObject();
        out.name("interviewer").value(redaction.isOn() ? "" : mock.seated().interviewer());
        out.name("candidate").value(redaction.isOn() ? "" : mock.seated().candidate());
        out.name("way").value(word(mock.seated().way()));
        out.name("after").value(mock.seated().after());
        if (mock.advice().isPresent()) {
            out.name("advice").value(mock.advice().get().id());
        }
        scores(panel, out);
        record(mock, out, redaction);
        out.name("feedback").beginObject();
        for (Part part : Part.values()) {
            if (mock.feedback().containsKey(part)) {
                out.name(word(part)).value(redaction.apply(mock.feedback().getOrDefault(part, "")));
            }
        }
        out.endObject();
        if (mock.rating().isPresent()) {
            Rated rated = mock.rating().get();
            out.name("rating").beginObject();
            out.name("again").value(rated.again());
            out.name("questions").value(rated.questions());
            out.name("help").value(rated.help());
            out.name("words").value(redaction.apply(rated.words()));
            out.endObject();
        }
        out.endObject();
    }

    private static void scores(Panel panel, JsonWriter out) throws IOException {
        out.name("scores").beginArray();
        for (Comparison.Row row : panel.both().rows()) {
            out.beginObject();
            out.name("topic").value(row.topic().id());
            if (row.partner().isPresent()) {
                out.name("partner").value(row.partner().getAsInt());
            }
            if (row.coach().isPresent()) {
                out.name("coach").value(row.coach().getAsInt());
            }
            if (row.overruled().isPresent()) {
                out.name("overruled").value(row.overruled().get().score());
                out.name("why").value(row.overruled().get().why());
            }
            out.endObject();
        }
        out.endArray();
    }

    private static void record(Mock mock, JsonWriter out, Redaction redaction) throws IOException {
        out.name("ticks").beginArray();
        for (Map.Entry<String, Mock.At<Tick>> each : mock.ticks().entrySet()) {
            out.beginObject();
            out.name("criterion").value(each.getKey());
            out.name("tick").value(word(each.getValue().what()));
            out.name("at").value(each.getValue().at().toString());
            out.endObject();
        }
        out.endArray();
        out.name("notes").beginArray();
        for (Mock.At<String> note : redaction.isOn() ? List.<Mock.At<String>>of() : mock.notes()) {
            out.beginObject();
            out.name("at").value(note.at().toString());
            out.name("text").value(note.what());
            out.endObject();
        }
        out.endArray();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
