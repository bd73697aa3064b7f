package coach.transcript;

import coach.grading.Evidence;
import coach.grading.Finding;
import coach.grading.GateOutcome;
import coach.grading.PartFinding;
import coach.grading.Scorecard;
import coach.interview.Aside;
import coach.interview.Event.Pinned;
import coach.interview.Event.Settled;
import coach.interview.Event.Started;
import coach.rubric.Level;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Writes a transcript or a scorecard as JSON; the document's {@code format} is 1. */
public final class Json {
    private static final Gson PLAIN = new GsonBuilder().disableHtmlEscaping().create();
    private static final int FORMAT = 1;
    private static final int GAPS = 3;

    private final StringWriter text = new StringWriter();
    private final JsonWriter out = new JsonWriter(text);

    private final Redaction redaction;

    private Json(Redaction redaction) {
        this.redaction = redaction;
        out.setIndent("  ");
        out.setHtmlSafe(false);
    }

    /**
     * Returns the whole transcript as one document.
     *
     * @param tool the program that writes it, with its version
     * @param log the events it is made from; left out where {@code redaction} hides anything
     */
    public static String of(Transcript transcript, Log log, String tool, Redaction redaction) {
        return written(redaction, json -> json.transcript(transcript, log, tool));
    }

    /** Returns a scorecard alone as one document. */
    public static String of(Started started, Scorecard card, Aside aside) {
        return written(Redaction.NONE, json -> {
            json.out.beginObject();
            json.out.name("format").value(FORMAT);
            json.out.name("session").value(started.session());
            json.out.name("question").value(card.question());
            json.card(card);
            json.aside(aside);
            json.out.endObject();
        });
    }

    /** Returns prepared answers, each graded on its own, as one document. */
    public static String of(String question, List<GradedAnswer> graded) {
        return written(Redaction.NONE, json -> {
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

    private static String written(Redaction redaction, Body body) {
        var json = new Json(redaction);
        try {
            body.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be full", e);
        }
        return visible(json.text + "\n");
    }

    private void transcript(Transcript transcript, Log log, String tool) throws IOException {
        Started started = transcript.session().started();
        out.beginObject();
        out.name("format").value(FORMAT);
        out.name("tool").value(tool);
        out.name("redacted").value(redaction.isOn());
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
        out.name("secondsSpent").value(transcript.spent().toSeconds());
        out.name("seed").value(started.seed());
        out.name("coach").value(started.coach());
        pins(transcript.pins());
        card(transcript.card());
        aside(transcript.aside());
        levels(transcript);
        gaps(transcript.card());
        if (transcript.panel().isPresent()) {
            out.name("mock");
            PanelJson.write(transcript.panel().get(), out, redaction);
        }
        out.name("conversation").beginArray();
        for (Chapter chapter : transcript.chapters()) {
            chapter(chapter);
        }
        out.endArray();
        new JsonProceedings(out, transcript, redaction).write();
        var more = new LedgerJson(out, redaction);
        more.ledger(transcript.ledger());
        more.conflicts(transcript.conflicts());
        if (!redaction.isOn()) {
            log(log);
        }
        out.endObject();
    }

    private void pins(List<Pinned> pins) throws IOException {
        out.name("files").beginArray();
        for (Pinned pin : pins) {
            out.beginObject();
            out.name("kind").value(pin.kind().name().toLowerCase(Locale.ROOT));
            out.name("name").value(redaction.isOn() ? pin.name().replaceAll(".*[/\\\\]", "") : pin.name());
            out.name("sha256").value(pin.sha256());
            out.endObject();
        }
        out.endArray();
    }

    private void gaps(Scorecard card) throws IOException {
        out.name("gaps").beginArray();
        for (Finding gap : Gaps.of(card, GAPS)) {
            out.value(gap.criterion().id());
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
            say("text", evidence.text());
            out.endObject();
        }
        out.endArray();
        say("why", finding.why());
        out.name("matters").value(finding.criterion().why());
        out.name("importance").value(finding.criterion().importance());
        out.name("level").value(finding.criterion().level().id());
        out.name("confidence").value(finding.confidence());
        out.name("parts").beginArray();
        for (PartFinding part : finding.parts()) {
            part(part);
        }
        out.endArray();
        out.endObject();
    }

    private void part(PartFinding part) throws IOException {
        out.beginObject();
        out.name("id").value(part.part());
        out.name("verdict").value(part.status().name().toLowerCase(Locale.ROOT));
        say("reason", part.reason().text());
        out.name("rule").value(part.reason().rule());
        out.name("needs").value(part.needs());
        out.endObject();
    }

    /** Writes what stands beside the score: it changes nothing in it. */
    private void aside(Aside aside) throws IOException {
        out.name("aside").beginObject();
        out.name("judgedByCoach").value(aside.judged());
        out.name("leftToAPerson").value(aside.open().size());
        out.name("settled").beginArray();
        for (Finding finding : aside.open()) {
            Settled settled = aside.decisions().get(finding.criterion().id());
            if (settled != null) {
                out.beginObject();
                out.name("criterion").value(settled.criterion());
                out.name("ruling").value(settled.ruling().name().toLowerCase(Locale.ROOT));
                out.name("by").value(settled.by().name().toLowerCase(Locale.ROOT));
                say("words", settled.words());
                out.endObject();
            }
        }
        out.endArray();
        out.name("totalWithSettled").value(aside.settled().total());
        out.name("afterFollowUp").beginArray();
        for (String criterion : aside.prompted().stream().sorted().toList()) {
            out.value(criterion);
        }
        out.endArray();
        out.name("manner").value(aside.pacing().manner());
        out.name("flags").beginArray();
        for (String flag : aside.pacing().flags()) {
            out.value(flag);
        }
        out.endArray();
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
            for (Line line : redaction.isOn() ? List.<Line>of() : scene.lines()) {
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

    private void log(Log log) throws IOException {
        out.name("log").beginObject();
        out.name("sha256").value(log.sha256());
        out.name("entries").beginArray();
        for (Log.Entry entry : log.entries()) {
            out.beginObject();
            out.name("checksum").value(entry.checksum());
            out.name("event");
            PLAIN.toJson(JsonParser.parseString(entry.event()), out);
            out.endObject();
        }
        out.endArray();
        out.endObject();
    }

    private void say(String name, String text) throws IOException {
        out.name(name).value(redaction.apply(text));
    }

    /** What a terminal would obey or not show stands as an escape; it can only be inside a text. */
    private static String visible(String json) {
        var safe = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            int type = Character.getType(c);
            boolean isHidden = c != '\n' && (type == Character.CONTROL || type == Character.FORMAT);
            if (isHidden) {
                safe.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
