package coach.transcript;

import coach.grading.Evidence;
import coach.interview.conflict.Conflict;
import coach.interview.ledger.Ledger;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The ledger and the contradictions of a transcript as JSON. */
final class LedgerJson {
    private final JsonWriter out;
    private final Redaction redaction;

    LedgerJson(JsonWriter out, Redaction redaction) {
        this.out = out;
        this.redaction = redaction;
    }

    void ledger(Ledger ledger) throws IOException {
        out.name("ledger").beginObject();
        out.name("decisions").beginArray();
        for (Ledger.Entry entry : ledger.entries()) {
            entry(entry);
        }
        out.endArray();
        out.name("weaknesses").beginArray();
        for (Ledger.Weak weak : ledger.loose()) {
            weak(weak);
        }
        out.endArray();
        out.name("remarks").beginArray();
        for (Ledger.Remark remark : ledger.remarks()) {
            out.beginObject();
            out.name("kind").value(remark.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            out.name("says").value(remark.says());
            evidence("words", remark.words());
            out.endObject();
        }
        out.endArray();
        out.name("prices").value(ledger.prices());
        out.name("charges").beginArray();
        for (Ledger.Charge charge : ledger.charges()) {
            out.beginObject();
            out.name("what").value(charge.what());
            out.name("item").value(charge.item());
            out.name("monthly").value(charge.monthly());
            evidence("place", charge.place());
            out.endObject();
        }
        out.endArray();
        out.endObject();
    }

    private void entry(Ledger.Entry entry) throws IOException {
        out.beginObject();
        out.name("id").value(entry.id());
        out.name("decision").value(entry.decision());
        out.name("option").value(entry.option());
        evidence("choice", entry.choice());
        out.name("alternatives").beginArray();
        for (String alternative : entry.alternatives()) {
            out.value(redaction.apply(alternative));
        }
        out.endArray();
        many("gained", entry.gained());
        many("paid", entry.paid());
        many("money", entry.money());
        many("complexity", entry.complexity());
        many("flip", entry.flip());
        out.name("weaknesses").beginArray();
        for (Ledger.Weak weak : entry.weaknesses()) {
            weak(weak);
        }
        out.endArray();
        out.endObject();
    }

    private void weak(Ledger.Weak weak) throws IOException {
        out.beginObject();
        evidence("named", weak.named());
        if (weak.plan().isPresent()) {
            Ledger.FollowUp plan = weak.plan().get();
            out.name("plan").beginObject();
            out.name("trigger").value(redaction.apply(plan.trigger()));
            out.name("metric").value(redaction.apply(plan.metric()));
            out.name("firstStep").value(redaction.apply(plan.firstStep()));
            evidence("words", plan.words());
            out.endObject();
        }
        out.endObject();
    }

    void conflicts(List<Conflict> conflicts) throws IOException {
        out.name("contradictions").beginArray();
        for (Conflict conflict : conflicts) {
            out.beginObject();
            out.name("rule").value(conflict.rule().id());
            out.name("weight").value(conflict.rule().weight());
            out.name("says").value(conflict.rule().says());
            evidence("first", conflict.first().evidence());
            evidence("second", conflict.second().evidence());
            out.endObject();
        }
        out.endArray();
    }

    private void many(String name, List<Evidence> all) throws IOException {
        out.name(name).beginArray();
        for (Evidence each : all) {
            value(each);
        }
        out.endArray();
    }

    private void evidence(String name, Evidence evidence) throws IOException {
        out.name(name);
        value(evidence);
    }

    private void value(Evidence evidence) throws IOException {
        out.beginObject();
        out.name("line").value(evidence.answer());
        out.name("start").value(evidence.start());
        out.name("end").value(evidence.end());
        out.name("text").value(redaction.apply(evidence.text()));
        out.endObject();
    }
}
