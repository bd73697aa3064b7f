package coach.history;

import coach.text.CoachException;
import coach.text.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Brings everything that is wrong with a text before the reader at once, up to a screenful. */
final class Diagnostics {
    private static final int SHOWN_MAX = 20;

    private Diagnostics() {}

    /** Throws what is wrong, in source order; where it is more than a screenful, the last line says how much more. */
    static void throwIfAny(List<Diagnostic> found, List<Flaw> flaws, Function<List<Flaw>, List<Diagnostic>> locate) {
        if (found.isEmpty() && flaws.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(found);
        all.addAll(locate.apply(flaws.subList(0, Math.min(SHOWN_MAX, flaws.size()))));
        all.sort(Comparator.comparingInt((Diagnostic d) -> d.span().line())
                .thenComparingInt(d -> d.span().column()));
        var shown = new ArrayList<>(all.subList(0, Math.min(SHOWN_MAX, all.size())));
        int more = found.size() + flaws.size() - shown.size();
        if (more > 0) {
            Diagnostic last = shown.remove(shown.size() - 1);
            String hint = (last.hint().isEmpty() ? "" : last.hint() + "; ") + more + " more problems follow";
            shown.add(new Diagnostic(last.source(), last.span(), last.message(), hint));
        }
        throw new CoachException(shown);
    }
}
