package coach.term.screen;

import coach.interview.Casebook;
import coach.interview.Event.Started;
import coach.rubric.Activity;
import coach.rubric.Budget;
import coach.term.Ink;
import coach.term.Rich;
import java.util.stream.Collectors;

/** What is shown first: the problem, the four activities with their minutes, and how to talk. */
final class OpeningScreen {
    private final Casebook casebook;

    OpeningScreen(Casebook casebook) {
        this.casebook = casebook;
    }

    Rich of(Started started) {
        Budget budget = casebook.rubric().budget(started.minutes());
        boolean isWhole = started.activities().size() == Activity.values().length;
        String minutes = started.activities().stream()
                .map(activity -> "%s (%d min)".formatted(activity.title(), budget.of(activity)))
                .collect(Collectors.joining(", "));
        String length = isWhole ? started.minutes() + " minutes" : "one activity";
        return Rich.rule(casebook.question().title())
                .line()
                .line(Rich.strong(casebook.question().prompt()).indented(2))
                .line()
                .line(Rich.plain(minutes + "."))
                .line(Rich.dim("Judged as %s, %s. What you type is on disk before the next prompt."
                        .formatted(started.level().id(), length)))
                .line(Rich.plain("Type to talk. ")
                        .then(Ink.ACCENT, "An empty line")
                        .then(" goes on to the next topic, ")
                        .then(Ink.ACCENT, "/help")
                        .then(" lists the commands, ")
                        .then(Ink.ACCENT, "/quit")
                        .then(" leaves and keeps your place."));
    }
}
