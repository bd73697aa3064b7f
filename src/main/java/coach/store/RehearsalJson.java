package coach.store;

import coach.history.HistoryJson;
import coach.history.Ink;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;

/** Writes what became of a scenario on a store as JSON. */
public final class RehearsalJson {
    private static final int WIDTH = 80;

    private RehearsalJson() {}

    /**
     * Returns one document.
     *
     * @param found what an exploration found; null where one run was asked for
     * @param again the command that gives the same document again
     */
    public static String of(Rehearsal rehearsal, @Nullable Exploration found, Run run, String again) {
        Scenario scenario = rehearsal.scenario();
        var json = new JsonObject();
        json.addProperty("scenario", scenario.id());
        json.addProperty("title", scenario.title());
        if (rehearsal.model() != null) {
            json.addProperty("model", rehearsal.model().id());
        }
        json.addProperty("store", rehearsal.store().id());
        json.addProperty("needs", scenario.needs().id());
        json.addProperty("allowed", rehearsal.isAllowed());
        if (found != null) {
            boolean isFound = found.witness().isPresent();
            json.addProperty("outcome", isFound ? "can" : found.isExhaustive() ? "never" : "not-found");
            json.addProperty("situations", found.situations());
            json.addProperty("exhaustive", found.isExhaustive());
            if (found.isExhaustive() && found.executions() < Long.MAX_VALUE) {
                json.addProperty("executions", found.executions());
            }
        }
        json.add("run", run(rehearsal, run));
        json.addProperty("again", again);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json) + "\n";
    }

    private static JsonObject run(Rehearsal rehearsal, Run run) {
        var json = new JsonObject();
        json.addProperty("surprise", rehearsal.isSurprising(run));
        var story = new JsonArray();
        StoryText.sentences(rehearsal.scenario(), run).forEach(story::add);
        json.add("story", story);
        json.add("history", JsonParser.parseString(HistoryJson.write(run.history())));
        json.addProperty("diagram", SpaceTimeText.draw(rehearsal.scenario(), run, Ink.UNICODE, WIDTH));
        return json;
    }
}
