package coach.transcript;

import coach.board.review.FindingText;
import coach.claim.Decision;
import coach.claim.HearingText;
import coach.history.Ink;
import coach.interview.Event.Probed;
import coach.question.Reference;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes what happened in an interview as members of a JSON object. */
final class JsonProceedings {
    private static final int COLUMNS = 88;

    private final JsonWriter out;
    private final Transcript transcript;
    private final Redaction redaction;

    JsonProceedings(JsonWriter out, Transcript transcript, Redaction redaction) {
        this.out = out;
        this.transcript = transcript;
        this.redaction = redaction;
    }

    void write() throws IOException {
        if (!redaction.isOn()) {
            dialogue();
        }
        sums();
        claims();
        probes();
        hints();
        timeline();
        board();
        references();
    }

    private void dialogue() throws IOException {
        out.name("dialogue").beginArray();
        for (Line line : transcript.proceedings().lines()) {
            out.beginObject();
            out.name("event").value(line.event());
            out.name("seconds").value(line.elapsed().toSeconds());
            out.name("topic").value(line.topic().id());
            out.name("by").value(line.kind().isCandidate() ? "candidate" : "interviewer");
            out.name("kind").value(line.kind().id());
            say("text", line.text());
            out.endObject();
        }
        out.endArray();
    }

    private void sums() throws IOException {
        out.name("estimates").beginArray();
        for (Sum sum : transcript.proceedings().sums()) {
            out.beginObject();
            out.name("event").value(sum.event());
            out.name("topic").value(sum.topic().id());
            say("formula", sum.computed().formula());
            say("stated", sum.computed().stated().text());
            out.name("agrees").value(sum.computed().agrees());
            say("text", sum.computed().render());
            texts("steps", sum.steps());
            out.endObject();
        }
        out.endArray();
    }

    private void claims() throws IOException {
        out.name("claims").beginArray();
        for (Ruling ruling : transcript.proceedings().rulings()) {
            out.beginObject();
            out.name("event").value(ruling.event());
            out.name("topic").value(ruling.topic().id());
            say("text", ruling.text());
            out.name("verdict").value(ruling.hearing().verdict().id());
            say("reading", HearingText.reading(ruling.hearing().reading()));
            if (ruling.hearing().decision().isPresent()) {
                Decision decision = ruling.hearing().decision().get();
                say("because", decision.because());
                out.name("exhaustive").value(decision.isExhaustive());
                texts(
                        "diagram",
                        HearingText.drawing(decision, Ink.UNICODE, COLUMNS).stream()
                                .flatMap(String::lines)
                                .toList());
            }
            out.endObject();
        }
        out.endArray();
    }

    private void probes() throws IOException {
        out.name("probes").beginArray();
        for (Line line : transcript.proceedings().lines()) {
            if (transcript.session().events().get(line.event()) instanceof Probed probed) {
                out.beginObject();
                out.name("event").value(line.event());
                out.name("seconds").value(line.elapsed().toSeconds());
                out.name("topic").value(line.topic().id());
                out.name("kind")
                        .value(probed.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                out.name("id").value(probed.id());
                say("text", probed.text());
                out.endObject();
            }
        }
        out.endArray();
    }

    private void hints() throws IOException {
        out.name("hints").beginArray();
        for (TakenHint hint : transcript.proceedings().hints()) {
            out.beginObject();
            out.name("event").value(hint.event());
            out.name("topic").value(hint.topic().id());
            out.name("rung").value(hint.rung());
            out.name("pricePercent").value(hint.price());
            out.name("text").value(hint.text());
            out.name("helps").beginArray();
            for (String id : hint.helps()) {
                out.value(id);
            }
            out.endArray();
            out.endObject();
        }
        out.endArray();
    }

    private void timeline() throws IOException {
        out.name("timeline").beginArray();
        for (Stay stay : transcript.proceedings().stays()) {
            out.beginObject();
            out.name("activity").value(stay.activity().id());
            out.name("fromSeconds").value(stay.from().toSeconds());
            out.name("toSeconds").value(stay.to().toSeconds());
            out.endObject();
        }
        out.endArray();
    }

    private void board() throws IOException {
        texts("diagram", transcript.board().print());
        texts(
                "diagramFindings",
                transcript.review().structural().stream().map(FindingText::of).toList());
        texts(
                "diagramMissing",
                transcript.review().againstQuestion().stream()
                        .map(FindingText::of)
                        .toList());
    }

    private void references() throws IOException {
        out.name("assumptions").beginArray();
        for (Assumption assumption : transcript.assumptions()) {
            out.beginObject();
            say("text", assumption.text());
            out.name("used").value(!assumption.uses().isEmpty());
            out.endObject();
        }
        out.endArray();
        texts("notAsked", transcript.notAsked());
        out.name("references").beginArray();
        for (Reference reference : transcript.references()) {
            out.beginObject();
            out.name("id").value(reference.id());
            out.name("title").value(reference.title());
            out.name("winsWhen").value(reference.winsWhen());
            out.name("design").value(reference.design());
            texts("board", reference.board());
            out.name("price").value(reference.price());
            out.endObject();
        }
        out.endArray();
    }

    private void texts(String name, List<String> texts) throws IOException {
        out.name(name).beginArray();
        for (String text : texts) {
            out.value(redaction.apply(text));
        }
        out.endArray();
    }

    private void say(String name, String text) throws IOException {
        out.name(name).value(redaction.apply(text));
    }
}
