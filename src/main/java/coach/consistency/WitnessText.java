package coach.consistency;

import coach.history.History;
import coach.history.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shows a witness in words: the order, the views or what each read saw. */
final class WitnessText {
    private final History history;
    private final Witness witness;
    private final int most;

    /** Shows at most {@code most} operations of each order. */
    WitnessText(History history, Witness witness, int most) {
        this.history = history;
        this.witness = witness;
        this.most = most;
    }

    /** Returns one line for each order, view or read. */
    List<String> lines() {
        if (witness instanceof Witness.TotalOrder total) {
            return List.of("in this order: " + order(total.ops()));
        }
        if (witness instanceof Witness.Views views) {
            return capped(views.views().stream()
                    .map(view -> People.name(view.process()) + " saw this order: " + order(view.ops()))
                    .toList());
        }
        if (witness instanceof Witness.Visibility visibility) {
            return visibility(visibility);
        }
        return witness instanceof Witness.ReadsFrom from ? sources(from) : List.of();
    }

    private List<String> visibility(Witness.Visibility visibility) {
        var lines = new ArrayList<String>();
        for (Witness.Seen seen : visibility.seen()) {
            lines.add(label(seen.read()) + " saw "
                    + (seen.writes().isEmpty()
                            ? "nothing but the initial value"
                            : seen.writes().stream().map(this::label).collect(Collectors.joining(", "))));
        }
        for (Witness.Arbitration arbitration : visibility.arbitrations()) {
            String who = arbitration.session().isEmpty() ? "everybody" : People.name(arbitration.session());
            if (arbitration.writes().size() > 1) {
                lines.add("for " + who + ", from oldest to newest: " + order(arbitration.writes()));
            }
        }
        return capped(lines);
    }

    private List<String> sources(Witness.ReadsFrom from) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < from.sources().size() && lines.size() <= most; i++) {
            int source = from.sources().get(i);
            if (source != Witness.ReadsFrom.NO_READ) {
                lines.add(label(i) + " read from " + (source == Witness.INIT ? "the initial value" : label(source)));
            }
        }
        return capped(lines);
    }

    private List<String> capped(List<String> lines) {
        if (lines.size() <= most) {
            return lines;
        }
        var shown = new ArrayList<>(lines.subList(0, most));
        shown.add("and so on");
        return shown;
    }

    private String order(List<Integer> ops) {
        String shown = ops.stream().limit(most).map(this::label).collect(Collectors.joining(", "));
        return ops.size() > most ? shown + ", and " + (ops.size() - most) + " more" : shown;
    }

    private String label(int i) {
        var op = history.ops().get(i);
        return op.process() + ": " + Notation.print(op).replaceFirst(" @[^ \"]*$", "");
    }
}
