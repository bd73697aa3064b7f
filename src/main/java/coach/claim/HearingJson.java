package coach.claim;

import coach.history.History;
import coach.history.HistoryJson;
import coach.history.Ink;
import coach.store.Run;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** Writes what came of a claim as the JSON of the command line's contract. */
public final class HearingJson {
    private static final int WIDTH = 80;

    private HearingJson() {}

    /** Returns one document, on one line where {@code isLine} is set. */
    public static String of(Hearing hearing, boolean isLine) {
        var builder = new GsonBuilder().disableHtmlEscaping();
        return (isLine ? builder : builder.setPrettyPrinting()).create().toJson(json(hearing)) + "\n";
    }

    private static JsonObject json(Hearing hearing) {
        Reading reading = hearing.reading();
        var json = new JsonObject();
        json.addProperty("text", reading.text());
        json.addProperty("verdict", hearing.verdict().id());
        reading.claim().ifPresent(claim -> {
            JsonObject read = claim.match(new Parts());
            read.addProperty("words", claim.words());
            read.addProperty("whole", reading.isWhole());
            json.add("reading", read);
        });
        if (!reading.notes().isEmpty()) {
            json.add("notes", strings(reading.notes()));
        }
        if (!reading.others().isEmpty()) {
            json.add(
                    "others",
                    strings(reading.others().stream().map(Claim::words).toList()));
        }
        hearing.decision()
                .ifPresentOrElse(decision -> decided(json, decision), () -> json.addProperty("because", reading.why()));
        return json;
    }

    private static void decided(JsonObject json, Decision decision) {
        json.addProperty("because", decision.because());
        json.addProperty("theory", decision.theory());
        json.addProperty("executions", decision.executions());
        json.addProperty("exhaustive", decision.isExhaustive());
        Optional<History> history = decision.witness().map(Run::history).or(decision::shown);
        history.ifPresent(h -> {
            var witness = new JsonObject();
            decision.witness().ifPresent(run -> witness.addProperty("store", run.protocol()));
            witness.add("history", JsonParser.parseString(HistoryJson.write(h)));
            HearingText.drawing(decision, Ink.UNICODE, WIDTH)
                    .ifPresent(drawing -> witness.addProperty("diagram", drawing));
            json.add("witness", witness);
        });
    }

    private static JsonArray strings(Iterable<String> texts) {
        var json = new JsonArray();
        texts.forEach(json::add);
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The closed vocabulary of a reading: model, property, modality, scenario. */
    private static final class Parts implements Claim.Cases<JsonObject> {
        private static JsonObject parts(String model, String property, String modality) {
            var json = new JsonObject();
            json.addProperty("model", model);
            json.addProperty("property", property);
            json.addProperty("modality", modality);
            return json;
        }

        private static String affirmed(boolean isSo) {
            return isSo ? "affirms" : "denies";
        }

        @Override
        public JsonObject behaviour(Claim.Behaviour claim) {
            String modality = switch (claim.modality()) {
                case CAN -> "allows";
                case NEVER -> "forbids";
                case ALWAYS -> "forces";
                case NOT_ALWAYS -> "does-not-force";
            };
            return parts(claim.subject().id(), claim.phenomenon().id(), modality);
        }

        @Override
        public JsonObject availability(Claim.Availability claim) {
            String property = "available-" + word(claim.access()) + "-" + word(claim.side());
            return parts(claim.subject().id(), property, affirmed(claim.isAvailable()));
        }

        @Override
        public JsonObject latency(Claim.Latency claim) {
            return parts(claim.subject().id(), "local-" + word(claim.access()), affirmed(claim.isLocal()));
        }

        @Override
        public JsonObject keeps(Claim.Keeps claim) {
            return parts(claim.subject().id(), "keeps-" + claim.model().id(), affirmed(claim.isSo()));
        }

        @Override
        public JsonObject strength(Claim.Strength claim) {
            String property = word(claim.relation()) + "-" + claim.other().id();
            return parts(claim.one().id(), property, affirmed(claim.isSo()));
        }

        @Override
        public JsonObject rank(Claim.Rank claim) {
            var places = new ArrayList<String>();
            claim.parts()
                    .forEach(part -> places.add(
                            word(part.relation()) + "-" + part.other().id()));
            return parts(claim.model().id(), String.join(",", places), affirmed(claim.isSo()));
        }

        @Override
        public JsonObject definition(Claim.Definition claim) {
            return parts("", word(claim.meaning()), affirmed(claim.isSo()));
        }

        @Override
        public JsonObject fitness(Claim.Fitness claim) {
            JsonObject json = parts(claim.model().id(), word(claim.verdict()), "affirms");
            json.addProperty("scenario", claim.scenario());
            return json;
        }
    }
}
