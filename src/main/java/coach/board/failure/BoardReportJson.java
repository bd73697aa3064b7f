package coach.board.failure;

import coach.board.Edge;
import coach.board.Node;
import coach.board.failure.BoardReport.Noted;
import coach.board.review.Finding;
import coach.board.review.FindingText;
import coach.board.review.FlowCheck;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** A report as one JSON document. */
public final class BoardReportJson {
    private BoardReportJson() {}

    /** Returns the document; {@code name} is what the reader calls the file. */
    public static String of(BoardReport report, String name) {
        var json = new JsonObject();
        json.addProperty("file", name);
        json.addProperty("verdict", report.isFaulty() ? "faulty" : report.isOpen() ? "unknown" : "sound");
        json.add(
                "components",
                array(report.board().nodes().stream().map(BoardReportJson::node).toList()));
        json.add(
                "arrows",
                array(report.board().edges().stream().map(BoardReportJson::edge).toList()));
        json.add(
                "requirements",
                array(report.paths().stream().map(BoardReportJson::path).toList()));
        json.add(
                "findings",
                array(report.findings().stream().map(BoardReportJson::finding).toList()));
        report.outage().ifPresent(outage -> json.add("break", outage(outage)));
        return new GsonBuilder()
                        .disableHtmlEscaping()
                        .setPrettyPrinting()
                        .create()
                        .toJson(json) + "\n";
    }

    /** Returns an outage as a JSON object. */
    static JsonObject outage(Outage outage) {
        var json = new JsonObject();
        json.addProperty("fault", outage.fault().typed());
        json.addProperty("worst", outage.worst().word());
        json.add(
                "consequences",
                array(outage.consequences().stream()
                        .map(each -> {
                            var one = new JsonObject();
                            one.addProperty("weight", each.weight().word());
                            one.addProperty("part", each.part());
                            one.addProperty("text", each.text());
                            one.add("missed", strings(each.missed()));
                            return one;
                        })
                        .toList()));
        json.add("assumptions", strings(outage.assumptions()));
        json.add("missing", strings(outage.missing()));
        return json;
    }

    private static JsonObject node(Node node) {
        var json = new JsonObject();
        json.addProperty("name", node.name());
        json.addProperty("kind", node.kind().name().toLowerCase(Locale.ROOT));
        json.addProperty("copies", node.attributes().copies());
        json.add("zones", strings(node.attributes().zones()));
        return json;
    }

    private static JsonObject edge(Edge edge) {
        var json = new JsonObject();
        json.addProperty("from", edge.from());
        json.addProperty("to", edge.to());
        json.addProperty("mode", edge.mode().name().toLowerCase(Locale.ROOT));
        json.addProperty("twoWay", edge.isTwoWay());
        json.addProperty("label", edge.label());
        return json;
    }

    private static JsonObject path(BoardReport.Path path) {
        var json = new JsonObject();
        json.addProperty("id", path.requirement());
        json.addProperty("text", path.text());
        json.add("paths", array(path.flows().stream().map(BoardReportJson::flow).toList()));
        return json;
    }

    private static JsonObject flow(FlowCheck check) {
        var json = new JsonObject();
        json.addProperty("id", check.flow().id());
        json.addProperty("result", BoardReportText.result(check));
        json.addProperty("because", FindingText.of(new Finding.BrokenFlow(check)));
        return json;
    }

    private static JsonObject finding(Noted noted) {
        var json = new JsonObject();
        json.addProperty("rule", noted.rule().id());
        json.addProperty("verdict", noted.rule().isUnknown() ? "unknown" : "found");
        json.add("about", strings(noted.about()));
        noted.place().ifPresent(mention -> {
            json.addProperty("line", mention.answer());
            json.addProperty("column", mention.start() + 1);
            json.addProperty("length", mention.end() - mention.start());
        });
        json.addProperty("because", noted.text());
        noted.effect().ifPresent(effect -> json.addProperty("users", effect));
        return json;
    }

    private static JsonArray array(List<JsonObject> objects) {
        var array = new JsonArray();
        objects.forEach(array::add);
        return array;
    }

    private static JsonArray strings(List<String> texts) {
        var array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
