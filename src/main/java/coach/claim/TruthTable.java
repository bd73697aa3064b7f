package coach.claim;

import coach.consistency.Model;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which model may show which phenomenon, and what its store answers alone and under a partition: every cell is run.
 *
 * @param rows one for each model, weakest first
 */
public record TruthTable(List<Row> rows) {
    public TruthTable {
        rows = List.copyOf(rows);
    }

    /** One cell: whether the phenomenon can show; empty where an exploration ended early and no definition decides. */
    public record Cell(Optional<Boolean> run, Optional<Boolean> defined) {
        /** Returns what is known. */
        public Optional<Boolean> canShow() {
            return run.filter(shown -> shown).or(() -> defined).or(() -> run);
        }
    }

    /**
     * One model.
     *
     * @param cells by phenomenon, one for each of its stories
     */
    public record Row(
            Model model,
            Map<Phenomenon, List<Cell>> cells,
            boolean readsLocal,
            boolean writesLocal,
            boolean readsInMinority,
            boolean writesInMinority) {}

    /** Runs every cell. */
    public static TruthTable of(Stages stages, coach.store.Limits limits) {
        var lab = new Lab(stages, limits);
        var decider = new Decider(stages, List::of, limits);
        var rows = new ArrayList<Row>();
        for (Model model : Model.values()) {
            rows.add(row(lab, decider, model));
        }
        return new TruthTable(rows);
    }

    private static Row row(Lab lab, Decider decider, Model model) {
        var subject = new Subject.OfModel(model);
        Map<Phenomenon, List<Cell>> cells = new EnumMap<>(Phenomenon.class);
        for (Phenomenon phenomenon : Phenomenon.values()) {
            cells.put(
                    phenomenon,
                    Probes.of(phenomenon, subject).stream()
                            .map(probe -> cell(lab.look(subject, probe, phenomenon.words())))
                            .toList());
        }
        return new Row(
                model,
                cells,
                isSupported(decider, new Claim.Latency(subject, Claim.Access.READS, true)),
                isSupported(decider, new Claim.Latency(subject, Claim.Access.WRITES, true)),
                isSupported(decider, minority(subject, Claim.Access.READS)),
                isSupported(decider, minority(subject, Claim.Access.WRITES)));
    }

    private static Claim minority(Subject subject, Claim.Access access) {
        return new Claim.Availability(subject, access, Claim.Availability.Side.MINORITY, true);
    }

    private static boolean isSupported(Decider decider, Claim claim) {
        return decider.decide(claim).verdict() == Verdict.SUPPORTED;
    }

    private static Cell cell(Trial trial) {
        Optional<Boolean> run = trial.exploration().witness().isPresent()
                ? Optional.of(true)
                : trial.exploration().isExhaustive() ? Optional.of(false) : Optional.empty();
        return new Cell(run, trial.isAllowed());
    }

    /** Returns the table as text: a row for each model, a column for each phenomenon, and what the columns mean. */
    public String text() {
        var text = new StringBuilder("model                ");
        for (int i = 1; i <= Phenomenon.values().length; i++) {
            text.append("%4d".formatted(i));
        }
        text.append("   local  minority\n");
        for (Row row : rows) {
            text.append("%-21s".formatted(row.model().id()));
            row.cells().values().forEach(cells -> text.append("%4s".formatted(sign(cells))));
            text.append("   %-5s  %s%n"
                    .formatted(
                            access(row.readsLocal(), row.writesLocal()),
                            access(row.readsInMinority(), row.writesInMinority()))
                    .replace(System.lineSeparator(), "\n"));
        }
        text.append("\n");
        int number = 0;
        for (Phenomenon phenomenon : Phenomenon.values()) {
            number++;
            text.append("%4d  %s\n".formatted(number, phenomenon.words()));
        }
        return text + """

                yes: it can happen; -: never; */-: only where it is not one atomic operation;
                local, minority: which of reads (r) and writes (w) the store run here answers
                without another replica, and on the minority side of a partition.
                """;
    }

    private static String sign(List<Cell> cells) {
        List<String> signs = cells.stream()
                .map(cell -> cell.canShow().map(can -> can ? "yes" : "-").orElse("?"))
                .toList();
        return signs.stream().distinct().count() == 1 ? signs.get(0) : "*/-";
    }

    private static String access(boolean reads, boolean writes) {
        return reads ? writes ? "r w" : "r" : writes ? "w" : "-";
    }
}
