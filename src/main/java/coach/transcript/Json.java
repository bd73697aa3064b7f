package coach.transcript;

import coach.grading.Evidence;
import coach.grading.Finding;
import coach.grading.GateOutcome;
import coach.grading.Scorecard;
import coach.interview.Event.Pinned;
import coach.interview.Event.Started;
import coach.question.Reference;
import coach.rubric.Level;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a transcript or a scorecard as JSON; the document's {@code format} is 1. */
public final class Json {
    private static final int FORMAT = 1;

    private final StringWriter text = new StringWriter();
    private final JsonWriter out = new JsonWriter(text);

    private Json() {
        out.setIndent("  ");
        out.setHtmlSafe(false);
    }

    /** Returns the whole transcript as one document. */
    public static String of(Transcript transcript) {
        return written(json -> json.transcript(transcript));
    }

    /** Returns a scorecard alone as one document. */
    public static String of(Started started, Scorecard card) {
        return written(json -> {
            json.out.beginObject();
            json.out.name("format").value(FORMAT);
            json.out.name("session").value(started.session());
            json.out.name("question").value(card.question());
            json.card(card);
            json.out.endObject();
        });
    }

    /** Returns prepared answers, each graded on its own, as one document. */
    public static String of(String question, List<GradedAnswer> graded) {
        return written(json -> {
            json.out.beginObject();
            json.out.name("format").value(FORMAT);
            json.out.name("question").value(question);
            json.out.name("answers").beginArray();
            for (GradedAnswer each : graded) {
                json.out.beginObject();
                json.out.name("id").value(each.id());
                json.card(each.card());
                json.out.endObject();
            }
            json.out.endArray();
            json.out.endObject();
        });
    }

    /** Something written to a document. */
    private interface Body {
        void writeTo(Json json) throws IOException;
    }

    private static String written(Body body) {
        var json = new Json();
        try {
            body.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be full", e);
        }
        return json.text + "\n";
    }

    private void transcript(Transcript transcript) throws IOException {
        Started started = transcript.session().started();
        out.beginObject();
        out.name("format").value(FORMAT);
        out.name("session").value(started.session());
        out.name("question").value(transcript.question().id());
        out.name("questionVersion").value(transcript.question().version());
        out.name("title").value(transcript.question().title());
        out.name("prompt").value(transcript.question().prompt());
        out.name("started").value(started.at().toString());
        if (transcript.finished().isPresent()) {
            out.name("finished").value(transcript.finished().get().toString());
        }
        out.name("minutes").value(started.minutes());
        out.name("secondsSpent")
                .value(transcript
                        .session()
                        .spent(transcript.session().last().at())
                        .toSeconds());
        out.name("seed").value(started.seed());
        out.name("coach").value(started.coach());
        pins(transcript.pins());
        card(transcript.card());
        levels(transcript);
        if (transcript.panel().isPresent()) {
            out.name("mock");
            PanelJson.write(transcript.panel().get(), out);
        }
        out.name("conversation").beginArray();
        for (Chapter chapter : transcript.chapters()) {
            chapter(chapter);
        }
        out.endArray();
        rest(transcript);
        out.endObject();
    }

    private void pins(List<Pinned> pins) throws IOException {
        out.name("files").beginArray();
        for (Pinned pin : pins) {
            out.beginObject();
            out.name("kind").value(pin.kind().name().toLowerCase(java.util.Locale.ROOT));
            out.name("name").value(pin.name());
            out.name("sha256").value(pin.sha256());
            out.endObject();
        }
        out.endArray();
    }

    private void levels(Transcript transcript) throws IOException {
        out.name("levels").beginArray();
        for (Level level : Level.values()) {
            Scorecard card = transcript.others().get(level);
            if (card != null) {
                out.beginObject();
                out.name("level").value(level.id());
                out.name("advice").value(card.advice().id());
                out.name("total").value(card.total());
                out.endObject();
            }
        }
        out.endArray();
    }

