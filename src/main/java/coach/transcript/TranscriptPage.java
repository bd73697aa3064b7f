package coach.transcript;

import coach.transcript.page.Page;
import coach.transcript.page.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * A transcript as a page: the decision first, then the scores with what proves them, then the interview, then the
 * record. Whatever else is known of an interview becomes one more section here, and is then in every format.
 */
final class TranscriptPage {
    private TranscriptPage() {}

    static Page of(Transcript transcript, Redaction redaction) {
        var anchors = new Anchors(transcript, redaction);
        var opening = new OpeningSections(transcript, anchors);
        var activities = new ActivitySections(transcript, anchors, redaction);
        var talk = new TalkSections(transcript, anchors);
        var ledger = new LedgerSections(transcript);
        var record = new RecordSections(transcript, anchors, redaction);
        var sections = new ArrayList<Section>();
        sections.addAll(List.of(opening.decision(), opening.scores(), opening.shown(), opening.missed()));
        sections.add(new AsideSections(transcript).beside());
        sections.add(new PanelSections(transcript, redaction).panel());
        sections.addAll(activities.all());
        sections.add(ledger.ledger());
        sections.addAll(List.of(
                talk.claims(), talk.probes(), talk.hints(), talk.contradictions(), ledger.conflicts(), talk.self()));
        sections.addAll(List.of(record.dialogue(), record.time(), record.references(), record.provenance()));
        return new Page(
                transcript.question().title() + ": scored transcript",
                transcript.question().prompt(),
                sections.stream().filter(section -> !section.isEmpty()).toList());
    }
}
