package coach.consistency;

import coach.history.Ink;
import coach.history.TimelineText;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes verdicts as the JSON of the command line's contract. */
public final class ReportJson {
    private static final int WIDTH = 80;
    private static final int SHOWN_MAX = 12;

    private ReportJson() {}

    /** Returns one document: an object for one report, a list for several. */
    public static String of(List<Report> reports) {
        return text(reports.stream().map(ReportJson::report).toList());
    }

    /** Returns one document for litmus files: an object for one, a list for several. */
    static String text(List<JsonObject> documents) {
        JsonElement all = documents.size() == 1 ? documents.get(0) : array(documents);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(all) + "\n";
    }

    private static JsonObject report(Report report) {
        var json = new JsonObject();
        json.addProperty("history", report.name());
        json.addProperty("operations", report.history().ops().size());
        json.addProperty("processes", report.processes());
        var verdicts = new JsonArray();
        report.findings().values().forEach(finding -> verdicts.add(finding(report, finding)));
        json.add("verdicts", verdicts);
        json.add("strongestAllowed", ids(report.strongestAllowed()));
        json.add("weakestViolated", ids(report.weakestViolated()));
        if (!report.staleness().lags().isEmpty()) {
            json.add("staleness", staleness(report.staleness()));
        }
        json.add("notes", strings(report.notes()));
        return json;
    }

    private static JsonObject finding(Report report, Models.Finding finding) {
        var json = new JsonObject();
        json.addProperty("model", finding.model().id());
        json.addProperty("verdict", finding.verdict().word());
        json.addProperty("millis", BigDecimal.valueOf(finding.nanos() / 1000, 3));
        if (finding.by() != finding.model()) {
            json.addProperty("by", finding.by().id());
        }
        Explanation reason = report.explanation(finding.model());
        if (finding.verdict() instanceof Verdict.Allowed allowed) {
            var lines = new WitnessText(report.history(), allowed.witness(), SHOWN_MAX).lines();
            json.addProperty("because", String.join("; ", lines));
            json.add("operations", new JsonArray());
        } else if (finding.verdict() instanceof Verdict.Undecided undecided) {
            json.addProperty("because", undecided.why());
            json.add("operations", new JsonArray());
        } else if (reason != null) {
            json.addProperty("because", reason.text());
            json.add("operations", numbers(reason.core()));
            if (finding.by() == finding.model()) {
                json.addProperty("diagram", TimelineText.draw(reason.picture(), Ink.UNICODE, WIDTH));
                json.add("fixes", strings(reason.fixes()));
            }
        }
        return json;
    }

    private static JsonObject staleness(Staleness staleness) {
        var json = new JsonObject();
        json.addProperty("reads", staleness.lags().size());
        json.addProperty("versions", staleness.versions());
        json.addProperty("time", staleness.time());
        staleness.delta().ifPresent(delta -> json.addProperty("delta", delta));
        return json;
    }

    /** Returns a list of model ids. */
    static JsonArray ids(Collection<Model> models) {
        return strings(models.stream().map(Model::id).toList());
    }

    /** Returns verdicts in the words of litmus tests. */
    static JsonObject verdicts(Map<Model, Verdict> verdicts) {
        var json = new JsonObject();
        verdicts.forEach((model, verdict) ->
                json.addProperty(model.id(), verdict instanceof Verdict.Violated ? "forbidden" : verdict.word()));
        return json;
    }

    static JsonArray array(List<JsonObject> objects) {
        var json = new JsonArray();
        objects.forEach(json::add);
        return json;
    }

    private static JsonArray strings(List<String> texts) {
        var json = new JsonArray();
        texts.forEach(json::add);
        return json;
    }

    private static JsonArray numbers(List<Integer> numbers) {
        var json = new JsonArray();
        numbers.forEach(json::add);
        return json;
    }
}