    private void card(Scorecard card) throws IOException {
        out.name("level").value(card.level().id());
        out.name("advice").value(card.advice().id());
        out.name("advance").value(card.advice().advances());
        out.name("total").value(card.total());
        out.name("gates").beginArray();
        for (GateOutcome gate : card.gates()) {
            out.beginObject();
            out.name("id").value(gate.gate().id());
            out.name("title").value(gate.gate().title());
            out.name("passed").value(gate.isPassed());
            out.name("reached").value(gate.reached());
            out.name("atLeast").value(gate.gate().atLeast());
            out.name("caps").value(gate.gate().caps().id());
            out.endObject();
        }
        out.endArray();
        out.name("activities").beginArray();
        for (var activity : card.activities()) {
            out.beginObject();
            out.name("id").value(activity.activity().id());
            out.name("weight").value(activity.weight());
            out.name("score").value(activity.score());
            out.name("topics").beginArray();
            for (var topic : activity.topics()) {
                out.beginObject();
                out.name("id").value(topic.topic().id());
                out.name("weight").value(topic.weight());
                out.name("judged").value(topic.isJudged());
                out.name("score").value(topic.score());
                out.name("criteria").beginArray();
                for (Finding finding : topic.findings()) {
                    finding(finding, card.level());
                }
                out.endArray();
                out.endObject();
            }
            out.endArray();
            out.endObject();
        }
        out.endArray();
    }

    private void finding(Finding finding, Level level) throws IOException {
        out.beginObject();
        out.name("id").value(finding.criterion().id());
        out.name("text").value(finding.criterion().text());
        out.name("expected").value(level.includes(finding.criterion().level()));
        out.name("result").value(finding.result().id());
        out.name("evidence").beginArray();
        for (Evidence evidence : finding.evidence()) {
            out.beginObject();
            out.name("line").value(evidence.answer());
            out.name("start").value(evidence.start());
            out.name("end").value(evidence.end());
            out.name("text").value(evidence.text());
            out.endObject();
        }
        out.endArray();
        out.name("why").value(finding.why());
        out.endObject();
    }

    private void chapter(Chapter chapter) throws IOException {
        out.beginObject();
        out.name("activity").value(chapter.score().activity().id());
        out.name("secondsSpent").value(chapter.spent().toSeconds());
        out.name("budgetMinutes").value(chapter.budget());
        out.name("sharePercent").value(chapter.share());
        if (chapter.own().isPresent()) {
            out.name("self").value(chapter.own().getAsInt());
            out.name("overrated").value(chapter.overrated().orElse(0));
        }
        out.name("topics").beginArray();
        for (Scene scene : chapter.scenes()) {
            out.beginObject();
            out.name("id").value(scene.topic().id());
            out.name("title").value(scene.topic().title());
            out.name("standing").value(scene.standing().title());
            out.name("lines").beginArray();
            for (Line line : scene.lines()) {
                out.beginObject();
                out.name("seconds").value(line.elapsed().toSeconds());
                out.name("by").value(line.kind().isCandidate() ? "candidate" : "interviewer");
                out.name("kind").value(line.kind().id());
                out.name("text").value(line.text());
                out.endObject();
            }
            out.endArray();
            out.endObject();
        }
        out.endArray();
        out.endObject();
    }

    private void rest(Transcript transcript) throws IOException {
        out.name("diagram").beginArray();
        for (String line : transcript.board().print()) {
            out.value(line);
        }
        out.endArray();
        out.name("assumptions").beginArray();
        for (Assumption assumption : transcript.assumptions()) {
            out.beginObject();
            out.name("text").value(assumption.text());
            out.name("used").value(!assumption.uses().isEmpty());
            out.endObject();
        }
        out.endArray();
        out.name("notAsked").beginArray();
        for (String fact : transcript.notAsked()) {
            out.value(fact);
        }
        out.endArray();
        out.name("references").beginArray();
        for (Reference reference : transcript.references()) {
            out.beginObject();
            out.name("id").value(reference.id());
            out.name("title").value(reference.title());
            out.name("winsWhen").value(reference.winsWhen());
            out.endObject();
        }
        out.endArray();
    }
}
