package coach.transcript;

import coach.grading.Finding;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Writes a comparison as one JSON document, {@code format} 1. */
public final class ComparisonJson {
    private ComparisonJson() {}

    /** Returns the document. */
    public static String of(Comparison comparison) {
        var json = new JsonObject();
        json.addProperty("format", 1);
        json.addProperty("level", comparison.after().card().level().id());
        json.add("before", side(comparison.before()));
        json.add("after", side(comparison.after()));
        var topics = new JsonArray();
        for (Comparison.Change change : comparison.topics()) {
            var topic = new JsonObject();
            topic.addProperty("id", change.topic().id());
            topic.addProperty("before", change.before());
            topic.addProperty("after", change.after());
            topics.add(topic);
        }
        json.add("topics", topics);
        json.addProperty("sameQuestion", comparison.isSameQuestion());
        json.add("gained", ids(comparison.gained()));
        json.add("lost", ids(comparison.lost()));
        json.add("open", ids(comparison.open()));
        return new GsonBuilder()
                        .disableHtmlEscaping()
                        .setPrettyPrinting()
                        .create()
                        .toJson(json) + "\n";
    }

    private static JsonObject side(Transcript transcript) {
        var side = new JsonObject();
        side.addProperty("session", transcript.session().started().session());
        side.addProperty("question", transcript.question().id());
        side.addProperty("started", transcript.session().started().at().toString());
        side.addProperty("advice", transcript.card().advice().id());
        side.addProperty("total", transcript.card().total());
        side.addProperty("secondsSpent", transcript.spent().toSeconds());
        side.addProperty("hints", transcript.proceedings().hints().size());
        return side;
    }

    private static JsonArray ids(List<Finding> findings) {
        var ids = new JsonArray();
        findings.forEach(finding -> ids.add(finding.criterion().id()));
        return ids;
    }
}
