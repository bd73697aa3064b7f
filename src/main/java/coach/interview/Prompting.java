package coach.interview;

import coach.grading.Finding;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Probed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which criteria were met only after the interviewer had followed up on them. */
final class Prompting {
    private Prompting() {}

    /** Returns the ids of the criteria whose last proof came after a follow-up question on them. */
    static Set<String> of(Session session, AnswerSheet sheet, List<Finding> findings) {
        Map<String, Integer> asked = asked(session);
        var prompted = new TreeSet<String>();
        for (Finding finding : findings) {
            Integer at = asked.get(finding.criterion().id());
            boolean isAfter = at != null
                    && finding.evidence().stream().anyMatch(evidence -> sheet.position(evidence.answer()) > at);
            if (isAfter) {
                prompted.add(finding.criterion().id());
            }
        }
        return prompted;
    }

    /** Returns for each criterion where its first follow-up question stands in the session. */
    private static Map<String, Integer> asked(Session session) {
        var asked = new HashMap<String, Integer>();
        List<Event> events = session.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Probed probed && probed.kind() == ProbeKind.FOLLOW_UP) {
                asked.putIfAbsent(probed.id(), i);
            }
        }
        return asked;
    }
}
