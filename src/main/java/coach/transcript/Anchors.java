package coach.transcript;

import coach.grading.Evidence;
import coach.grading.Finding;
import coach.grading.Result;
import coach.rubric.Topic;
import coach.transcript.page.Block;
import coach.transcript.page.Run.Style;
import coach.transcript.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How words and what they earned point at each other on the page. */
final class Anchors {
    private final Transcript transcript;
    private final boolean hasDialogue;
    private final Map<Integer, List<Finding>> earned = new TreeMap<>();

    Anchors(Transcript transcript, Redaction redaction) {
        this.transcript = transcript;
        this.hasDialogue = !redaction.isOn();
        for (Finding finding : findings(transcript)) {
            for (int event : events(finding)) {
                earned.computeIfAbsent(event, unused -> new ArrayList<>()).add(finding);
            }
        }
    }

    static List<Finding> findings(Transcript transcript) {
        return transcript.card().activities().stream()
                .flatMap(activity -> activity.topics().stream())
                .flatMap(topic -> topic.findings().stream())
                .toList();
    }

    /** Returns the id of what was said. */
    static String said(int event) {
        return "said-" + event;
    }

    static String criterion(Finding finding) {
        return "criterion-" + finding.criterion().id();
    }

    static String topic(Topic topic) {
        return "topic-" + topic.id();
    }

    /** Returns a text by the candidate that leads to where it was said. */
    Words quote(int event, String text) {
        return Words.NONE.link(Style.QUOTE, text, hasDialogue ? said(event) : "");
    }

    /** Returns the words that earned a finding, each once. */
    Words quotes(Finding finding) {
        var words = Words.NONE;
        var seen = new LinkedHashSet<String>();
        for (Evidence evidence : finding.evidence()) {
            if (seen.add(evidence.text())) {
                words = words.then(words.isNone() ? "" : " ").then(quote(event(evidence), evidence.text()));
            }
        }
        return words;
    }

    /** Returns links to everything that what was said in an event earned. */
    List<Words> earned(int event) {
        return earned.getOrDefault(event, List.of()).stream()
                .map(finding -> Words.NONE.link(
                        Style.PLAIN,
                        finding.criterion().text() + (finding.result() == Result.PARTIAL ? " (partly)" : ""),
                        criterion(finding)))
                .toList();
    }

    /** Returns how a result is marked. */
    static Block.Mark mark(Result result) {
        return switch (result) {
            case MET -> Block.Mark.MET;
            case PARTIAL -> Block.Mark.PARTIAL;
            case MISSED -> Block.Mark.MISSED;
            case CANNOT_JUDGE -> Block.Mark.OPEN;
        };
    }

    private Set<Integer> events(Finding finding) {
        var events = new LinkedHashSet<Integer>();
        finding.evidence().forEach(evidence -> events.add(event(evidence)));
        return events;
    }

    private int event(Evidence evidence) {
        return transcript.sheet().position(evidence.answer());
    }
}
