package coach.transcript;

import coach.interview.AssumptionUse;
import coach.interview.Event;
import coach.interview.Event.Answered;
import coach.interview.Event.Assumed;
import coach.interview.Session;
import java.util.ArrayList;
import java.util.List;

/** Whether what was assumed was used later: an assumption nobody builds on was not worth making. */
final class Assumptions {
    private Assumptions() {}

    /** Returns every assumption of a session with the later answers that share its number or two of its words. */
    static List<Assumption> of(Session session) {
        var assumptions = new ArrayList<Assumption>();
        List<Event> events = session.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Assumed assumed) {
                List<String> uses = events.subList(i + 1, events.size()).stream()
                        .filter(Answered.class::isInstance)
                        .map(event -> ((Answered) event).text())
                        .filter(text -> AssumptionUse.uses(text, assumed.text()))
                        .toList();
                assumptions.add(new Assumption(assumed.text(), uses));
            }
        }
        return List.copyOf(assumptions);
    }
}
