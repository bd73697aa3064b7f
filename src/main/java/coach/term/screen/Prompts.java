package coach.term.screen;

import coach.interview.Phase;
import coach.interview.Places;
import coach.interview.Session;
import coach.interview.Verb;
import coach.term.Completion;
import coach.term.Prompt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The prompt of an interview, and what the Tab key offers there. */
public final class Prompts {
    private Prompts() {}

    /** Returns the prompt for where the session stands. */
    public static Prompt of(Session session) {
        String label = switch (session.phase()) {
            case RUNNING -> session.topic().id() + "> ";
            case PAUSED -> "paused> ";
            case ASSESSING -> "1 to 5> ";
            case OVER -> "> ";
        };
        return Prompt.of(label).completing(() -> completions(session));
    }

    private static List<Completion> completions(Session session) {
        var offered = new ArrayList<Completion>();
        Arrays.stream(Verb.values())
                .filter(verb -> session.phase() == Phase.RUNNING || verb == Verb.RESUME || verb == Verb.QUIT)
                .forEach(verb -> offered.add(new Completion(verb.typed(), verb.help(), "commands")));
        if (session.phase() == Phase.RUNNING) {
            Places.names(session)
                    .forEach(name -> offered.add(new Completion(Verb.GO.typed() + " " + name, "", "topics")));
        }
        return offered;
    }
}
