package coach.estimate;

import java.util.List;

/** Computed estimates as text for a person: each step with its units, then the result in the units that decide. */
public final class WorksheetText {
    private WorksheetText() {}

    /** Returns all lines; the table of prices is named wherever one of its prices was used. */
    public static String of(List<Worked> lines, PriceTable prices) {
        var text = new StringBuilder();
        for (Worked line : lines) {
            text.append(text.length() == 0 ? "" : "\n").append(of(line));
        }
        boolean isPriced =
                lines.stream().anyMatch(line -> line.value().dimension().exponent(Dimension.MONEY) != 0);
        if (isPriced && !prices.items().isEmpty()) {
            text.append("Prices of this table: ")
                    .append(prices.title())
                    .append(" (")
                    .append(prices.id())
                    .append(").\n");
        }
        return text.toString();
    }

    private static String of(Worked line) {
        var text = new StringBuilder(line.text()).append('\n');
        for (int i = 0; i < line.steps().size(); i++) {
            Worked.Step step = line.steps().get(i);
            text.append("  %d. %s = %s%n".replace("%n", "\n").formatted(i + 1, step.expression(), step.result()));
        }
        String name = line.name().isEmpty() ? "" : line.name() + " ";
        text.append("  ").append(name).append("= ").append(line.result());
        if (!line.also().isEmpty()) {
            text.append("  (").append(String.join("; ", line.also())).append(')');
        }
        text.append('\n');
        line.notes().forEach(note -> text.append("  note: ").append(note).append(".\n"));
        line.stated()
                .forEach(stated -> text.append(stated.agrees() ? "  ok: " : "  WRONG: ")
                        .append(stated.says())
                        .append('\n'));
        return text.toString();
    }
}
